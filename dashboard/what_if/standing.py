"""One city in the what-if model with the mix of an address, outside a page."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

import pandas as pd

from dashboard.asking import Ask
from dashboard.model import mix
from dashboard.model.mix import Model
from dashboard.what_if import link, mixes, results
from dashboard.what_if.mixes import Bound, Settings
from dashboard.what_if.results import Outcome


class Standing(NamedTuple):
    """A city, its model, its ready-made mixes, and the mix that an address sets.

    problems  sentences on what of the address could not be read
    """

    model: Model
    city: int
    limits: dict[str, Bound]
    presets: dict[str, Settings]
    settings: Settings
    levers: pd.DataFrame
    problems: list[str]

    def outcome(self, settings: Settings) -> Outcome:
        """Return the result of a mix in the city."""
        return results.outcome(self.model, self.city, settings)


def standing(ask: Ask, city_id: str, choices: Mapping[str, str]) -> Standing:
    """Return the city with the mix of an address: `m`, or a ready-made one named `preset`.

    Today's course where it has neither. ValueError where the city has no such ready-made mix.
    """
    levers, cities = ask("model_levers"), [*ask("city_names")["city_id"]]
    model = mix.load(ask("model_nodes"), ask("model_parameters"), levers, cities)
    factor = choices.get("factor", "contract")
    model = mixes.with_factor(model, factor if factor in mixes.FACTORS else "contract")
    city = cities.index(city_id)
    limits = mixes.bounds(model, city, levers)
    presets = mixes.presets(ask("what_if_preset_settings", city_id=city_id), model, limits)
    settings, problems = _mix(choices, presets, limits)
    return Standing(model, city, limits, presets, settings, levers, problems)


def _mix(
    choices: Mapping[str, str], presets: dict[str, Settings], limits: dict[str, Bound]
) -> tuple[Settings, list[str]]:
    if "m" in choices:
        settings, _locks, problems = link.decode(choices["m"], limits)
        return presets[mixes.COURSE] if settings is None else settings, problems
    preset = choices.get("preset", mixes.COURSE)
    if preset not in presets:
        raise ValueError(preset)
    return presets[preset], []


def address(ask: Ask, here: Standing, choices: Mapping[str, str]) -> str:
    """Return the address of the what-if page with this mix."""
    city_id = here.model.cities[here.city]
    digest = mixes.digest(ask("model_nodes"), ask("model_parameters"), here.levers, city_id)
    kept = {key: value for key, value in choices.items() if key in ("city_id", "view", "factor")}
    text = link.encode(digest, here.settings, set(), here.limits)
    return f"/what-if?{urlencode(kept | {'m': text})}"
