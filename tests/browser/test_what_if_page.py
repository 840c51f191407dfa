"""What the what-if page says of a mix, and of the search for one, in both languages."""

import re

import pytest

from dashboard.language import _

from .axe import grave_faults
from .what_if_page import MAIN, SHARE, bars, cut, press

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("lang", ["sl", "en"])]


def test_all_that_is_said_of_a_mix_stands_on_the_page(at, lang):
    seen = at()
    text = seen.text(MAIN)
    # contributions: Velenje's base year 171,276.25 t less what the Contract leaves, to rounding
    assert sum(size for _name, size in bars(seen)) == pytest.approx(171276.25 - 59455, abs=12)
    assert bars(seen)[0][1] == max(size for _name, size in bars(seen))
    # fan and probability
    assert len(seen.page.locator(".w-band").get_attribute("d")) > 100
    assert _("range P10–P90") in seen.text(".w-chart")
    for words in (
        _("Probability of −{share}").format(share=SHARE[lang]),
        _("Investment by {year}").format(year=2030), _("Whose cut it is"), _("Pace needed"),
        _("Left in {year}").format(year=2030), _("Overlap of the levers"),
    ):  # fmt: skip
        assert words.replace("\u00a0", " ") in text
    assert re.search(r"344[.,]0", text)  # million EUR, docs/model_method.md
    # the cost curve, with its warning and its table
    assert seen.page.locator("[data-testid=stVegaLiteChart] .marks").count() == 1
    assert _("€ a tonne") in seen.page.locator(MAIN).inner_html()
    assert _("A tonne costs from {low} to {high}").split("{")[0] in text
    assert grave_faults(seen.page) == []


def test_a_lever_moved_and_undone_changes_all_and_brings_it_back(at, lang):
    seen = at()
    before, text, first = cut(seen), seen.text(".w-beside"), seen.choices()["m"]
    seen.page.locator("#w-home_renovation").focus()
    seen.page.keyboard.press("End")
    seen.page.wait_for_function("m => !location.search.includes(m)", arg=first, polling=50)
    seen.settle()
    assert cut(seen) < before and seen.text(".w-beside") != text
    seen.page.locator(".w-undo").click()
    seen.wait_for_choice("m", first)
    seen.settle()
    assert (cut(seen), seen.text(".w-beside")) == (before, text)
    assert seen.page.locator(".w-redo").is_enabled()


def search(seen, lang: str, then: str) -> None:
    """Ask for the cheapest mix, and wait for what the answer begins with."""
    asked = _("Find the cheapest mix for −{share}").format(share=SHARE[lang])
    press(seen, asked, then)


def test_the_search_finds_a_mix_that_reaches_the_goal_and_puts_it_on_the_levers(at, lang):
    seen = at(preset=None)
    said = _("A mix that reaches the goal leaves {left} and needs {cost} of investment with a known cost.")  # noqa: E501  # fmt: skip
    search(seen, lang, said.split("{")[0])
    press(seen, _("Show near-equal mixes"), _("{more} more: without “{names}”").split("}")[1][:12])
    assert seen.page.locator(".p-list li").count() >= 1
    press(seen, _("Put this mix on the levers"), _("the goal of {goal} is reached").split("}")[1])
    assert cut(seen) <= -80.0
    assert seen.page.locator(".w-status.w-short").count() == 0


def test_the_search_says_no_where_the_goal_is_out_of_reach(at, lang):
    seen = at("kranj", preset=None)
    search(
        seen, lang, {"sl": "Ne. Tudi če vsak prost vzvod", "en": "No. With every free lever"}[lang]
    )
    last = {"sl": "ki jih ne doseže noben vzvod", "en": "that no lever here reaches"}
    assert last[lang] in seen.text(MAIN)
