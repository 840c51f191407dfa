"""The panel of levers on the what-if page: what it is given, and what it rests on."""

import streamlit as st

from dashboard import html, take_away
from dashboard.components.what_if.what_if import panel, written
from dashboard.language import _, current
from dashboard.ui import what_if_results, what_if_state
from dashboard.ui.data import query
from dashboard.ui.show import markup
from dashboard.ui.what_if_inputs import panel_sources, surroundings
from dashboard.ui.what_if_mix import Result, outcome
from dashboard.ui.what_if_place import Place
from dashboard.what_if import mixes, panel_data, traces, words
from dashboard.what_if.mixes import Settings


def show(here: Place, settings: Settings, result: Result) -> None:
    """Draw the panel with what it rests on."""
    state, course = what_if_state.current(), here.presets[mixes.COURSE]
    known = surroundings(here.city_id)
    boundary = words.boundary(known.inventory, result.fan["base"], here.factor)
    moving = {
        "settings": state["settings"], "band_for": state["settings"],
        "locks": sorted(state["locks"]), "asked": state["asked"] or 0, "boundary": boundary,
        "beside": what_if_results.beside(here, settings, result),
    }  # fmt: skip
    usual = outcome(here, course)
    moving |= panel_data.answers(result.outcome, usual, result.fan, known.history)
    panel(_fixed(here), moving, what_if_state.PANEL, here.kit.program)
    said, kept = _("How the total comes about, step by step with values and sources"), what_if_state.kept(here)  # noqa: E501  # fmt: skip
    markup(
        html.paragraph(panel_sources(here.city_id), "source")
        + html.paragraph(html.link(traces.address(kept, "total"), said), "small")
        + html.paragraph(take_away.of_mix(here.city_id, kept), "small")
    )


def _fixed(here: Place) -> str:
    return _kept(key=f"{here.key} {current()}", _here=here)


@st.cache_resource(max_entries=60, show_spinner=False)
def _kept(key: str, _here: Place) -> str:
    sources = query("sources")
    publishers = dict(zip(sources["source_id"], sources["publisher"], strict=True))
    rows, groups = query("model_levers"), query("what_if_groups")
    about = (_here.kit.model, _here.city, rows, groups, _here.limits, publishers)
    return written(panel_data.fixed(*about) | {"city": _city(_here.city_id)})


def _city(city_id: str) -> dict[str, str]:
    """Return a city's key and name."""
    names = query("city_names").set_index("city_id")["name"]
    return {"city_id": city_id, "name": names[city_id]}
