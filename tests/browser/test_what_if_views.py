"""The other views of the what-if page and what leads to them, in both languages."""

import re

import pytest

from dashboard.language import _
from dashboard.what_if import link

from .axe import grave_faults
from .what_if_page import MAIN, MAXIMUM, NOTE, bars, cut, press, wait_for

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("lang", ["sl", "en"])]


def test_one_mix_is_carried_to_all_twelve(at, lang):
    seen = at(view="twelve")
    chart = seen.page.locator("[data-testid=stVegaLiteChart]")
    assert chart.locator(".marks").count() == 1
    seen.page.locator("[data-testid=stExpander] summary").first.click()
    seen.settle()
    assert seen.page.locator(".p-table tbody tr").count() == 12
    assert re.search(r"\b0 (od|of) 12|od 12|0 of 12", seen.text(MAIN))
    assert grave_faults(seen.page) == []


def test_two_mixes_stand_side_by_side(at, lang):
    seen = at(view="compare")
    press(seen, _("Keep as B"), _("Nowhere: every lever stands at the same value."))
    press(seen, MAXIMUM[lang], NOTE[lang])
    assert seen.page.locator("[data-testid=stVegaLiteChart] .marks").count() == 1
    text = seen.text(MAIN)
    assert re.search(r"−65[.,]3", text) and _("Headline figures") in text
    assert seen.page.locator(".p-table").last.locator("tbody tr").count() > 10
    assert set(seen.choices()) >= {"m", "b"}


def test_a_figure_leads_to_its_trace_and_to_the_whole_model(at, lang):
    seen = at()
    title, size = bars(seen)[0]
    seen.page.locator(".w-beside .p-bars .name a").first.click()
    wait_for(seen, _("What it moves"))
    assert title in seen.text(MAIN) and seen.choices()["node"] == "district_renewables"
    assert seen.documents == 1 and size > 0
    seen.page.get_by_role("link", name=_("The whole model"), exact=True).click()
    wait_for(seen, _("Every figure that the formulas read"))
    assert "node" not in seen.choices()
    assert seen.page.locator("[data-testid=stVegaLiteChart] .marks").count() == 1


def test_a_link_opens_the_same_mix_for_another_reader(at, visit, lang):
    seen = at()
    press(seen, MAXIMUM[lang], NOTE[lang])
    address = seen.address().removeprefix(seen.origin)
    assert len(seen.address()) < 300
    other = visit(address, reader="second")
    assert other.texts(MAIN) == seen.texts(MAIN)
    assert cut(other) == cut(seen) < -80


def test_another_city_keeps_the_mix(at, lang):
    seen = at()
    own = seen.page.locator("#w-district_renewables").get_attribute("aria-valuetext")
    field = seen.page.locator(f"{MAIN} input[role=combobox]").first
    field.click()
    seen.page.get_by_role("option", name="Ptuj").click()
    seen.wait_for_choice("city_id", "ptuj")
    seen.settle()
    assert seen.page.locator("#w-district_renewables").get_attribute("aria-valuetext") == own
    assert "Ptuj" in seen.text(".w-kicker")
    assert _("estimate") in seen.text(".w-chart")


def test_an_older_link_opens_and_says_then_and_now_and_what_changed(at, lang):
    old = "1-0000-hru.dri-" + link._sum("hru.dri")
    seen = at(preset=None, m=old, r="500")
    [said] = seen.page.locator("[data-testid=stAlert]").all_inner_texts()
    assert re.search(r"−50[.,]0", said) and re.search(rf"−{abs(cut(seen))}".replace(".", "[.,]"), said)  # noqa: E501  # fmt: skip
    assert seen.page.locator("#w-home_renovation").get_attribute("aria-valuetext").startswith("30")
