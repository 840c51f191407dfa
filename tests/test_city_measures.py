"""One city's measures and steps: what is counted, set side by side and told first."""

import pandas as pd
import pytest

from dashboard import city, db, language
from dashboard.city import counts, equivalents, figures, lists, progress, steps
from dashboard.formats import SPACE


@pytest.fixture
def rows(con):
    """Return a query's rows for a city in the language of the test."""

    def run(name: str, city_id: str) -> pd.DataFrame:
        frame = db.run(con, f"city_{name}", city_id=city_id)
        return language.localise(frame, language.current())

    return run


def bars(rows, city_id: str) -> dict[str, dict]:
    found = progress.bars(rows("progress", city_id), rows("measures", city_id), "light", 2026)
    return {bar["title"]: bar for bar in found}


def test_progress_sets_a_level_beside_its_goal(rows):
    bar = bars(rows, "kranj")["Električni avtobusi v mestnem prometu"]
    assert (bar["done"], bar["text"], bar["years"]) == ("8", f"od 18{SPACE}avtobusov", "2024, cilj 2030")  # noqa: E501  # fmt: skip
    assert bar["percent"] == 44.4  # 8 / 18


def test_progress_adds_what_is_planned_and_keeps_it_apart_in_words(rows):
    bar = bars(rows, "kranj")["Javne polnilnice za električna vozila"]
    assert bar["text"] == f"in še 35{SPACE}polnilnic"
    assert bar["percent"] == 30.0  # 15 / (15 + 35)


def test_a_level_of_several_plants_is_named_after_what_is_compared(rows):
    bar = bars(rows, "krsko")["Moč sončnih elektrarn na javnih stavbah"]
    assert bar["done"] == "128,05"  # 100 + 28,05 kW


def test_a_target_for_a_quantity_that_cities_compare_is_a_goal_of_its_bar(rows):
    bar = bars(rows, "velenje")["Postaje za izposojo koles Bicy"]
    assert (bar["done"], bar["text"], bar["years"]) == ("17", f"od 28{SPACE}postaj", "2024, cilj 2030")  # noqa: E501  # fmt: skip
    assert bars(rows, "velenje")["Kolesarske poti"]["percent"] == 80.7  # 32,3 / 40


def test_a_goal_whose_year_is_past_says_so(rows):
    bar = bars(rows, "maribor")["Svetilke, v enem letu zamenjane z LED"]
    assert bar["years"] == "2019; cilj je bil za leto 2020, novejšega podatka nismo našli"


def test_progress_uses_the_whole_that_a_value_is_part_of(rows):
    bar = bars(rows, "velenje")["Celovito prenovljene večstanovanjske stavbe"]
    assert bar["percent"] == 5.2  # 10 / 193


def test_every_row_of_measures_is_listed_once_except_those_with_a_list_of_their_own(rows):
    measures = rows("measures", "kranj")
    listed = str(lists.by_sector(measures))
    apart = measures["kind"].isin(lists.APART)
    assert listed.count("<tr") - listed.count("<thead>") == (~apart).sum()


def test_squares_count_what_is_a_measure_of_its_own(rows):
    measures = rows("measures", "velenje")
    table = counts.counts(counts.squares(measures))
    assert table["total"].sum() == city.is_measure(measures).sum()
    assert (table[["done", "ongoing", "planned"]].sum(axis=1) == table["total"]).all()


def test_kranjs_saving_is_said_as_trees_and_forest(rows):
    drawn = str(equivalents.drawn(rows("measures", "kranj")))
    assert "1.321" in drawn
    assert f"65.000{SPACE}dreves ali 150{SPACE}ha" in drawn
    # 65 marks of 1.000 trees, and 15 of 10 ha
    assert drawn.count("<span></span>") == 65 + 15


def test_a_city_without_equivalents_draws_none(rows):
    assert not equivalents.drawn(rows("measures", "koper"))


def test_the_timeline_keeps_order_precision_and_deadlines(rows):
    way = {step["title"]: step for step in steps.steps(rows("statuses", "kranj"))}
    assert way["interes"]["date"] == "do 6. 10. 2020"
    assert way["pogodba"]["date"] == "marec 2024"
    assert way["pogodba"]["number"] == 5
    assert way["LEK"]["number"] is None
    assert [*way][0] == "Konvencija županov"


def test_a_refusal_is_said_and_wears_no_number(rows):
    way = {step["title"]: step for step in steps.steps(rows("statuses", "nova_gorica"))}
    assert way["izbor"]["word"] == "ni izbrana"
    assert way["izbor"]["number"] is None


def test_what_is_absent_or_not_found_is_named(rows):
    assert "Konvencija županov" in steps.elsewhere(rows("statuses", "murska_sobota"))
    assert "V javnih virih ni najdeno: " in steps.elsewhere(rows("statuses", "slovenj_gradec"))


def test_the_conflict_about_a_headline_figure_comes_first(rows):
    headline = figures.headline(
        rows("profile", "kranj").iloc[0],
        *(rows(n, "kranj") for n in ("inventory", "targets", "statuses", "measures")),
    )
    said = str(steps.conflict(rows("conflicts", "kranj"), headline, "kranj"))
    assert "47.766 t" in said
    assert "46.334 t" in said
    assert "/sources?part=conflicts&amp;city_id=kranj" in said
