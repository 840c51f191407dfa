"""Cells that somebody else has changed meanwhile: both values, and a choice for each."""

import streamlit as st

from dashboard import html
from dashboard.editing import Change, Difference, drafts
from dashboard.editing.steps import Draft
from dashboard.forms.diff import Words, cut
from dashboard.forms.settled import MINE, THEIRS, settled
from dashboard.language import _
from dashboard.people.roles import Person
from dashboard.ui.edit_acts import act
from dashboard.ui.show import heading, markup, text


def show(who: Person, draft: Draft, changes: list[Change], found: list[Difference]) -> None:
    """Draw each conflict with both values; its author chooses which one stands."""
    heading(_("Somebody else has changed the same meanwhile"), 3)
    text(_("Nothing is lost: the draft stays as it is until a choice is made for each cell."))
    words = Words()
    may = who.person_id == draft.author_id and draft.state in ("draft", "sent_back", "withdrawn")
    if not may:
        said = [words.conflict(one, changes) for one in found]
        items = [(f"{row} {column}", f"{_('Draft')}: {mine or '–'} · {_('Published')}: {theirs or '–'}") for row, column, mine, theirs in said]  # noqa: E501  # fmt: skip
        markup(html.render("details", items=items))
        text(_("Its author chooses; send it back, or withdraw and keep it again."), "small")
        return
    with st.form("edit_conflicts", border=False):
        chosen = {one: _choice(words.conflict(one, changes), at) for at, one in enumerate(found)}
        pressed = st.form_submit_button(_("Keep these choices"))
    if pressed and act(
        lambda who: drafts.save(
            who, draft.city_id, settled(changes, chosen), draft.reason, draft.draft_id
        ),
        _("The draft now begins from what is published."),
    ):  # fmt: skip
        st.rerun()


def _choice(told: tuple[str, str, str | None, str | None], at: int) -> str:
    row, column, mine, theirs = told
    options = {
        MINE: _("from the draft: {value}").format(value=cut(mine or "–")),
        THEIRS: _("published: {value}").format(value=cut(theirs or "–")),
    }
    label = " · ".join(filter(None, (row, column)))
    return st.radio(label, list(options), format_func=options.get, key=f"edit_conflict_{at}")
