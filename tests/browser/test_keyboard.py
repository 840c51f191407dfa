"""Menu and language by keyboard alone; the language goes along, choices stay."""

import pytest

pytestmark = pytest.mark.browser
MENU = "[data-testid=stTopNavLink]"
LANGUAGE = "[role=radiogroup][aria-label=Jezik] [role=radio]"


def test_enter_on_a_menu_entry_changes_the_page(visit):
    seen = visit("/accessibility")
    seen.tab_to(f"{MENU}[href$='/measures']")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url("**/measures")
    seen.settle()
    assert seen.documents == 1
    assert seen.text("h1")


def test_an_entry_under_a_heading_of_the_menu_is_reached_by_keyboard(visit):
    seen = visit("/mission")
    seen.tab_to("[data-testid=stTopNavSection]")
    seen.page.keyboard.press("Enter")
    seen.page.locator("[role=menu], [role=dialog], [data-testid=stTopNavPopover]").first.wait_for()
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url(lambda url: "/mission" not in url)
    seen.settle()
    assert seen.documents == 1


def test_the_language_switch_keeps_page_and_choices_and_stays_when_the_page_changes(visit):
    seen = visit("/city?city_id=velenje")
    seen.tab_to(LANGUAGE)
    seen.page.keyboard.press("ArrowRight")
    if "lang" not in seen.choices():  # where the arrow moves without choosing
        seen.page.keyboard.press("Enter")
    seen.wait_for_choice("lang", "en")
    seen.settle()
    assert seen.path() == "/city"
    assert seen.choices() == {"city_id": "velenje", "lang": "en"}
    assert seen.page.evaluate("document.documentElement.lang") == "en"
    seen.page.locator(f"{MENU}[href*='/status']").click()
    seen.page.wait_for_url("**/status**")
    seen.settle()
    assert seen.page.evaluate("document.documentElement.lang") == "en"
    assert seen.choices()["lang"] == "en"


def test_a_link_in_the_text_keeps_the_language(visit):
    seen = visit("/?city_id=velenje&view=table", "en")
    seen.page.locator(".p-table a.p-link[href='/city?city_id=velenje']").click()
    seen.page.wait_for_url("**/city?**")
    seen.settle()
    assert seen.documents == 1
    assert seen.choices() == {"city_id": "velenje", "lang": "en"}
    assert "Velenje" in seen.text("h1")
