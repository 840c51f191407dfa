"""Changes as readers see them: which row, which column, what stood there, what would stand."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dashboard import formats
from dashboard.csvfile import N_
from dashboard.editing import rows
from dashboard.editing.change import Change, Difference
from dashboard.editing.rows import Open
from dashboard.forms import titles
from dashboard.forms.choices import choices
from dashboard.language import _

KINDS = {"added": N_("new"), "removed": N_("taken out"), "corrected": N_("changed")}
LONGEST = 90


class Cell(NamedTuple):
    """A cell that differs; None where nothing stands or stood."""

    column: str
    old: str | None
    new: str | None


class Differing(NamedTuple):
    """A row that differs: its table, its name, what happens to it, and its cells."""

    table: str
    name: str
    kind: str
    kind_word: str
    cells: list[Cell]


class Words:
    """What tables, rows and values are called, read once for a page."""

    def __init__(self):
        self.tables = rows.tables()
        self.known = {name: choices(table) for name, table in self.tables.items()}

    def value(self, table: Open, column: str, text: str) -> str:
        """Return a value as readers see it."""
        if text in self.known[table.name].get(column, {}):
            return self.known[table.name][column][text]
        kind = next(field["type"] for field in table.fields if field["name"] == column)
        if text in ("true", "false"):
            return _("Yes") if text == "true" else _("No")
        try:
            if kind == "date":
                return formats.day(date.fromisoformat(text))
            return formats.plain(float(text)) if kind == "number" else text
        except ValueError:  # what was typed is no date: shown as it is
            return text

    def row(self, change: Change) -> str:
        """Return what a changed row is called."""
        table, row = self.tables[change.table], change.after or change.before or {}
        named = [(name, row.get(name) or row.get(f"{name}_sl", "")) for name in table.named_by]
        said = [self.value(table, name, text) if name in row else text for name, text in named]
        return cut(", ".join(filter(None, said)) or " ".join(change.key))

    def differing(self, changes: Iterable[Change]) -> list[Differing]:
        """Return changes as rows that differ, with the cells that do.

        A version also holds the rows that tell of it to readers; they are not open to staff.
        """
        return [self._one(change) for change in changes if change.table in self.tables]

    def _one(self, change: Change) -> Differing:
        table = self.tables[change.table]
        old, new = change.before or {}, change.after or {}
        cells = [
            Cell(self.column(table, name), *(self._shown(table, name, row) for row in (old, new)))
            for name in change.columns
            if change.kind == "corrected" or (old or new).get(name)
        ]
        said = titles.table(table.name), self.row(change), change.kind, _(KINDS[change.kind])
        return Differing(*said, cells if change.kind != "removed" else [])

    def column(self, table: Open, name: str) -> str:
        """Return what a column is called."""
        return titles.column(name, own_key=table.key == (name,))

    def _shown(self, table: Open, name: str, row: dict[str, str]) -> str | None:
        return self.value(table, name, row[name]) if row.get(name) else None

    def conflict(
        self, one: Difference, changes: list[Change]
    ) -> tuple[str, str, str | None, str | None]:
        """Return row and column of a conflict, and what the draft and others say."""
        table = self.tables[one.table]
        mine = next(change for change in changes if (change.table, change.key) == (one.table, one.key))  # noqa: E501  # fmt: skip
        name = self.row(mine)
        if one.column is None:
            return name, "", one.wanted, one.published
        values = (one.wanted, one.published)
        said = (self.value(table, one.column, text) if text else None for text in values)
        return name, self.column(table, one.column), *said


def cut(text: str) -> str:
    """Return a text that fits a line."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
