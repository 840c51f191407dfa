"""Rows as an editor's grid, and what was changed in it as changes.

The grid holds typed cells: numbers, dates, yes or no, keys. BASE is the row's place among the rows
that the grid began with; empty for one that was added in it.
"""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from datetime import date

import pandas as pd

from dashboard.editing.change import Change, Row, same
from dashboard.editing.rows import Open

BASE = "_base"
TYPES = {"number": "Float64", "integer": "Int64", "boolean": "boolean"}
LONGEST_KEY = 50


def columns(table: Open) -> list[str]:
    """Return the columns of a table that staff fill in: no key that is made, no city."""
    return [name for name in table.offered if name != table.place and name != made_key(table)]


def made_key(table: Open) -> str | None:
    """Return the key column that is made for a new row; None where the key says something."""
    return table.key[0] if len(table.key) == 1 else None


def frame(table: Open, rows: Iterable[tuple[int | None, Row]]) -> pd.DataFrame:
    """Return rows as typed cells, each with its place among those the grid began with."""
    given = list(rows)
    cells = {BASE: pd.array([place for place, _row in given], dtype="Int64")}
    kinds = {field["name"]: field["type"] for field in table.fields}
    for name in columns(table):
        texts = [row.get(name, "") or None for _place, row in given]
        cells[name] = _typed(texts, kinds[name])
    return pd.DataFrame(cells)


def _typed(texts: list[str | None], kind: str) -> object:
    if kind == "date":
        return [date.fromisoformat(text) if text else None for text in texts]
    if kind == "boolean":
        texts = [None if text is None else text == "true" for text in texts]
    if kind in ("number", "integer"):
        texts = [None if text is None else float(text) for text in texts]
    return pd.array(texts, dtype=TYPES.get(kind, "string"))


def text(value: object) -> str:
    """Return a cell as it stands in the CSV; empty where there is nothing."""
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, bool) or type(value).__name__ == "bool_":
        return "true" if value else "false"
    if isinstance(value, (int, float)) or hasattr(value, "dtype"):
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return str(value).strip()


def changes(table: Open, base: list[Row], edited: pd.DataFrame, fixed: Row) -> list[Change]:
    """Return what was changed, added and taken out, in the order of the grid.

    base   the rows that the grid began with
    fixed  what new rows say in columns that the grid does not show: their city
    """
    found, seen = [], set()
    for _at, cells in edited.iterrows():
        given = {name: text(cells[name]) for name in columns(table)}
        at = None if pd.isna(cells[BASE]) else int(cells[BASE])
        seen.add(at)
        if at is not None:
            found += corrected(table, base[at], given)
        elif any(value not in ("", "false", "true") for value in given.values()):
            found.append(added(table, given | fixed, base, found))
    gone = (row for at, row in enumerate(base) if at not in seen)
    return [*found, *(Change(table.name, _key(table, row), row, None) for row in gone)]


def corrected(table: Open, before: Row, given: Row) -> list[Change]:
    """Return the change of a row; another key is a row taken out and one added."""
    new = {
        name: before[name] if same(before[name], value) else value for name, value in given.items()
    }
    after = before | new
    if after == before:
        return []
    if _key(table, after) == _key(table, before):
        return [Change(table.name, _key(table, before), before, after)]
    return [
        Change(table.name, _key(table, before), before, None),
        Change(table.name, _key(table, after), None, after),
    ]


def added(table: Open, given: Row, base: list[Row], others: list[Change]) -> Change:
    """Return a new row; a key that says nothing is made from what the row says."""
    row = {name: given.get(name, "") for name in table.columns}
    if (own := made_key(table)) and not row[own]:
        taken = {one.key for one in others} | {_key(table, one) for one in base}
        words = [row[table.place] if table.place else "", *(_named(row, n) for n in table.named_by)]
        row[own] = slug(" ".join(words))
        while (row[own],) in taken:
            row[own] = f"{row[own][: LONGEST_KEY - 5]}_{secrets.token_hex(2)}"
    return Change(table.name, _key(table, row), None, row)


def _named(row: Row, name: str) -> str:
    return row.get(name) or row.get(f"{name}_sl", "")


def slug(words: str) -> str:
    """Return a key that says the words: Kranj, e-avtobusi is kranj_e_avtobusi."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST_KEY].strip("_") or "row"


def _key(table: Open, row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in table.key)
