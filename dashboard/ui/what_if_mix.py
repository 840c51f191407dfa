"""What is computed of a mix in a city, kept for whoever asks again (keys: see ui/data.py)."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard.language import current as language
from dashboard.ui.data import query, tables
from dashboard.ui.what_if_place import Place
from dashboard.what_if import costs, results, seek
from dashboard.what_if import levers as lever_rows
from dashboard.what_if.costs import Cost
from dashboard.what_if.levers import Lever
from dashboard.what_if.mixes import Settings
from dashboard.what_if.results import Outcome, Share


class Result(NamedTuple):
    """All that is computed of one mix, as dashboard.what_if.results and costs give it."""

    outcome: Outcome
    fan: dict
    shares: list[Share]
    interaction: float
    costs: list[Cost]


def levers() -> pd.DataFrame:
    """Return the levers with the colour of their sector."""
    return _levers(*_said())


def _said() -> tuple[str, str]:
    return tables().built.get("sources"), language()


@st.cache_resource(max_entries=4, show_spinner=False)
def _levers(build: str, said: str) -> pd.DataFrame:
    groups = query("what_if_groups")[["group_id", "colour"]]
    return query("model_levers").merge(groups, on="group_id", how="left")


@st.cache_resource(max_entries=4, show_spinner=False)
def _known(build: str, said: str) -> dict[str, Lever]:
    return lever_rows.known(levers())


def outcome(here: Place, settings: Settings) -> Outcome:
    """Return a mix's totals in a city, kept for whoever asks again."""
    return _outcome(key=f"{here.key} {_written(settings)}", _here=here, _settings=settings)


@st.cache_resource(max_entries=300, show_spinner=False)
def _outcome(key: str, _here: Place, _settings: Settings) -> Outcome:
    return results.outcome(_here.kit.model, _here.city, _settings)


def _written(settings: Settings) -> str:
    return repr(sorted(settings.items()))


@st.cache_resource(max_entries=24, show_spinner=False)
def _drawn(key: str, _here: Place) -> results.Drawn:
    return results.drawn(_here.kit.model, _here.kit.draws, _here.city)


def computed(here: Place, settings: Settings) -> Result:
    """Return the result of a mix in a city, kept for whoever asks it again."""
    key = f"{here.key} {language()} {_written(settings)}"
    return _computed(key=key, _here=here, _settings=settings)


@st.cache_resource(max_entries=300, show_spinner=False)  # nobody changes what is returned
def _computed(key: str, _here: Place, _settings: Settings) -> Result:
    model, city, rows = _here.kit.model, _here.city, _known(*_said())
    shares, interaction = results.shares(model, city, _settings, rows)
    return Result(
        outcome(_here, _settings),
        results.fan(model, city, _settings, _drawn(key=_here.key, _here=_here)),
        shares,
        interaction,
        costs.by_lever(model, city, _settings, rows),
    )


def sought(here: Place, mix: Settings, locks: set[str]) -> seek.Found:
    """Return the cheapest mix that reaches the goal, with what is locked or outside as it is."""
    held = seek.kept(here.kit.model, mix, locks, here.limits)
    return _sought(here.key, language(), tuple(held.items()), tuple(sorted(locks)), here)


@st.cache_resource(max_entries=200, show_spinner=False)
def _sought(key: str, said: str, held: tuple, locks: tuple, _here: Place) -> seek.Found:
    known = costs.costed(levers())
    return seek.cheapest(_here.kit.model, _here.city, dict(held), set(locks), known, _here.limits)
