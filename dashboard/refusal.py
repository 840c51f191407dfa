"""Find the row that the database refused, and say which rule it breaks in plain words."""

import re

import duckdb
import pandas as pd

from dashboard import refusal_rules
from dashboard.csvfile import N_, BadData

EMPTY = N_("{file}, row {row}: {found} is empty, but must be given.")
NOT_ONE_OF = N_("{file}, row {row}: {name} is “{value}”, not one of: {known}.")
RULES = {
    r'Duplicate key "([^"]*)"': N_("{file}, row {row}: {found} stands in the table already."),
    r'NOT NULL constraint failed: \w+\."?(\w+)': EMPTY,
    r'key "([^"]*)" does not exist in the referenced': N_("{file}, row {row}: {found} is a key that its table does not have."),  # noqa: E501
    r"CHECK constraint failed on table \S+ with expression (.*)": N_("{file}, row {row}: breaks the rule {found}"),  # noqa: E501
}  # fmt: skip
EMPTY_AS = re.compile(r"COALESCE\((\w+), .*?\)\)")  # a key that may be empty, as an index writes it
ONE_OF = r'expression CHECK\(\("?(\w+)"? IN \((.*)\)\)\)$'

WRITTEN = {
    "INTEGER": r"-?\d+",
    "DOUBLE": r"-?\d+(\.\d+)?",
    "DATE": r"\d{4}-\d{2}-\d{2}",
    "BOOLEAN": "true|false",
}


def require_types(
    con: duckdb.DuckDBPyConnection, file: str, table: str, rows: pd.DataFrame
) -> None:
    """Raise BadData at the first value that is not written as its column's type is.

    The database alone would take 1.5 for a whole number and nan for a figure.
    """
    for name, kind, *_ in con.execute(f"describe {table}").fetchall():
        if kind not in WRITTEN:
            continue
        for row, value in zip(rows["row"], rows[name], strict=True):
            if not pd.isna(value) and not is_written(value, kind):
                raise wrong_type(file, row, name, value, kind)


def is_written(value: str, kind: str) -> bool:
    """Return whether a text is written as a column's type is: INTEGER, DOUBLE, DATE, BOOLEAN."""
    return kind not in WRITTEN or bool(re.fullmatch(WRITTEN[kind], value))


def first_bad_row(
    con: duckdb.DuckDBPyConnection, file: str, table: str, columns: list[str], rows: pd.DataFrame
) -> BadData:
    """Return the refusal of the first row that the table does not take.

    con   where the insert of all rows has just failed and changed nothing
    rows  the table's columns as text, with `row` as a spreadsheet counts
    """
    names, places = ", ".join(columns), ", ".join("?" * len(columns))
    for record in rows.itertuples(index=False):
        values = [None if pd.isna(value) else value for value in record[:-1]]
        given = dict(zip(rows.columns, values, strict=False))
        try:
            con.execute(
                f"insert into {table} ({names}) values ({places})", [given[c] for c in columns]
            )
        except duckdb.Error as error:
            return _refusal(con, file, table, record.row, given, str(error))
    raise AssertionError(f"{table}: refused together, taken one by one")


def _refusal(con, file: str, table: str, row: int, given: dict, error: str) -> BadData:
    if found := re.search(ONE_OF, error):
        return BadData(
            NOT_ONE_OF,
            file=file, row=row, name=found[1], value=given[found[1]],
            known=found[2].replace("'", ""),
        )  # fmt: skip
    if told := refusal_rules.said(error, given):
        return BadData(told[0], file=file, row=row, **told[1])
    for pattern, message in RULES.items():
        if found := re.search(pattern, error):
            key = _own(EMPTY_AS.sub(r"\1", found[1]), given)
            return BadData(message, file=file, row=row, found=key)
    kinds = {name: kind for name, kind, *_ in con.execute(f"describe {table}").fetchall()}
    for name, value in given.items():
        fits = con.execute(f"select try_cast(? as {kinds[name]})", [value]).fetchone()[0]
        if value is not None and fits is None:
            return wrong_type(file, row, name, value, kinds[name])
    return BadData(N_("{file}, row {row}: {found}"), file=file, row=row, found=error)


def _own(key: str, given: dict) -> str:
    """Return a key as the row's own column says it, where the database names the other table's."""
    name, _colon, value = key.partition(": ")
    if name in given:
        return key
    return next((f"{own}: {value}" for own, text in given.items() if text == value), key)


def wrong_type(file: str, row: int, name: str, value: str, kind: str) -> BadData:
    """Return the refusal of a value that is not written as its column's type is."""
    if kind in ("DOUBLE", "INTEGER") and re.fullmatch(r"-?[\d.]*,\d+", value):
        right = value.replace(".", "").replace(",", ".")
        return BadData(
            N_("{file}, row {row}: {name} is “{value}”, with a decimal comma. Write {right}."),
            file=file, row=row, name=name, value=value, right=right,
        )  # fmt: skip
    message = {
        "DATE": N_("{file}, row {row}: {name} is “{value}”, not a date such as 2022-04-19."),
        "BOOLEAN": N_("{file}, row {row}: {name} is “{value}”, not true or false."),
        "INTEGER": N_("{file}, row {row}: {name} is “{value}”, not a whole number such as 12."),
    }.get(kind, N_("{file}, row {row}: {name} is “{value}”, not a number such as 12.5."))
    return BadData(message, file=file, row=row, name=name, value=value)
