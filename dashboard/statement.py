"""A query as it can be copied and run: its text with the values that were asked for put in."""

import re

from dashboard import db

_PLACE = re.compile(r"\$(\w+)")
_HEADER = re.compile(r"^-- @.*\n", re.MULTILINE)
HINT = "-- Runs in DuckDB over the tables of /data/<table>.parquet.\n"


def filled(name: str, **params: object) -> str:
    """Return queries/<name>.sql without its lines on columns, its params as literals.

    KeyError names a param that was not given.
    """
    text = _HEADER.sub("", db.read_query(name))
    return HINT + _PLACE.sub(lambda found: _literal(params[found[1]]), text)


def _literal(value: object) -> str:
    return "'" + str(value).replace("'", "''") + "'"
