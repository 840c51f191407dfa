"""Go on with a draft in the grid."""

import streamlit as st

from dashboard.editing import Change, drafts, rows
from dashboard.editing.steps import Draft
from dashboard.language import _
from dashboard.people.roles import Person
from dashboard.ui.edit_acts import go
from dashboard.ui.edit_pending import Pending


def button(who: Person, draft: Draft) -> None:
    """Draw the button that opens a draft's rows in the grid."""
    if not draft.city_id or not st.button(_("Go on editing"), icon=":material/edit:"):
        return
    sheets: dict[str, list[Change]] = {}
    for one in drafts.changes(who, draft.draft_id):
        sheets.setdefault(_sheet(one), []).append(one)
    told = {name: (_base(name, draft.city_id, mine), mine) for name, mine in sheets.items()}
    Pending(draft.city_id).take(draft.draft_id, draft.reason, told)
    go(view=None, draft=None, city_id=draft.city_id)


def _sheet(one: Change) -> str:
    table = rows.table_of(one.table)
    if "indicator_id" not in table.key:
        return table.name
    return f"{table.name}:{one.key[table.key.index('indicator_id')]}"


def _base(name: str, city_id: str, changes: list[Change]) -> list[dict[str, str]]:
    """Return the published rows of a sheet, those of the draft as it saw them."""
    table, _colon, indicator_id = name.partition(":")
    key = rows.table_of(table).key
    found = rows.published(table, city_id)
    if indicator_id:
        found = [row for row in found if row["indicator_id"] == indicator_id]
    base = {tuple(row[column] for column in key): row for row in found}
    return list((base | {one.key: one.before for one in changes if one.before}).values())
