"""Fill the tables of data/schema.sql from the sources, and ask the rules of queries/checks/.

Published changes are laid over the rows of data/sources/ before they are read.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb
import pandas as pd

from dashboard import refusal
from dashboard.csvfile import N_, BadData, read
from dashboard.editing.overlay import Edition, lay
from dashboard.open_data import tables
from dashboard.paths import QUERIES

CHECKS = QUERIES / "checks"


class Broken(NamedTuple):
    """A check that returned rows: its file, its advice as a message, and the rows."""

    check: str
    advice: str
    rows: pd.DataFrame


def load(data: Path, editions: Sequence[Edition] = ()) -> duckdb.DuckDBPyConnection:
    """Return the tables of data/schema.sql, filled from the sources; BadData names the row."""
    con = empty(data)
    laid = lay(data / "sources", editions, keys(con))
    for table in columns(con):
        fill(con, data, table, laid.get(table))
    return con


def empty(data: Path) -> duckdb.DuckDBPyConnection:
    """Return the tables of data/schema.sql without rows."""
    con = duckdb.connect()
    con.execute((data / "schema.sql").read_text(encoding="utf-8"))
    return con


def fill(con: duckdb.DuckDBPyConnection, data: Path, table: str, text: str | None = None) -> None:
    """Fill one table from the CSV named after it, or from a text in its place."""
    names = list(tables.columns(con, table))
    file = data / "sources" / f"{table}.csv"
    put(con, table, file.name, read(file, names, text))


def put(con: duckdb.DuckDBPyConnection, table: str, file: str, rows: pd.DataFrame) -> None:
    """Insert rows as `csvfile.read` returns them; BadData names the first that is refused."""
    names = [name for name in rows.columns if name != "row"]
    refusal.require_types(con, file, table, rows)
    con.register("rows", rows)
    try:
        con.execute(f"insert into {table} select {', '.join(names)} from rows")
    except duckdb.Error as error:
        raise refusal.first_bad_row(con, file, table, names, rows) from error


def check(con: duckdb.DuckDBPyConnection, checks: Path = CHECKS) -> None:
    """Raise BadData with the rows of the first check that returns any."""
    for broken in broken_checks(con, checks):
        raise BadData(
            N_("{check}: rows that break a rule: {count}. {advice} First: {first}"),
            check=broken.check, count=len(broken.rows), advice=broken.advice,
            first=said(broken.rows.iloc[0]),
        )  # fmt: skip


def broken_checks(con: duckdb.DuckDBPyConnection, checks: Path = CHECKS) -> Iterator[Broken]:
    """Yield the checks that return rows."""
    for path in sorted(checks.glob("*.sql")):
        sql = path.read_text(encoding="utf-8")
        faults = con.execute(sql).df()
        if len(faults):
            yield Broken(path.name, sql.splitlines()[1].removeprefix("-- "), faults)


def said(row: pd.Series) -> str:
    """Return a row of a check in words."""
    return "; ".join(f"{key} = {value}" for key, value in row.items())


def columns(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Return the names of columns by table, in load order."""
    return {table: list(kinds) for table, kinds in tables.all_columns(con).items()}


def keys(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Return the key columns of the tables that have a key."""
    rows = con.execute(
        "select table_name, constraint_column_names from duckdb_constraints()"
        " where constraint_type = 'PRIMARY KEY'"
    ).fetchall()
    return dict(rows)


def parents(con: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """Return the tables whose keys a table names, and those that these name, in load order."""
    rows = con.execute(
        "select table_name, referenced_table from duckdb_constraints()"
        " where constraint_type = 'FOREIGN KEY'"
    ).fetchall()
    found = {table}
    while more := {parent for child, parent in rows if child in found} - found:
        found |= more
    return [name for name in columns(con) if name in found - {table}]
