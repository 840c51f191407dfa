"""What Streamlit says by itself is in the reader's language, for the eye and for screen readers."""

import pytest

from dashboard.components.shell.words import OWN
from dashboard.language import in_language

pytestmark = pytest.mark.browser
NAMES = """() => [...document.querySelectorAll('*')].flatMap(one =>
    ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name)).filter(Boolean))"""
SLOVENIAN = {in_language("sl", text) for text in OWN}


def own(seen, words: set[str]) -> set[str]:
    """Return which of some words stand alone or before a colon in a name on the page."""
    return words & {name.split(": ")[0] for name in seen.page.evaluate(NAMES)}


def test_no_control_has_an_english_name_on_a_slovenian_page(visit):
    seen = visit("/city?city_id=kranj")
    seen.page.hover("[data-testid=stVegaLiteChart]")
    assert own(seen, set(OWN)) == set()
    assert own(seen, SLOVENIAN) >= {"Strani", "Izberite", "Čez ves zaslon", "Pokaži podatke"}


def test_the_names_turn_english_with_the_page(visit):
    seen = visit("/status")
    seen.page.get_by_role("radio", name="EN", exact=True).click()
    seen.wait_for_choice("lang", "en")
    seen.settle()
    assert own(seen, SLOVENIAN) == set()
    assert own(seen, set(OWN)) >= {"App pages", "Choose an option"}


def test_a_chart_hides_vegas_english_names_of_marks(visit):
    marks = visit("/status").page.locator("[data-testid=stVegaLiteChart] svg [aria-label]")
    assert marks.count() == 0
