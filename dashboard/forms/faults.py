"""Faults of changed rows as readers see them: where, and what would be right."""

from typing import NamedTuple

from dashboard.editing import Fault, rows
from dashboard.forms import titles
from dashboard.language import _


class Said(NamedTuple):
    """A fault: the table, row and column it is about, and the sentence."""

    where: str
    sentence: str


def said(faults: list[Fault]) -> list[Said]:
    """Return faults with table, row and column as they are called on the page."""
    tables = rows.tables()
    return [Said(_where(one, tables), str(one)) for one in faults]


def _where(one: Fault, tables: dict[str, rows.Open]) -> str:
    table = tables.get(one.table)
    if table is None:
        return ""
    parts = [titles.table(table.name)]
    if row := one.values.get("row"):
        parts.append(_("row {row}").format(row=row))
    if one.column:
        parts.append(titles.column(one.column, own_key=table.key == (one.column,)))
    return ", ".join(parts) + ":"
