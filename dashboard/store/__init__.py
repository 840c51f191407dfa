"""What people leave behind: rooms with their answers, and short addresses.

SQLite in .state/ by default; DASHBOARD_STORE_URL names another SQLite file or a PostgreSQL server,
so that several server processes share what they keep. Nothing personal is kept.
"""
