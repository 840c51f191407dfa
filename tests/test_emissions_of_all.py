"""Emissions of all twelve: estimates are the model's, goals and ranges are what they are."""

import pandas as pd
import pytest

from dashboard.indicators import emission_table, emissions
from dashboard.model import mix

from .pages import frame


def test_estimated_emissions_are_those_that_the_model_begins_with(con, model):
    rows_ = frame(con, "emissions_cities", "en")
    sums = rows_[rows_["level"] == "sector"].groupby("city_id")["value"].sum()
    base = mix.run(model, {}, ("total",), range(mix.BASE_YEAR, mix.BASE_YEAR + 1))["total"]
    for place, city_id in enumerate(model.cities):
        assert sums[city_id] == pytest.approx(base[0, place, 0], abs=0.01)


def test_emissions_say_what_is_published_and_what_each_goal_leaves(con):
    rows_, targets = frame(con, "emissions_cities", "en"), frame(con, "emissions_targets", "en")
    bands = pd.DataFrame({"city_id": ["maribor", "kranj"], "low": [4e5, 1.0], "high": [6e5, 2.0]})
    found = emissions.totals(rows_, targets, bands, "value").set_index("city_id")
    assert emissions.title(found) == "3 of 12 cities have published their emissions"
    assert found.loc["kranj", "own"] == pytest.approx(47.766)
    assert found.loc["kranj", "goal"] == pytest.approx(238.832 * 0.2)
    assert pd.isna(found.loc["kranj", "low"])  # published: no range
    assert found.loc["maribor", "text"] == "497.3 (estimate, 400.0 to 600.0)"
    assert "−40%" in emission_table.own_goals(targets, "nova_gorica")
    assert emission_table.own_goals(targets, "ptuj") == "not found"
