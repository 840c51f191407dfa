"""A database that can do nothing but read its tables: no file, no network, no writing, no end.

What a reader sends reaches SQL only as a bound value. Should that ever fail, this is what is left
to whoever gets a statement through; tests/test_sql_closed.py tries.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

import duckdb

LIMITS = {"threads": 2, "memory_limit": "1GB"}
CLOSED = """
set temp_directory = '';
set max_temp_directory_size = '0KiB';
set allow_persistent_secrets = false;
set allow_community_extensions = false;
set autoload_known_extensions = false;
set autoinstall_known_extensions = false;
set python_enable_replacements = false;
set enable_external_access = false;
set lock_configuration = true;
"""
LONGEST_S = 10  # of one query; the slowest of ours takes a tenth of a second


class TooLong(Exception):
    """A query took longer than any of ours may; it was stopped."""


def close(con: duckdb.DuckDBPyConnection) -> None:
    """Take from a connection, and all its cursors, what is not reading tables; for good."""
    con.execute(CLOSED)


def cursor(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Return a cursor for one call, which cannot write.

    One for each call: threads that share a connection get each other's rows.
    """
    fresh = con.cursor()
    fresh.execute("begin transaction read only")
    return fresh


@contextmanager
def limited(con: duckdb.DuckDBPyConnection, seconds: float = LONGEST_S) -> Iterator:
    """Yield a cursor that is stopped when its time is up; TooLong says so."""
    fresh = cursor(con)
    timer = Timer(seconds, fresh.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield fresh
    except duckdb.InterruptException as stopped:
        raise TooLong(f"A query was stopped after {seconds} s") from stopped
    finally:
        timer.cancel()
