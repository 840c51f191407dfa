"""Every address opens in both languages: no fault, no other host, nothing axe finds, fit to print.

Each is opened once, and everything that only looks at a page looks at it here.
"""

import re

import pytest

from dashboard.language import DEFAULT

from .addresses import IN_BOTH
from .axe import grave_faults, known
from .catalogue import left_in_other_language, with_foreign_words

pytestmark = pytest.mark.browser
IN_DEFAULT = [one for one in IN_BOTH if one[1] == DEFAULT]
FAULTS = (
    "[data-testid=stException], [data-testid=stAlertContentError], "
    "[data-testid=stAlertContentWarning], .p-fault, [role=dialog]"
)
NUMBERS = ".marks text, .p-figures .value, .p-table .n, .p-progress dt"
DECIMAL_POINT = re.compile(r"\d\.\d{1,2}(?![\d.])")
DECIMAL_COMMA = re.compile(r"\d,\d{1,2}(?!\d)")
NAME = {"sl": "Pot do ničle", "en": "Path to Zero"}
WRONG_MARK = {"sl": DECIMAL_POINT, "en": DECIMAL_COMMA}
CONTROLS = (
    "header, .st-key-head_controls, .st-key-controls, .st-key-downloads, [role=radiogroup], "
    "[role=toolbar], [role=combobox], textarea, button:not(.p-whatif *), input:not(.p-whatif *)"
)
# Letters too light for white paper: their luminance is above that of 4.5:1.
PALE_TEXT = """() => {
    const walker = document.createTreeWalker(
        document.querySelector('[data-testid=stMain]'), NodeFilter.SHOW_TEXT);
    const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const found = [];
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim(), one = walker.currentNode.parentElement;
        const own = '.p-badge, .marks, [style*=background], style, [data-testid=stIconMaterial]';
        if (!text || !one.checkVisibility() || one.closest(own)) continue;
        const [red, green, blue] = getComputedStyle(one).color.match(/[\\d.]+/g)
            .map(part => linear(part / 255));
        if (0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.183) found.push(text);
    }
    return found;
}"""


def test_an_address_opens_without_a_fault_and_in_its_language(opened):
    address, language, seen = opened
    assert seen.faults == []
    assert seen.texts(FAULTS) == []
    assert seen.path() == address
    assert seen.page.locator("h1").count() == 1
    assert seen.text("h1")
    assert seen.page.evaluate("document.documentElement.lang") == language
    assert NAME[language] in seen.page.title()
    assert left_in_other_language(seen.texts(), language) == []
    assert with_foreign_words(seen.texts(), language) == []
    assert [text for text in seen.texts(NUMBERS) if WRONG_MARK[language].search(text)] == []


def test_axe_finds_nothing_grave_light_in_one_language_and_dark_in_the_other(opened):
    seen = opened.seen.turn({"sl": "light", "en": "dark"}[opened.language])
    assert grave_faults(seen.page) == []


@pytest.mark.parametrize("window", IN_DEFAULT, ids="-".join, indirect=True)
def test_print_has_no_controls_but_the_address_and_dark_text(opened):
    seen = opened.seen.turn("dark")
    seen.page.emulate_media(media="print")
    assert [one.is_visible() for one in seen.page.locator(CONTROLS).all()].count(True) == 0
    line = seen.page.locator(".p-print")
    assert line.is_visible()
    assert seen.address().removesuffix("/") in line.text_content()
    assert seen.page.evaluate(PALE_TEXT) == []
    for picture in seen.page.locator(".marks, canvas").all():
        assert "invert" in picture.evaluate("one => getComputedStyle(one).filter")


def test_each_known_fault_has_a_reason():
    assert all(row["rule"] and row["target_contains"] and row["reason"] for row in known())
