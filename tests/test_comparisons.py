"""Quantities side by side: sums, per inhabitants, who is left out."""

import pandas as pd
import pytest

from dashboard import comparisons, db
from dashboard.comparisons import words
from dashboard.language import localise, use

CON = db.connect()
BUILDINGS = {
    "unit_id": "buildings", "sl_one": "stavba", "sl_two": "stavbi", "sl_few": "stavbe",
    "sl_other": "stavb", "sl_part": "stavbe", "en_one": "building", "en_other": "buildings",
}  # fmt: skip


@pytest.fixture(autouse=True)
def in_slovenian():
    use("sl")
    yield
    use("sl")


def frame(name: str) -> pd.DataFrame:
    return localise(db.run(CON, name), "sl")


def test_two_rows_of_a_city_are_added_up_as_our_own_sum():
    rows, cities, kinds = frame("comparisons_rows"), frame("measures_cities"), frame("comparisons")
    one = kinds[kinds["comparison_id"] == "pv_public_kw"].iloc[0].to_dict()
    shown = comparisons.standing(rows[rows["comparison_id"] == "pv_public_kw"], cities, one)
    krsko = shown[shown["city_id"] == "krsko"].iloc[0]
    assert krsko["level"] == pytest.approx(128.05)  # 100 + 28.05 kW
    assert krsko["level_estimated"] and "naš seštevek" in krsko["level_said"]


def test_per_inhabitants_divides_by_the_newest_measured_population():
    rows, cities, kinds = frame("comparisons_rows"), frame("measures_cities"), frame("comparisons")
    one = kinds[kinds["comparison_id"] == "bike_share_stations"].iloc[0].to_dict()
    own = rows[rows["comparison_id"] == "bike_share_stations"]
    shown = comparisons.standing(own, cities, one, 100000)
    maribor = shown[shown["city_id"] == "maribor"].iloc[0]
    assert maribor["level"] == pytest.approx(32 * 100000 / 114301)  # 32 stations, 1 January 2025
    assert cities["population_year"].nunique() == 1


def test_every_city_is_in_the_picture_or_named_as_without_data():
    rows, cities, kinds = frame("comparisons_rows"), frame("measures_cities"), frame("comparisons")
    for one in kinds.to_dict("records"):
        shown = comparisons.standing(
            rows[rows["comparison_id"] == one["comparison_id"]], cities, one
        )
        sentence = words.no_data(shown, cities)
        for city in cities.itertuples():
            assert (city.city_id in set(shown["city_id"])) != (city.name in sentence)
