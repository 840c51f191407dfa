"""Read what has changed at the official sources, show it, and write it if it keeps the rules.

A command of its own: nothing of it is imported while the dashboard serves.
"""
