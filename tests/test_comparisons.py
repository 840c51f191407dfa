"""Quantities side by side: sums, per inhabitants, who is left out."""

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard import comparisons
from dashboard.comparisons import words

from . import pages


@pytest.fixture
def frame(con) -> Callable[[str], pd.DataFrame]:
    """A function that runs a query: frame(name)."""
    return lambda name: pages.frame(con, name)


def test_two_rows_of_a_city_are_added_up_as_our_own_sum(frame):
    rows, cities, kinds = frame("comparisons_rows"), frame("measures_cities"), frame("comparisons")
    one = kinds[kinds["comparison_id"] == "pv_public_kw"].iloc[0].to_dict()
    shown = comparisons.standing(rows[rows["comparison_id"] == "pv_public_kw"], cities, one)
    krsko = shown[shown["city_id"] == "krsko"].iloc[0]
    assert krsko["level"] == pytest.approx(128.05)  # 100 + 28.05 kW
    assert krsko["level_estimated"] and "naš seštevek" in krsko["level_said"]


def test_per_inhabitants_divides_by_the_newest_measured_population(frame):
    rows, cities, kinds = frame("comparisons_rows"), frame("measures_cities"), frame("comparisons")
    one = kinds[kinds["comparison_id"] == "bike_share_stations"].iloc[0].to_dict()
    own = rows[rows["comparison_id"] == "bike_share_stations"]
    shown = comparisons.standing(own, cities, one, 100000)
    maribor = shown[shown["city_id"] == "maribor"].iloc[0]
    assert maribor["level"] == pytest.approx(32 * 100000 / 114301)  # 32 stations, 1 January 2025
    assert cities["population_year"].nunique() == 1


def test_every_city_is_in_the_picture_or_named_as_without_data(frame):
    rows, cities, kinds = frame("comparisons_rows"), frame("measures_cities"), frame("comparisons")
    for one in kinds.to_dict("records"):
        shown = comparisons.standing(
            rows[rows["comparison_id"] == one["comparison_id"]], cities, one
        )
        sentence = words.no_data(shown, cities)
        for city in cities.itertuples():
            assert (city.city_id in set(shown["city_id"])) != (city.name in sentence)
