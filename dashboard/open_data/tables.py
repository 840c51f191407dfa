"""The built tables as they are given away: whole, in one order, without binary geometry."""

import pyarrow

from dashboard import read_only

DICTIONARY = "dictionary"  # made from data/schema.sql when the tables are opened
SERIES = "observations"  # the table whose rows are an indicator's series


def names(con) -> list[str]:
    """Return the tables that can be taken away."""
    rows = read_only.cursor(con).execute(
        "select table_name from duckdb_tables() order by table_name"
    )
    return [name for (name,) in rows.fetchall() if name != DICTIONARY]


def columns(con, name: str) -> dict[str, str]:
    """Return a table's columns with their types, without binary geometry."""
    rows = read_only.cursor(con).execute(f'describe "{name}"').fetchall()
    return {column: kind for column, kind, *_ in rows if not kind.startswith("GEOMETRY")}


def all_columns(con) -> dict[str, dict[str, str]]:
    """Return what columns() does of every table, in the order in which they were made."""
    rows = read_only.cursor(con).execute(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where not internal order by table_oid, column_index"
    )
    found: dict[str, dict[str, str]] = {}
    for name, column, kind in rows.fetchall():
        kept = found.setdefault(name, {})
        if not kind.startswith("GEOMETRY"):
            kept[column] = kind
    return found


def table(con, name: str, indicator_id: str | None = None) -> pyarrow.Table:
    """Return a table whole, or the rows of one indicator, ordered by its columns."""
    listed = ", ".join(f'"{column}"' for column in columns(con, name))
    where = "where indicator_id = $indicator_id" if indicator_id else ""
    given = {"indicator_id": indicator_id} if indicator_id else {}
    sql = f'select {listed} from "{name}" {where} order by all'
    return read_only.cursor(con).sql(sql, params=given).to_arrow_table()


def indicator_ids(con) -> list[str]:
    """Return the indicators that have a series, in their order."""
    rows = read_only.cursor(con).execute(
        f"select indicator_id from indicators semi join {SERIES} using (indicator_id)"
        " order by position"
    )
    return [indicator_id for (indicator_id,) in rows.fetchall()]
