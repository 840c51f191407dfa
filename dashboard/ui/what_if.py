"""The what-if page: choices above, the panel of levers, what the server says of the mix."""

import streamlit as st

from dashboard.language import _
from dashboard.ui import (
    address,
    model_view,
    share,
    what_if_everywhere,
    what_if_many,
    what_if_panel,
    what_if_results,
    what_if_state,
)
from dashboard.ui.data import query
from dashboard.ui.fragment import fragment
from dashboard.ui.frame import head, is_narrow
from dashboard.ui.once import once
from dashboard.ui.show import table, text
from dashboard.ui.what_if_mix import computed, outcome
from dashboard.ui.what_if_place import Place, place
from dashboard.what_if import lever_table, mixes, words

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
    fragment(_draw)(here, view, titles[city_id])
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


def _draw(here: Place, view: str, city: str) -> None:
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
        share.sum_up(words.sum_up(city, result.outcome))
        what_if_panel.show(here, settings, result)
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
