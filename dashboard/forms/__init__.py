"""How staff give rows: readable columns and choices, grids, templates, files and what differs."""
