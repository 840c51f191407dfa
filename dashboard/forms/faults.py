"""Faults of changed rows as readers see them: where, and what would be right."""

from dataclasses import replace
from typing import NamedTuple

from dashboard.editing import Fault, rows
from dashboard.forms import titles
from dashboard.language import _

NAMES = ("name", "other", "missing", "given", "found", "column")  # values that may name a column


class Said(NamedTuple):
    """A fault: its sentence, and the table, row and column that the sentence does not name."""

    where: str
    sentence: str


def said(faults: list[Fault]) -> list[Said]:
    """Return faults with table, row and column as they are called on the page."""
    tables = rows.tables()
    return [_said(one, tables.get(one.table)) for one in faults]


def _said(one: Fault, table: rows.Open | None) -> Said:
    if table is None:
        return Said("", str(one))
    sentence = str(titled(one, table, titles.table(table.name)))
    return Said(
        "" if sentence.startswith(titles.table(table.name)) else _where(one, table), sentence
    )


def titled(one: Fault, table: rows.Open, name: str) -> Fault:
    """Return a fault that calls its columns as the page does, and its table by a name."""
    values = dict(one.values)
    for key in NAMES:
        if values.get(key) in table.columns:
            values[key] = titles.column(values[key], own_key=table.key == (values[key],))
    values |= {key: name for key in ("file", "table") if key in values}
    return replace(one, values=values)


def _where(one: Fault, table: rows.Open) -> str:
    parts = [titles.table(table.name)]
    if row := one.values.get("row"):
        parts.append(_("row {row}").format(row=row))
    if one.column:
        parts.append(titles.column(one.column, own_key=table.key == (one.column,)))
    return ", ".join(parts) + ":"
