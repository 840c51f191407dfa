"""Measures: how they are found, counted, compared and said."""

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard import measures
from dashboard.measures import catalogue, choices, gaps, grid, listing

from . import pages

BUILDINGS = {
    "unit_id": "buildings", "sl_one": "stavba", "sl_two": "stavbi", "sl_few": "stavbe",
    "sl_other": "stavb", "sl_part": "stavbe", "en_one": "building", "en_other": "buildings",
}  # fmt: skip


@pytest.fixture
def frame(con) -> Callable[[str], pd.DataFrame]:
    """A function that runs a query: frame(name)."""
    return lambda name: pages.frame(con, name)


def test_a_quantity_stands_in_the_form_that_its_number_asks_for():
    row = BUILDINGS | {"bound": "exact", "whole": float("nan")}
    texts = [measures.quantity_text(row | {"value": n}) for n in (1.0, 2.0, 3.0, 5.0)]
    assert [t.replace("\u00a0", " ") for t in texts] == ["1 stavba", "2 stavbi", "3 stavbe", "5 stavb"]  # noqa: E501  # fmt: skip


def test_a_bound_a_whole_and_a_missing_quantity_are_said_in_words():
    row = BUILDINGS | {"value": 10.0, "bound": "at_least", "whole": 193.0}
    assert measures.quantity_text(row).replace("\u00a0", " ") == "več kot 10 stavb od 193"
    assert measures.quantity_text(row | {"value": float("nan")}) == "količina ni navedena"


@pytest.mark.parametrize(
    ("first", "last", "note", "expected"),
    [
        (2013, 2022, None, "2013–2022"),
        (None, 2020, "leto vira", "2020 (leto vira)"),
        (None, 2019, "do konca leta 2019", "do konca leta 2019"),
        (2022, None, None, "od leta 2022"),
        (None, None, None, "leto ni navedeno"),
    ],
)
def test_a_year_is_said_as_exactly_as_its_source_gives_it(first, last, note, expected):
    assert measures.year_text({"year_from": first, "year_to": last, "year_note": note}) == expected


def test_search_minds_neither_accents_nor_case_nor_language(frame):
    rows = frame("measures")
    found = catalogue.kept(rows, {"q": "soncne ELEKTRARNE"})
    assert len(found) and catalogue.kept(rows, {"q": "Sončne elektrarne"}).equals(found)
    assert len(catalogue.kept(rows, {"q": "bike-share"})) > 0


def test_filters_narrow_together_and_a_year_filter_says_what_it_leaves_out(frame):
    rows = frame("measures")
    asked = {"city_id": "kranj", "state": "planned", "since": "2030"}
    found = catalogue.kept(rows, asked)
    assert set(found["city_id"]) == {"kranj"} and set(found["state"]) == {"planned"}
    assert (found["year"] >= 2030).all()
    unfiltered = catalogue.kept(rows, asked | {"since": "all"})
    assert catalogue.without_year(rows, asked) == unfiltered["year"].isna().sum()
    assert catalogue.asides(rows, {"since": "all"}) == []


def test_a_search_without_hits_names_the_filter_whose_absence_would_give_some(frame):
    rows = frame("measures")
    asked = {"q": "", "city_id": "slovenj_gradec", "sector_id": "food"}
    assert catalogue.kept(rows, asked).empty
    in_city = len(catalogue.kept(rows, {"city_id": "slovenj_gradec"}))
    in_sector = len(catalogue.kept(rows, {"sector_id": "food"}))
    assert catalogue.nearest(rows, asked) == {"sector_id": in_city, "city_id": in_sector}
    options = choices.options(rows, frame("measures_cities"), frame("measures_sectors"))
    sentence = choices.nothing_found(rows, asked, options)
    assert "Slovenj Gradec" in sentence and "Hrana" in sentence and str(in_city) in sentence


@pytest.mark.parametrize(
    ("n", "expected"), [(1, "1 ukrep"), (2, "2 ukrepa"), (3, "3 ukrepi"), (5, "5 ukrepov")]
)
def test_the_finding_counts_in_the_right_plural(frame, n, expected):
    rows = frame("measures")
    few = catalogue.measures_of(rows)[lambda f: f["state"] == "planned"].head(n)
    assert catalogue.title(few).startswith(expected + ",")


def test_no_total_counts_costs_effects_or_replaced_rows(frame):
    counted = catalogue.measures_of(frame("measures"))
    assert counted["is_shown"].all() and set(counted["kind"]) <= {"project", "key_area"}


def test_the_usual_order_begins_with_the_latest_that_is_done_whatever_city_and_sector(frame):
    rows = catalogue.ordered(frame("measures"), "newest")
    done = rows[rows["state"] == "done"]
    assert (rows.head(len(done))["state"] == "done").all()
    years = done["year"].dropna()
    assert years.is_monotonic_decreasing and done["year"].tail(len(done) - len(years)).isna().all()
    first = rows.head(catalogue.STEP)
    assert first["city_id"].nunique() > 3 and first["sector_id"].nunique() > 2


def test_by_city_keeps_each_city_together_and_no_order_loses_a_row(frame):
    rows = frame("measures")
    cities = list(dict.fromkeys(catalogue.ordered(rows, "city")["city_id"]))
    assert cities == list(frame("measures_cities")["city_id"])
    for order in choices.orders():
        assert sorted(catalogue.ordered(rows, order)["measure_id"]) == sorted(rows["measure_id"])


def test_a_shared_sum_says_that_it_is_not_to_be_added_up(frame):
    rows = frame("measures")
    shared = rows[rows["shared_sum"].notna()]
    assert len(shared)
    for row in shared.to_dict("records"):
        assert listing.notes(row)[0].startswith("Skupni znesek, ne sešteva se")


def test_the_file_has_decimal_commas_and_titles_of_sources(frame):
    rows = frame("measures")
    text = listing.csv(rows).decode("utf-8-sig")
    head, *lines = text.splitlines()
    assert head.startswith("Mesto;Področje;Ukrep;Vrednost") and len(lines) >= len(rows)
    assert ";32,3;" in text and rows["source_title"].iloc[0] in text


def test_what_the_notes_call_unconfirmed_is_unconfirmed_in_both_languages(rows):
    rows = rows("comparisons_rows")
    in_slovenian = rows["note_sl"].str.contains("ni potrjen", na=False)
    assert (rows["is_unconfirmed"] == in_slovenian).all()


def test_the_grid_counts_each_measure_once(frame):
    counted = catalogue.measures_of(frame("measures"))
    drawn = grid.grid(counted, frame("measures_cities"), frame("measures_sectors"), "light")
    totals = [row["cells"][-1]["n"] for row in drawn["rows"]]
    cells = [cell["n"] for row in drawn["rows"] for cell in row["cells"][:-1] if cell]
    assert sum(totals) == sum(cells) == len(counted)


def test_what_others_have_never_names_what_the_city_has_reached(frame):
    rows, kinds = frame("comparisons_rows"), frame("comparisons")
    for city_id in frame("measures_cities")["city_id"]:
        lacking = gaps.comparisons_of(rows, kinds, city_id)
        reached = rows[(rows["city_id"] == city_id) & (rows["role"] == "level")]
        assert len(lacking) <= len(kinds) - reached["comparison_id"].nunique()
