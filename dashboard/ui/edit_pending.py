"""What an editor has changed in this session and not yet kept as a draft, by city.

A sheet is a table, or the figures of one indicator. What a sheet began with is kept until it is
saved: a grid whose rows change under the hands would forget what was typed, and the draft has to
tell what was seen when it was made.
"""

import itertools

import pandas as pd
import streamlit as st

from dashboard.editing import Change
from dashboard.editing.change import Row
from dashboard.editing.rows import Open
from dashboard.forms import grid

_numbers = itertools.count()


class Pending:
    """The changes of one city that are not kept yet."""

    def __init__(self, city_id: str):
        kept = st.session_state.setdefault("edit_pending", {})
        self.kept = kept.setdefault(city_id, {"sheets": {}, "draft_id": None, "reason": ""})

    @property
    def draft_id(self) -> str | None:
        """Return the draft that goes on being edited, if it is one."""
        return self.kept["draft_id"]

    def changes(self) -> list[Change]:
        """Return all that was changed, sheet by sheet."""
        return [one for sheet in self.kept["sheets"].values() for one in sheet["changes"]]

    def new(self, table: str) -> list[Change]:
        """Return the rows of a table that are added here."""
        return [one for one in self.changes() if one.table == table and one.before is None]

    def begin(self, name: str, table: Open, rows: list[Row]) -> tuple[pd.DataFrame, str]:
        """Return what a sheet's grid begins with, and the grid's key.

        Both stay the same as long as the grid is on the page; when it comes back, the changes
        stand in what it begins with.
        """
        sheet = self.kept["sheets"].setdefault(name, {"base": rows, "changes": [], "key": None})
        shown = st.session_state.get("edit_shown")
        if sheet["key"] is None or shown != sheet["key"]:
            sheet["key"] = f"grid_{next(_numbers)}"
            sheet["start"] = grid.frame(table, _laid(table, sheet["base"], sheet["changes"]))
        st.session_state["edit_shown"] = sheet["key"]
        return sheet["start"], sheet["key"]

    def base(self, name: str) -> list[Row]:
        """Return the rows that a sheet began with."""
        return self.kept["sheets"][name]["base"]

    def keep(self, name: str, changes: list[Change]) -> None:
        """Remember what is changed in a sheet now."""
        self.kept["sheets"][name]["changes"] = changes

    def undo(self, which: Change) -> None:
        """Take one change back; its grid is drawn anew."""
        for sheet in self.kept["sheets"].values():
            sheet["changes"] = [one for one in sheet["changes"] if one != which]
            sheet["key"] = None

    def forget(self) -> None:
        """Begin anew from what is published."""
        self.kept.update(sheets={}, draft_id=None, reason="")

    def take(self, draft_id: str, reason: str, sheets: dict[str, tuple]) -> None:
        """Go on with a draft: its changes by sheet, each with the rows the sheet has now."""
        self.forget()
        self.kept.update(draft_id=draft_id, reason=reason)
        for name, (rows, changes) in sheets.items():
            self.kept["sheets"][name] = {"base": rows, "changes": changes, "key": None}


def _laid(
    table: Open, base: list[Row], changes: list[Change]
) -> list[tuple[int | None, Row]]:  # fmt: skip
    """Return the rows with changes laid over them, and their places in the base."""
    by_key = {tuple(row[name] for name in table.key): at for at, row in enumerate(base)}
    rows: dict[int, Row | None] = dict(enumerate(base))
    new = []
    for one in changes:
        at = by_key.get(one.key)
        if at is None and one.after is not None:
            new.append((None, one.after))
        elif at is not None:
            rows[at] = one.after
    return [*((at, row) for at, row in rows.items() if row is not None), *new]
