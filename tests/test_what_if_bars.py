"""Bars beside the panel: nothing is lost where many stand together, each as long as it is."""

import json
import re

import pytest

from dashboard import bar_list, language
from dashboard.what_if import figures, lever_words
from dashboard.what_if.costs import Cost
from dashboard.what_if.levers import Lever
from dashboard.what_if.results import Share

from .pages import open_page, text

LEVER = Lever(
    "lever_0", "Vzvod", "heat", "promet", "percent", "city", "estimated", "nzc", None, None, "", 30,
    {"city": 0.25, "state": 0.25, "households": 0.25, "business": 0.25},
)  # fmt: skip


def shares(*values: float) -> list[Share]:
    return [
        Share(LEVER._replace(lever_id=str(place)), value, value, value)
        for place, value in enumerate(values)
    ]


def folded(rows: list[Share]) -> list[bar_list.Bar]:
    return lever_words.folded(rows, {row.lever.lever_id: "Vzvod" for row in rows})


def test_few_levers_have_a_bar_each():
    drawn = folded(shares(9.0, 4.0, -1.0))
    assert [bar.value_text for bar in drawn] == ["−9", "−4", "+1"]


@pytest.mark.parametrize("raising", [0, 1, 3, 12])
def test_many_levers_keep_their_sum_and_what_raises_stays_apart(raising):
    rows = shares(*(float(value) for value in range(40, 20, -1)), *([-2.0] * raising))
    drawn = folded(rows)
    assert sum(bar.value for bar in drawn) == sum(row.share for row in rows)
    assert sum(bar.value < 0 for bar in drawn) == raising
    assert len(drawn) == max(lever_words.MOST, raising + 2)
    [title] = [bar.title for bar in drawn if bar.colour is None]
    assert title == f"Še {20 - (len(drawn) - raising - 1)} vzvodov skupaj"


def test_a_bar_is_as_long_as_its_value_from_a_common_zero():
    drawn = folded(shares(60.0, 30.0, -20.0))
    ends = re.findall(r"left:([\d.]+)%;width:([\d.]+)%", bar_list.bars(drawn, "Vzvodi"))
    # from -20 to 60 is the whole width: zero at 25 %
    assert [tuple(map(float, pair)) for pair in ends] == [(25, 75), (25, 37.5), (0, 25)]


def test_a_title_in_a_bar_is_escaped():
    rows = lever_words.folded(shares(1.0), {"0": "<b>"})
    assert "&lt;b&gt;" in bar_list.bars(rows, "")


def test_no_investment_is_told_from_one_that_is_not_known():
    language.use("sl")
    outside = LEVER._replace(group_id="outside")
    assert figures.investment([Cost(outside, None, 0.0, None)]).value == "ni naložbe"
    assert figures.investment([Cost(LEVER, None, 0.0, None)]).value == "ni podatka"
    assert figures.investment([Cost(LEVER, 2e6, 0.0, 1e5)]).value == "2,0\u00a0mio.\u00a0€"


@pytest.mark.parametrize(("lang", "none"), [("sl", "ni naložbe"), ("en", "no investment")])
def test_today_s_course_has_no_euros_and_no_cost_curve(lang, none):
    page = open_page("what_if", city_id="velenje", lang=lang)
    beside = json.loads(page.get("bidi_component")[-1].proto.json)["moving"]["beside"]
    assert none in beside
    assert not page.get("vega_lite_chart")
    assert not re.search(r"\b0\u00a0€|€0", beside + text(page))
