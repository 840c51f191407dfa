"""The way of the cities: small sums by hand, and what the real rows say."""

from datetime import date

import pandas as pd
import pytest

from dashboard import db, language
from dashboard.adoption import documents, next_steps, readings, tables, titles, ways

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["sl", "en"])
def steps(request, con):
    language.use(request.param)
    return language.localise(db.run(con, "adoption"), request.param)


def row(city_id, number, placed_on, **given):
    precision = None if placed_on is None else "day"
    made = {
        "city_id": city_id, "city": city_id.title(), "city_position": 1 if city_id == "a" else 2,
        "stage_id": f"s{number}", "stage_position": number, "number": number, "track": "mission",
        "stage": f"step {number}", "help": "", "state": "reached", "starts_on": placed_on,
        "starts_precision": precision, "placed_on": placed_on, "is_by": False, "is_shown": True,
        "detail": "", "reason": None, "source_id": "source", "publisher": "P",
        "quality": "reported",
    }  # fmt: skip
    return made | given


def frame(*rows):
    made = pd.DataFrame(rows)
    for name in ("starts_on", "placed_on"):
        made[name] = pd.to_datetime(made[name])
    return made.astype({"number": "Int32"})


def test_a_band_ends_where_the_next_step_begins_and_the_last_on_the_day():
    made = frame(row("a", 1, "2020-02-06"), row("a", 2, "2020-10-06"))
    bands = ways.bands(made, date(2021, 1, 1))
    assert list(bands["ends"]) == [pd.Timestamp("2020-10-06"), pd.Timestamp("2021-01-01")]


def test_lanes_up_to_a_day_leave_out_what_came_later():
    made = frame(row("a", 1, "2020-02-06"), row("a", 2, "2020-10-06"))
    assert list(ways.bands(made, date(2020, 10, 5))["number"]) == [1]


def test_the_furthest_city_stands_first_and_of_two_the_earlier():
    made = frame(row("a", 1, "2020-03-01"), row("b", 1, "2020-02-01"))
    assert list(ways.furthest(made, TODAY)["city_id"]) == ["b", "a"]
    made = frame(row("a", 2, "2024-03-01"), row("b", 1, "2020-02-01"))
    assert list(ways.furthest(made, TODAY)["city_id"]) == ["a", "b"]


def test_an_undated_step_is_told_only_once_a_later_one_is_reached():
    made = frame(row("a", 1, "2020-02-06"), row("a", 2, None), row("a", 3, "2022-01-31"))
    assert ways.notes(made, date(2021, 1, 1)).empty
    notes = ways.notes(made, date(2022, 2, 1))
    assert list(notes["at"]) == [pd.Timestamp("2020-02-06")]


def test_an_older_document_stands_before_the_draft_that_is_to_follow_it():
    language.use("en")
    made = frame(
        row("a", 13, "2023-03-01", state="draft", stage="LEK"),
        row("a", 13, "2013-01-01", is_shown=False, starts_precision="year", stage="LEK"),
    )
    rows = list(made.itertuples())
    said, tone = documents.told(rows, TODAY, named=False)
    assert (said.replace("\u00a0", " "), tone) == ("2013, draft 2023", "other")
    assert documents.told(rows, date(2020, 1, 1), named=False) == ("2013", "known")
    assert documents.told(rows, date(2012, 1, 1), named=False)[1] == "later"


def test_months_from_application_to_label_are_counted_by_the_calendar(steps):
    # 31 January 2022 to 22 October 2024 are 995 days, 32.7 months
    assert "33" in readings.readings(steps, TODAY)[0][1]


def test_cities_outside_the_mission_and_their_documents_are_counted(steps):
    head, body = readings.readings(steps, TODAY)[1]
    words = {"sl": ("Devet", "osem", "2007"), "en": ("Nine", "eight", "2007")}
    first, second, third = words[language.current()]
    assert head.startswith(first) and second in body and third in body


def test_the_title_is_short_and_counts_applicants_and_labels(steps):
    sentence = titles.title(steps, TODAY)
    assert len(sentence) <= 56  # two lines at 390 px
    assert sentence.startswith({"sl": "Pet", "en": "Five"}[language.current()])


def test_every_field_of_the_matrix_says_something_and_every_date_has_its_source(steps):
    rows, columns = tables.matrix(tables.of_track(steps, "all"), TODAY)
    assert len(rows) == steps["city_id"].nunique()
    assert not rows.isna().to_numpy().any()
    cells = rows.drop(columns="city").to_numpy().ravel()
    assert all("/sources?source_id=" in cell or "p-missing" in cell for cell in cells)
    assert [column.field for column in columns] == list(rows.columns)


def test_each_city_stands_once_in_what_comes_next(steps):
    groups = next_steps.next_steps(steps, TODAY)
    assert sum(len(group["cities"]) for group in groups) == steps["city_id"].nunique()
    assert [group["number"] for group in groups] == [None, 4, 2]


def test_all_rows_of_a_city_are_told_also_those_that_are_not_drawn(steps):
    for city_id, own in steps[steps["state"].notna()].groupby("city_id"):
        assert len(tables.details(steps, city_id, narrow=False)[0]) == len(own)
