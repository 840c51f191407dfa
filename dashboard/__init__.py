"""What the pages share; data goes one way.

sources (CSV) -> build -> parquet -> db (queries) -> frame -> charts, maps, html -> ui -> page.
tests/test_layout.py holds who may import whom.
"""
