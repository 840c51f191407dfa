"""The search for the cheapest mix that reaches the goal, asked by a button."""

import streamlit as st

from dashboard import html
from dashboard.language import _
from dashboard.model.goal import OUTSIDE
from dashboard.ui import what_if_state
from dashboard.ui.show import heading, markup, text
from dashboard.ui.what_if_mix import levers, sought
from dashboard.ui.what_if_place import Place
from dashboard.what_if import costs, seek, seek_words
from dashboard.what_if.mixes import Settings

SOUGHT = "what_if_sought"


def ask(here: Place, settings: Settings) -> None:
    """Draw the question, and its answer for the city and what is locked or outside."""
    locks = what_if_state.current()["locks"]
    asked = (
        here.city_id,
        here.factor,
        str(seek.kept(here.kit.model, settings, locks, here.limits)),
    )
    heading(_("Can the goal be reached?"))
    if st.button(seek_words.button(), key="seek"):
        st.session_state[SOUGHT] = asked
    if st.session_state.get(SOUGHT) != asked:
        return
    _answer(here, settings, locks)


def _answer(here: Place, settings: Settings, locks: set[str]) -> None:
    found, rows = sought(here, settings, locks), levers()
    titles, known = dict(zip(rows["lever_id"], rows["title"], strict=True)), costs.costed(rows)
    settled = {*known, *rows[rows["group_id"] == OUTSIDE]["lever_id"]}
    for sentence in seek_words.answer(found, titles, settled):
        text(sentence)
    st.button(
        seek_words.applied(), key="seek_apply", on_click=what_if_state.put, args=(found.settings,)
    )
    if not found.gap and st.button(_("Show near-equal mixes"), key="seek_others"):
        markup(html.render("list", items=seek_words.others([*found.others], found, titles)))
