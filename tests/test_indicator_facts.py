"""Every figure collected for an indicator stands in the table, with its quality, and is shown.

indicator_facts.csv names indicator, place, year and value of each as it was collected.
"""

import csv
from collections import Counter
from pathlib import Path

with Path(__file__).with_name("indicator_facts.csv").open(encoding="utf-8", newline="") as file:
    FACTS = list(csv.DictReader(file))


def key(fact: dict) -> tuple:
    return (fact["indicator_id"], fact["place_id"], int(fact["year"]), float(fact["value"]))


def shown(con) -> dict:
    sql = "select indicator_id, place_id, year, value, quality from observations where is_shown"
    return {tuple(row[:4]): row[4] for row in con.cursor().execute(sql).fetchall()}


def test_every_figure_collected_is_shown_with_its_quality(con):
    table = shown(con)
    missing = [fact for fact in FACTS if table.get(key(fact)) != fact["quality"]]
    assert not missing, f"{len(missing)} figures are not in the table, first: {missing[:3]}"


def test_no_other_figure_is_shown_where_one_was_collected(con):
    places = {key(fact)[:3] for fact in FACTS}
    values = {key(fact) for fact in FACTS}
    assert not [row for row in shown(con) if row[:3] in places and row not in values]


def test_list_is_whole():
    assert len(FACTS) == 2479
    assert len({fact["indicator_id"] for fact in FACTS}) == 123
    assert Counter(fact["place_id"] for fact in FACTS)["slovenia"] == 132


def test_what_is_planned_for_2030_stands_apart_from_what_was(con):
    sql = "select year, count(*) from observations where is_target group by year"
    planned = Counter(int(fact["year"]) for fact in FACTS)[2030]
    assert con.cursor().execute(sql).fetchall() == [(2030, planned)]
