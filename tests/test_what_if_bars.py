"""Bars beside the panel: nothing is lost where many stand together, each as long as it is."""

import json
import re

import pandas as pd
import pytest

from dashboard import bar_list, language
from dashboard.what_if import figures, lever_words

from .pages import open_page, text


def shares(*values: float) -> pd.DataFrame:
    return pd.DataFrame({
        "title": [f"Vzvod {place}" for place in range(len(values))], "share": values,
        "colour": "promet", "is_external": False,
    })  # fmt: skip


def test_few_levers_have_a_bar_each():
    drawn = lever_words.folded(shares(9.0, 4.0, -1.0))
    assert drawn["value_text"].tolist() == ["−9", "−4", "+1"]


@pytest.mark.parametrize("raising", [0, 1, 3, 12])
def test_many_levers_keep_their_sum_and_what_raises_stays_apart(raising):
    rows = shares(*(float(value) for value in range(40, 20, -1)), *([-2.0] * raising))
    drawn = lever_words.folded(rows)
    assert drawn["value"].sum() == rows["share"].sum()
    assert (drawn["value"] < 0).sum() == raising
    assert len(drawn) == max(lever_words.MOST, raising + 2)
    together = drawn[drawn["colour"].isna()]
    [title] = together["title"]
    assert title == f"Še {20 - (len(drawn) - raising - 1)} vzvodov skupaj"


def test_a_bar_is_as_long_as_its_value_from_a_common_zero():
    drawn = lever_words.folded(shares(60.0, 30.0, -20.0))
    ends = re.findall(r"left:([\d.]+)%;width:([\d.]+)%", bar_list.bars(drawn, "Vzvodi"))
    # from -20 to 60 is the whole width: zero at 25 %
    assert [tuple(map(float, pair)) for pair in ends] == [(25, 75), (25, 37.5), (0, 25)]


def test_a_title_in_a_bar_is_escaped():
    rows = lever_words.folded(shares(1.0).assign(title="<b>"))
    assert "&lt;b&gt;" in bar_list.bars(rows, "")


def costs(**columns) -> pd.DataFrame:
    usual = {"group_id": ["heat"], "capex": [None], "saving": [0.0]}
    payers = {f"pays_{name}": [0.25] for name in ("city", "state", "households", "business")}
    return pd.DataFrame(usual | payers | columns).astype({"capex": float})


def test_no_investment_is_told_from_one_that_is_not_known():
    language.use("sl")
    assert figures.investment(costs(group_id=["outside"])).value == "ni naložbe"
    assert figures.investment(costs()).value == "ni podatka"
    assert figures.investment(costs(capex=[2e6])).value == "2,0\u00a0mio.\u00a0€"


@pytest.mark.parametrize(("lang", "none"), [("sl", "ni naložbe"), ("en", "no investment")])
def test_today_s_course_has_no_euros_and_no_cost_curve(lang, none):
    page = open_page("what_if", city_id="velenje", lang=lang)
    beside = json.loads(page.get("bidi_component")[-1].proto.json)["beside"]
    assert none in beside
    assert not page.get("vega_lite_chart")
    assert not re.search(r"\b0\u00a0€|€0", beside + text(page))
