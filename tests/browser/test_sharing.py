"""The address of a view, sent to a second reader, opens the same view."""

import pytest

from .addresses import ADDRESSES

pytestmark = pytest.mark.browser
MAIN = "[data-testid=stMain]"
GROUPS = f"{MAIN} [role=radiogroup]:not([aria-label=Jezik])"
LISTS = f"{MAIN} input[role=combobox]"
DAYS = f"{MAIN} [data-testid=stSlider] input[type=range]"
SEARCHED = [("/measures", "avtobus"), ("/sources", "ZMOS")]


def choose_second(seen, selector: str) -> None:
    """Choose the second entry of the first list that the selector finds."""
    seen.page.locator(selector).first.focus()
    seen.settle()  # a slider that the keyboard leaves draws the page once more
    seen.page.keyboard.press("ArrowDown")
    seen.page.locator("[role=option]").nth(1).click()
    seen.settle()


def second_reader_sees_the_same(visit, seen) -> None:
    """Open the window's address for another reader, and compare."""
    address = seen.address().removeprefix(seen.origin)
    other = visit(address, reader="second")
    assert other.texts(MAIN) == seen.texts(MAIN)
    assert other.choices() == seen.choices()
    for field in (LISTS, DAYS):
        values = [
            [one.input_value() for one in window.page.locator(field).all()]
            for window in (seen, other)
        ]
        assert values[0] == values[1]


def change_list_and_day(seen) -> None:
    """Choose something else in a page's first list and on its slider, where it has them."""
    if seen.page.locator(LISTS).count():
        choose_second(seen, LISTS)
        assert seen.choices()
    if seen.page.locator(DAYS).count():
        move_day(seen)


def move_day(seen) -> None:
    """Move the slider by a day."""
    seen.page.locator(DAYS).first.focus()
    seen.page.keyboard.press("ArrowLeft")
    seen.page.wait_for_function("() => location.search.includes('date=')", polling=50)
    seen.settle()


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_chosen_and_each_way_to_look_at_it_is_in_the_address(visit, address):
    seen = visit(address)
    change_list_and_day(seen)
    groups = seen.page.locator(GROUPS)
    if not groups.count():
        second_reader_sees_the_same(visit, seen)
    for place in range(groups.count()):
        for choice in range(1, groups.nth(place).get_by_role("radio").count()):
            before = seen.address()
            groups.nth(place).get_by_role("radio").nth(choice).click()
            seen.page.wait_for_function("one => location.href !== one", arg=before, polling=50)
            seen.settle()
            assert seen.choices()
        second_reader_sees_the_same(visit, seen)


@pytest.mark.parametrize(("address", "words"), SEARCHED)
def test_a_search_is_in_the_address(visit, address, words):
    seen = visit(address)
    before = seen.text(MAIN)
    seen.page.locator("input[type=search]").fill(words)
    seen.wait_for_choice("q", words)
    seen.page.keyboard.press("Tab")  # away, or the field counts its letters
    seen.settle()
    assert seen.text(MAIN) != before
    second_reader_sees_the_same(visit, seen)


def test_what_is_shared_is_the_address_of_the_view(visit):
    seen = visit("/?view=table")
    change_list_and_day(seen)
    seen.page.get_by_role("button", name="Deli").click()
    codes = seen.page.locator("[data-testid=stCode] code")
    codes.nth(1).wait_for()  # the sentence, then the address
    seen.settle()
    assert codes.nth(1).text_content() == seen.address()
