"""What a mix hangs on besides its levers, found once a city: the figures of the model."""

from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from dashboard.ui.data import query
from dashboard.ui.once import once
from dashboard.ui.show import source_markup
from dashboard.what_if import matter_words, panel_data
from dashboard.what_if.matter_words import Input


@once
def parameters(city_id: str) -> pd.DataFrame:
    """Return the rows of queries/model_parameters.sql that count in a city."""
    rows = query("model_parameters")
    return rows[rows["city_id"].isna() | (rows["city_id"] == city_id)]


@once
def inputs(city_id: str) -> dict[str, Input]:
    """Return what can be uncertain in a city, by parameter_id."""
    return matter_words.inputs(parameters(city_id))


class Surroundings(NamedTuple):
    """What the headline figures of a city rest on, whatever the mix.

    history   published totals by year, in tCO2e; sources are theirs
    inventory the row of queries/city_inventory.sql, none where there is none
    same      the row of queries/what_if_equivalence.sql
    """

    history: dict[int, float]
    inventory: pd.DataFrame
    sources: list[str]
    same: dict


@once
def surroundings(city_id: str) -> Surroundings:
    """Return what the headline figures of a city rest on."""
    years = query("city_emission_years", city_id=city_id)
    same = query("what_if_equivalence").to_dict("records")[0]
    inventory = query("city_inventory", city_id=city_id)
    return Surroundings(panel_data.history(years), inventory, [*years["source_id"]], same)


@once
def price_sources(city_id: str) -> list[str]:
    """Return who says what things cost."""
    rows = parameters(city_id)
    return [*rows[rows["unit"].str.startswith("EUR")]["source_id"].unique()]


@once
def panel_sources(city_id: str) -> Markup:
    """Return who says what the panel rests on."""
    rows, inventory = parameters(city_id), query("city_inventory", city_id=city_id)
    own = rows[rows["city_id"].notna()]
    return source_markup([*inventory["source_id"], *own["source_id"], "model_method"])
