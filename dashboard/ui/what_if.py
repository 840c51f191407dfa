"""The what-if page: choices above, the panel of levers, what the server says of the mix."""

import streamlit as st

from dashboard import html, take_away
from dashboard.components.what_if.what_if import panel
from dashboard.language import _, current
from dashboard.ui import (
    address,
    model_view,
    share,
    what_if_everywhere,
    what_if_many,
    what_if_results,
    what_if_state,
)
from dashboard.ui.data import query
from dashboard.ui.fragment import fragment
from dashboard.ui.frame import head, is_narrow
from dashboard.ui.once import once
from dashboard.ui.show import markup, table, text
from dashboard.ui.what_if_inputs import panel_sources, surroundings
from dashboard.ui.what_if_place import Place, Result, computed, outcome, place
from dashboard.what_if import lever_table, mixes, panel_data, traces, words
from dashboard.what_if.mixes import Settings

PRESET = "what_if_preset"


def show() -> None:
    """Draw the page."""
    top, names = st.container(), query("city_names")
    titles = dict(zip(names["city_id"], names["name"], strict=True))
    city_id, view, factor = _choose(titles)
    here = place(city_id, factor)
    what_if_state.take(here)
    with top:
        head(words.title(titles[city_id]), words.subtitle())
    if view == "model":
        settings = what_if_state.current()["settings"]
        model_view.show(here.kit.model, city_id, settings, titles[city_id])
        return
    fragment(_draw)(here, view)
    if view == "mix":
        with st.expander(_("Every lever: bounds, reasons, sources")):
            _levers(city_id, factor)


def _choose(titles: dict[str, str]) -> tuple[str, str, str]:
    with st.container(horizontal=True, vertical_alignment="center", key="controls"):
        with st.container(width=230):
            city_id = address.choose(_("City"), titles, "city_id", always=True, hidden=True)
        kind = "select" if is_narrow() else "segments"
        view = address.choose(_("View"), _views(), "view", kind=kind, hidden=True)
        named = _("Electricity factor")
        factor = address.choose(named, _factors(), "factor", kind="segments", hidden=True)
    return city_id, view, factor


def _views() -> dict[str, str]:
    return {
        "mix": _("One city"), "twelve": _("All cities"), "compare": _("Two mixes"),
        "model": _("The whole model"),
    }  # fmt: skip


def _factors() -> dict[str, str]:
    return {"contract": _("Electricity: inventory"), "arso": _("by ARSO")}


def _draw(here: Place, view: str) -> None:
    what_if_state.take_release(here)
    _choose_preset(here)
    what_if_state.write(here)
    if view == "twelve":
        what_if_everywhere.show(here)
    elif view == "compare":
        what_if_many.compare(here)
    else:
        settings = what_if_state.current()["settings"]
        result = computed(here, settings)
        share.sum_up(words.sum_up(_fixed(here)["city"]["name"], result.outcome))
        _panel(here, settings, result)
        what_if_results.show(here, settings, result)


@once
def _levers(city_id: str, factor: str) -> None:
    said = query("what_if_lever_measures", city_id=city_id)
    limits = place(city_id, factor).limits
    rows = lever_table.rows(query("model_levers"), limits, said, query("sources"))
    table(rows, lever_table.columns(), _("Levers of the model in this city"))


def _choose_preset(here: Place) -> None:
    known, settings = _presets(), what_if_state.current()["settings"]
    titles = {name: known[name]["title"] for name in here.presets} | {mixes.CUSTOM: _("Own mix")}
    chosen = mixes.named(settings, here.presets, here.limits)
    st.session_state[PRESET] = chosen
    st.segmented_control(
        _("Ready-made mixes"), list(titles), format_func=titles.get, key=PRESET, required=True,
        on_change=_take_preset, args=(here,), label_visibility="collapsed",
    )  # fmt: skip
    if chosen != mixes.CUSTOM:
        text(" ".join([known[chosen]["note"], _apart(here, chosen)]).strip(), "small")


@once
def _presets() -> dict[str, dict]:
    return {row["preset_id"]: row for row in query("what_if_presets").to_dict("records")}


def _apart(here: Place, chosen: str) -> str:
    if chosen != mixes.CONTRACT or here.factor != "contract":
        return ""
    targets = query("city_targets", city_id=here.city_id)
    own = targets[targets["metric_id"].eq("ghg_residual") & targets["is_shown"]]
    return words.against_contract(own, outcome(here, here.presets[chosen]))


def _take_preset(here: Place) -> None:
    chosen = st.session_state[PRESET]
    if chosen in here.presets:
        what_if_state.put(here.presets[chosen])


def _panel(here: Place, settings: Settings, result: Result) -> None:
    state, course = what_if_state.current(), here.presets[mixes.COURSE]
    known = surroundings(here.city_id)
    boundary = words.boundary(known.inventory, result.fan["base"], here.factor)
    data = _fixed(here) | {
        "settings": state["settings"], "band_for": state["settings"],
        "locks": sorted(state["locks"]), "asked": state["asked"] or 0, "boundary": boundary,
        "beside": what_if_results.beside(here, settings, result),
    }  # fmt: skip
    usual = outcome(here, course)
    data |= panel_data.answers(result.outcome, usual, result.fan, known.history)
    panel(data, what_if_state.PANEL, here.kit.program)
    said, kept = _("How the total comes about, step by step with values and sources"), what_if_state.kept(here)  # noqa: E501  # fmt: skip
    markup(
        html.paragraph(panel_sources(here.city_id), "source")
        + html.paragraph(html.link(traces.address(kept, "total"), said), "small")
        + html.paragraph(take_away.of_mix(here.city_id, kept), "small")
    )


def _fixed(here: Place) -> dict:
    return _kept(key=f"{here.key} {current()}", _here=here)


@st.cache_resource(max_entries=60, show_spinner=False)
def _kept(key: str, _here: Place) -> dict:
    sources, names = query("sources"), query("city_names").set_index("city_id")
    publishers = dict(zip(sources["source_id"], sources["publisher"], strict=True))
    rows, groups = query("model_levers"), query("what_if_groups")
    data = panel_data.fixed(_here.kit.model, _here.city, rows, groups, _here.limits, publishers)
    return data | {"city": {"city_id": _here.city_id, "name": names.loc[_here.city_id, "name"]}}
