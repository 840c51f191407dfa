"""Any indicator in any view: what is drawn, what is left open, what is said."""

import duckdb
import pandas as pd
import pytest

from dashboard import statement
from dashboard.indicators import Asked, board, choices, series, words
from dashboard.language import use
from dashboard.paths import DATA

from .indicator_views import known, shown
from .indicator_views import series as rows_of
from .pages import frame

VIEWS = list(choices.views())
NO_BREAKS = pd.DataFrame({"place_id": [], "year": []}).astype({"place_id": "object"})


def rows(*values: tuple) -> pd.DataFrame:
    """Return rows of one place: year, value, quality, is_target."""
    frame = pd.DataFrame(values, columns=["year", "value", "quality", "is_target"])
    return frame.assign(place_id="kranj", place="Kranj", kind="city", position=3)


@pytest.mark.parametrize("spoken", ["sl", "en"])
def test_every_indicator_opens_in_every_view_or_says_why_not(con, spoken):
    use(spoken)
    for indicator in known(con, spoken):
        for view in VIEWS:
            made = shown(con, indicator, view)
            if isinstance(made, str):
                assert view != "table" and made.endswith(".") and indicator["title"] in made
            else:
                assert made.title and made.subtitle and made.alt and made.sources
                assert len(made.taken) == len(made.lines) > 0


def test_a_gap_a_break_and_an_estimate_are_drawn_as_what_they_are():
    own = rows(
        (2010, 1, "measured", False), (2011, 2, "measured", False),  # a step
        (2013, 4, "measured", False),  # after a gap: no step
        (2014, 5, "estimated", False),  # dashed
        (2015, 6, "measured", False),  # after a break: no step
        (2030, 9, "reported", True),  # dotted, from the last value
    )  # fmt: skip
    breaks = pd.DataFrame({"place_id": ["kranj"], "year": [2015]})
    steps = series.steps(own, breaks)
    drawn = steps[["year", "to_year", "style"]].itertuples(index=False, name=None)
    assert list(drawn) == [(2010, 2011, "known"), (2013, 2014, "estimated"), (2015, 2030, "target")]


def test_a_change_is_counted_since_the_last_break():
    own = rows((2008, 10, "measured", False), (2009, 20, "measured", False), (2020, 30, "measured", False))  # noqa: E501  # fmt: skip
    breaks = pd.DataFrame({"place_id": [None], "year": [2009]})
    [change] = series.changes(own, breaks).to_dict("records")
    assert (change["first"], change["last"], change["change"]) == (2009, 2020, 0.5)


def test_names_at_the_ends_of_lines_keep_apart_and_near():
    placed = series.spread([5.0, 5.1, 5.2, 50.0], 4.0, (0.0, 52.0))
    ordered = sorted(placed)
    assert all(b - a >= 4 - 1e-9 for a, b in zip(ordered, ordered[1:], strict=False))
    assert placed[3] == 50 and min(placed) >= 0


def test_per_inhabitant_and_per_km2_divide_by_the_same_year(con):
    own = rows_of(con, "ghg_total_t", per="inhabitant").set_index(["place_id", "year"])
    people = rows_of(con, "population").set_index(["place_id", "year"])["value"]
    at = ("ljubljana", 2018)
    assert own.loc[at, "value"] == pytest.approx(own.loc[at, "original"] / people[at])
    dense = rows_of(con, "population", per="km2").set_index(["place_id", "year"])
    assert dense.loc[("koper", 2014), "value"] == pytest.approx(54421 / 311)  # before Ankaran left
    assert dense.loc[("koper", 2015), "value"] == pytest.approx(50902 / 303)


def test_an_index_is_100_in_its_year_and_missing_where_that_is_not_known(con):
    own = rows_of(con, "population", per="index", base_year="2023").set_index(["place_id", "year"])
    assert own.loc[("kranj", 2023), "value"] == 100
    assert own.loc["maribor", "value"].isna().all()  # 2023 is known for Kranj only


def test_a_rate_is_not_divided_again(con):
    offered = {one["indicator_id"]: choices.pers(one) for one in known(con, "en")}
    assert "inhabitant" not in offered["employment_rate"]
    assert {"inhabitant", "km2"} <= set(offered["ghg_total_t"])
    assert "inhabitant" not in offered["population"]


def test_the_usual_year_is_the_newest_that_covers_most_cities(con):
    assert choices.usual_year(rows_of(con, "municipal_waste_kg_pc")) == "2019"  # 2022: one city
    assert choices.usual_year(rows_of(con, "ghg_residual_2030_t")) == "2030"  # targets only


def test_the_query_that_is_shown_can_be_copied_and_gives_what_is_drawn(con):
    asked = {"indicator_id": "population", "places": "kranj,koper", "per": "km2", "base_year": "0"}
    asked |= {"group_id": "twelve"}
    text = statement.filled("indicator_series", **asked)
    elsewhere = duckdb.connect()
    for table in ("observations", "places", "group_places", "indicators"):
        elsewhere.execute(f"create view {table} as from '{DATA / 'current' / table}.parquet'")
    again = elsewhere.execute(text).df()
    pd.testing.assert_frame_equal(again, con.cursor().execute(text).df())
    drawn = rows_of(con, "population", places="kranj,koper", per="km2")
    assert again["value"].tolist() == pytest.approx(drawn["value"].tolist(), nan_ok=True)


def test_a_quote_in_a_value_stays_in_its_literal():
    text = statement.filled("indicator_breaks", indicator_id="x' or 'a' = 'a")
    assert "= 'x'' or ''a'' = ''a'" in text


def test_the_finding_names_highest_and_lowest(con):
    use("en")
    [indicator] = [one for one in known(con, "en") if one["indicator_id"] == "employment_rate"]
    asked = Asked(indicator)
    year = series.in_year(series.ready(rows_of(con, "employment_rate", "en"), asked), 2020)
    assert words.extremes(asked, year, 2020) == (
        "Highest: Novo mesto, 69.0%; lowest: Maribor, 57.2 (2020)"
    )


def test_a_city_stands_beside_the_median_and_its_past_on_the_board(con):
    board_rows = frame(con, "city_indicators", "en", city_id="kranj")
    row = board_rows.set_index("indicator_id").loc["employment_rate"]
    others = rows_of(con, "employment_rate", "en")
    same = others[(others["year"] == row["year"]) & (others["kind"] == "city")]
    assert row["median"] == pytest.approx(same["value"].median())
    assert (row["highest"], row["lowest"]) == ("Novo mesto", "Maribor")
    assert row["past_year"] == 2008
    koper = frame(con, "city_indicators", "en", city_id="koper").set_index("indicator_id")
    assert koper.loc["population", "past_year"] == 2015  # since Ankaran left
    said = board.drawn(board_rows, "kranj")
    assert "best: Novo mesto, 69.0" in said and "worst: Maribor, 57.2" in said
