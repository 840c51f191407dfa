"""The grid of a sheet: typed columns with readable names, and lists where keys stand."""

import streamlit as st

from dashboard import dictionary
from dashboard.editing import Change
from dashboard.editing.change import Row
from dashboard.editing.rows import Open
from dashboard.forms import choices, grid, titles
from dashboard.language import _
from dashboard.ui.edit_pending import Pending
from dashboard.ui.frame import is_narrow

WIDE = {"title_sl", "title_en", "detail_sl", "detail_en", "title", "source_id", "indicator_id"}
DAY = "D. M. YYYY"


def draw(table: Open, name: str, pending: Pending, fixed: Row) -> list[Change]:
    """Draw the grid of a sheet and return what is changed in it."""
    rows = pending.base(name)
    start, key = pending.begin(name, table, rows)
    columns = config(table, fixed, pending.new("sources"))
    edited = st.data_editor(
        start, key=key, hide_index=True, column_config=columns, width="stretch",
        num_rows="dynamic", placeholder="", column_order=order(table),
        height=min(560, 38 * (len(start) + 2)),
        alt=_("Table to fill in: {table}").format(table=titles.table(table.name)),
    )  # fmt: skip
    return grid.changes(table, rows, edited, fixed)


def config(table: Open, fixed: Row, new: list[Change]) -> dict[str, object]:
    """Return how each column of a grid is shown and filled in."""
    known, told = choices.choices(table), {grid.BASE: None}
    if "source_id" in known:  # those that are added in the same draft too
        known["source_id"] |= {one.key[0]: _name(one.after) for one in new if one.after}
    for field in table.fields:
        name = field["name"]
        if name in fixed:
            told[name] = None
        elif name in grid.columns(table):
            told[name] = _column(table, field, known.get(name))
    return told


def order(table: Open) -> list[str]:
    """Return the columns of a grid, what names a row first."""
    names = grid.columns(table)
    first = [one for one in names if one in table.named_by or one.removesuffix("_sl") in table.named_by]  # noqa: E501  # fmt: skip
    return list(dict.fromkeys([*first, *names]))


def _name(source: Row) -> str:
    return f"{source['publisher']}: {source['title']}"


def _column(table: Open, field: dict, known: dict[str, str] | None):
    name, kinds = field["name"], st.column_config
    needed = field.get("constraints", {}).get("required", False)
    said = dictionary.said_of(name, field.get("description"))
    given = {
        "label": titles.column(name, own_key=table.key == (name,)) + (" *" if needed else ""),
        "help": _(said) if said else None,
        "width": 340 if name in WIDE else 170 if known or field["type"] == "string" else 130,
        "pinned": name == order(table)[0] and not is_narrow(),
    }
    if known is not None:
        options = list(known)
        return kinds.SelectboxColumn(**given, options=options, format_func=known.get)
    if field["type"] == "date":
        return kinds.DateColumn(**given, format=DAY)
    if field["type"] == "boolean":
        return kinds.CheckboxColumn(**given, default=name == "is_shown")
    if field["type"] == "integer":
        return kinds.NumberColumn(**given, format="%d", step=1)
    if field["type"] == "number":
        return kinds.NumberColumn(**given)
    return kinds.TextColumn(**given)
