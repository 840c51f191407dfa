"""Every address opens in both languages, without a fault and without asking another host."""

import re

import pytest

from .catalogue import left_in_other_language, with_foreign_words

pytestmark = pytest.mark.browser
FAULTS = (
    "[data-testid=stException], [data-testid=stAlertContentError], "
    "[data-testid=stAlertContentWarning], .p-fault, [role=dialog]"
)
NUMBERS = ".marks text, .p-figures .value, .p-table .n, .p-progress dt"
DECIMAL_POINT = re.compile(r"\d\.\d{1,2}(?![\d.])")
DECIMAL_COMMA = re.compile(r"\d,\d{1,2}(?!\d)")
NAME = {"sl": "Pot do ničle", "en": "Path to Zero"}
WRONG_MARK = {"sl": DECIMAL_POINT, "en": DECIMAL_COMMA}


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
