"""The rows of the store as lines of JSON, out of one kind of store and into the same or another.

One snapshot of all tables, by SQLAlchemy alone: no program of the server's own version is needed,
and what was saved from SQLite can be restored into PostgreSQL and the other way.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from dashboard.store import engine
from dashboard.store.tables import VERSION, metadata, versions

AT_ONCE = 500


class NotEmpty(Exception):
    """Rows would be mixed with those that are there; the message names the table."""


def lines() -> Iterator[str]:
    """Yield every row of every table as it is at one moment, parents first."""
    with engine.reading() as con:
        if con.dialect.name == "postgresql":
            con.execute(sa.text("set transaction isolation level repeatable read"))
        for table in metadata.sorted_tables:
            if table is versions:
                continue
            for row in con.execute(sa.select(table).order_by(*table.primary_key)):
                told = {"table": table.name, "row": dict(row._mapping)}
                yield json.dumps(told, ensure_ascii=False, sort_keys=True)


def digest(given: Iterable[str]) -> str:
    """Return one hash over all rows, whatever kind of store they are of."""
    whole = hashlib.sha256(f"{VERSION}\n".encode())
    for line in sorted(given):  # each database has an order of texts of its own
        whole.update(f"{line}\n".encode())
    return whole.hexdigest()


def fill(given: Iterable[str]) -> None:
    """Put rows into a store that has none, all or nothing; NotEmpty where it has."""
    rows: dict[str, list[dict]] = {}
    for line in given:
        told = json.loads(line)
        rows.setdefault(told["table"], []).append(told["row"])
    with engine.writing() as con:
        for table in metadata.sorted_tables:
            if table is not versions and con.scalar(sa.select(sa.func.count()).select_from(table)):
                raise NotEmpty(f"The store has rows in {table.name}. Restore into an empty one.")
        for table in metadata.sorted_tables:
            mine = rows.get(table.name, [])
            for begin in range(0, len(mine), AT_ONCE):
                con.execute(sa.insert(table), mine[begin : begin + AT_ONCE])
