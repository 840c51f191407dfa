"""One city in the what-if model, built once for each build of the data, and what is computed."""

from typing import NamedTuple

import streamlit as st

from dashboard.model import javascript, mix, uncertainty
from dashboard.model.mix import Model
from dashboard.ui.data import query, tables
from dashboard.what_if import mixes
from dashboard.what_if.mixes import Bound, Settings


class Kit(NamedTuple):
    """The model as today's build has it, ready to be asked.

    program  the JavaScript of what the panel computes
    """

    model: Model
    draws: dict
    program: str


class Place(NamedTuple):
    """One city in the model, with where its levers may stand and its ready-made mixes.

    key  what an answer hangs on beside the mix and the language: build, factor, city
    """

    key: str
    kit: Kit
    factor: str
    city_id: str
    city: int
    digest: str
    limits: dict[str, Bound]
    presets: dict[str, Settings]


def place(city_id: str, factor: str) -> Place:
    """Return one city in the model, under an electricity factor of mixes.FACTORS."""
    build = tables().built.get("sources")
    key = f"{build} {factor} {city_id}"
    return _place(key=key, _build=build, _factor=factor, _city_id=city_id)


# A key given by name, here and below: see ui/data.py
@st.cache_resource(max_entries=48, show_spinner=False)
def _place(key: str, _build: str, _factor: str, _city_id: str) -> Place:
    build, factor, city_id = _build, _factor, _city_id
    kit = _kit(build, factor)
    city = kit.model.cities.index(city_id)
    limits = mixes.bounds(kit.model, city, query("model_levers"))
    rows = query("what_if_preset_settings", city_id=city_id)
    ready = mixes.presets(rows, kit.model, limits)
    order = [name for name in query("what_if_presets")["preset_id"] if name in ready]
    presets = {name: ready[name] for name in order}
    return Place(key, kit, factor, city_id, city, _digest(build, city_id), limits, presets)


@st.cache_resource(max_entries=24, show_spinner=False)
def _digest(build: str, city_id: str) -> str:
    names = ("model_nodes", "model_parameters", "model_levers")
    return mixes.digest(*(query(name) for name in names), city_id)


@st.cache_resource(max_entries=4, show_spinner=False)
def _kit(build: str, factor: str) -> Kit:
    nodes, parameters = query("model_nodes"), query("model_parameters")
    levers, cities = query("model_levers"), [*query("city_names")["city_id"]]
    model = mix.load(nodes, parameters, levers, cities)
    return Kit(
        mixes.with_factor(model, factor),
        _draws(build, model, parameters),
        javascript.source(model.about(("total",)).program),
    )


@st.cache_resource(max_entries=2, show_spinner=False)
def _draws(build: str, _model: Model, _parameters) -> dict:
    return uncertainty.draw(_model, _parameters)
