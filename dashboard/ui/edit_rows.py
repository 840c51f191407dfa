"""Fill in a city's rows: choose a table, change it in the grid, keep all changes as a draft."""

import streamlit as st

from dashboard import html
from dashboard.editing import Change, drafts, rows
from dashboard.editing.change import Row
from dashboard.editing.rows import Open
from dashboard.forms import choices, titles
from dashboard.forms.diff import Words
from dashboard.language import _, ngettext
from dashboard.people.roles import EDITOR, Person
from dashboard.ui import address, edit_grid
from dashboard.ui.edit_acts import act, go
from dashboard.ui.edit_pending import Pending
from dashboard.ui.show import heading, markup, text


def show(who: Person, city_id: str) -> None:
    """Draw the grid of the chosen table, what was changed, and the way to keep it."""
    pending = Pending(city_id)
    if pending.draft_id:
        text(_("You go on with the draft {draft_id}. Keeping it replaces its rows.").format(draft_id=pending.draft_id), "note")  # noqa: E501  # fmt: skip
    names = {name: titles.table(name) for name in titles.TABLES if name in rows.names()}
    table = rows.table_of(address.choose(_("Table"), names, "table", kind="segments"))
    name, fixed = table.name, {table.place: city_id} if table.place else {}
    if "indicator_id" in table.key:
        known = choices.choices(table)["indicator_id"]
        with st.container(width=640):
            fixed["indicator_id"] = address.choose(_("Indicator"), known, "indicator_id")
        name = f"{table.name}:{fixed['indicator_id']}"
    if name not in pending.kept["sheets"]:
        pending.kept["sheets"][name] = {"base": _rows(who, table, fixed), "changes": [], "key": None}  # noqa: E501  # fmt: skip
    if not pending.base(name):
        text(_("No row is published here yet. Type the first one into the empty line."), "small")
    pending.keep(name, edit_grid.draw(table, name, pending, fixed))
    text(_("* must be filled in. Double-click a cell to change it; a tick at the left of a row and the bin above take it out. Instead of the grid you may use a file: see “From a file”."), "small")  # noqa: E501  # fmt: skip
    _changed(pending, city_id)


def _rows(who: Person, table: Open, fixed: Row) -> list[Row]:
    if table.place is None and who.role == EDITOR:
        return []  # what is there is an editor of all cities' to change
    found = rows.published(table.name)
    return [row for row in found if all(row[name] == value for name, value in fixed.items())]


def _changed(pending: Pending, city_id: str) -> None:
    changes = pending.changes()
    if not changes:
        text(_("Nothing is changed yet."))
        return
    heading(ngettext("{n} row is changed and not kept yet", "{n} rows are changed and not kept yet", len(changes)).format(n=len(changes)))  # noqa: E501  # fmt: skip
    draw_diff(changes, _("What would change"))
    _undo(pending, changes)
    keep(city_id, changes, pending)


def draw_diff(changes: list[Change], caption: str) -> None:
    """Draw what differs, cell by cell: what stands there, what would stand there."""
    heads = {
        "row": _("Row"), "column": _("Column"), "old": _("Now"), "new": _("Then"),
        "gone": _("The row is taken out."),
    }  # fmt: skip
    told = Words().differing(changes)
    markup(html.render("edit_diff", rows=told, heads=heads, caption=caption))


def _undo(pending: Pending, changes: list[Change]) -> None:
    words = Words()
    with st.container(horizontal=True, key="edit_undo", vertical_alignment="bottom"):
        which = st.selectbox(
            _("Take back one change"), changes, format_func=words.row, key="edit_undo_which"
        )
        if st.button(_("Take it back"), icon=":material/undo:"):
            pending.undo(which)
            st.rerun()
        if st.button(_("Take all back"), icon=":material/restart_alt:"):
            pending.forget()
            st.rerun()


def keep(city_id: str, changes: list[Change], pending: Pending) -> None:
    """Draw the reason and the button that keeps changes as a draft; then go to the draft."""
    with st.form("edit_keep", border=False):
        given = st.text_area(
            _("Why do the rows change? Readers see it with the change."),
            value=pending.kept["reason"], max_chars=500, key=f"edit_reason_{pending.draft_id}",
        )  # fmt: skip
        pressed = st.form_submit_button(_("Keep as a draft"), icon=":material/save:")
    made = []
    if pressed and act(
        lambda who: made.append(drafts.save(who, city_id, changes, given, pending.draft_id)),
        _("The draft is kept. Look at what would change, then submit it for review."),
    ):
        pending.forget()
        go(view="drafts", draft=made[0])
