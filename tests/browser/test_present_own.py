"""A presentation is open to all, a page can be added to one's own, bad choices are said."""

import pytest

from .axe import grave_faults

pytestmark = pytest.mark.browser
SHOWN = ".s-slide:not([hidden])"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/present?step=5", "/present?view=notes&step=4"])
def test_axe_finds_nothing_grave_on_a_slide(visit, address, scheme):
    seen = visit(address, language="en", scheme=scheme)
    assert grave_faults(seen.page) == []
    seen.page.keyboard.press("o")
    assert grave_faults(seen.page) == []


def test_a_page_added_to_the_readers_story_is_a_step_of_it_even_after_loading_again(visit):
    seen = visit("/status?date=2022-04-01", reader="teller")
    seen.page.get_by_test_id("stPopover").get_by_role("button").first.click()
    seen.page.get_by_role("button", name="Dodaj v mojo zgodbo").click()
    seen.page.get_by_text("1. korak vaše zgodbe").wait_for()
    seen.settle()
    again = visit("/present?story=own", reader="teller")
    again.page.wait_for_selector(".s-slide")
    again.settle()
    assert "1. 4. 2022" in again.text(SHOWN)
    assert again.choices()["s"] == "/status?date=2022-04-01"
    again.page.evaluate("localStorage.clear()")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/present?step=99&lang=en", "step = “99”"),
        ("/present?story=gossip&lang=en", "story = “gossip”"),
        ("/present?auto=-3&lang=en", "auto = “-3”"),
        ("/present?view=backstage&lang=en", "view = “backstage”"),
    ],
)
def test_what_is_out_of_range_is_said_and_put_right(visit, address, said):
    seen = visit(address)
    assert said in seen.text("[data-testid=stAlert]")
    assert seen.page.locator(SHOWN).count() == 1
