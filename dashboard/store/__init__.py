"""What people leave behind: rooms with answers, short addresses; and who may change data.

SQLite in .state/ by default; DASHBOARD_STORE_URL names another SQLite file or a PostgreSQL server,
so that several server processes share what they keep. Of people, only those are named who may
change data.
"""
