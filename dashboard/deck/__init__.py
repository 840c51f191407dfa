"""A story as PowerPoint: text, charts and tables that can be edited, sources on every slide."""
