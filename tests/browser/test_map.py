"""A city is found on the map by mouse, beside it by keyboard, and its page is one link away."""

import math
from datetime import date

import pytest

from dashboard import db, maps

pytestmark = pytest.mark.browser
MOST_MOVES = 200  # the map listens some frames after its canvas is there
MAP = "[data-testid=stDeckGlJsonChart]"
MOST_PRESSES = 10
TAP_MS = 240  # a press whose end the map hears later (it says 250) is no click to it
# The map looks for what is under a press before it hears anything else: for 350 ms where a busy
# machine draws it without a graphics card.
TIME_PRESSES = """() => {
    if (window.pressMs !== undefined) return;
    let began = 0;
    window.pressMs = 0;
    addEventListener('pointerdown', () => { began = performance.now(); }, true);
    addEventListener('pointerup', () => { window.pressMs = performance.now() - began; }, true);
}"""
CITY = "input[role=combobox][aria-label=Mesto]"


@pytest.fixture
def place(con):
    """Return a function that says where on a map's box a city's circle stands, in px."""
    cities = db.run(con, "city_stages", on_date=date.today().isoformat()).set_index("city_id")

    def on_screen(city_id: str, box: dict) -> tuple[float, float]:
        city = cities.loc[city_id]
        drawn = box["height"] / maps.RATIO - maps.MARGIN_PX
        east = city["label_longitude"] - maps.CENTRE[0]
        north = _mercator(city["label_latitude"]) - _mercator(maps.CENTRE[1])
        scale = drawn / maps.SPAN_DEGREES
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        return x + east * scale, y - north * scale

    return on_screen


def _mercator(latitude: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


def click(seen, place, city_id: str, name: str) -> None:
    """Click a city's circle; again only where the machine was too slow for the click to be one."""
    seen.page.evaluate(TIME_PRESSES)
    for _press in range(MOST_PRESSES):
        seen.page.mouse.click(*point_at(seen, place, city_id, name))
        if seen.page.evaluate("window.pressMs") < TAP_MS:
            return
    raise AssertionError(f"This machine takes longer than {TAP_MS} ms for each press")


def point_at(seen, place, city_id: str, name: str) -> tuple[float, float]:
    """Move the mouse to a city's circle until the map names it; return where it is."""
    seen.page.locator(MAP).scroll_into_view_if_needed()
    x, y = place(city_id, seen.page.locator(MAP).bounding_box())
    named = seen.page.locator(".deck-tooltip", has_text=name)
    for step in range(MOST_MOVES):
        seen.page.mouse.move(x + step % 2, y)
        seen.page.evaluate("() => new Promise(requestAnimationFrame)")
        if named.is_visible():
            return x + step % 2, y
    raise AssertionError(f"The map did not name {name} under the mouse")


def shows_card(seen, city_id: str, name: str) -> None:
    """Hold the window to the card of a city: name, way with dates, link, address."""
    seen.wait_for_choice("city_id", city_id)
    seen.settle()
    assert seen.page.locator("h3.p-h3").all_text_contents() == [name]
    assert seen.page.locator(".p-dated dt").first.text_content()
    assert seen.page.locator(CITY).input_value() == name


def shows_page(seen, city_id: str, name: str) -> None:
    """Hold the window to a city's page, reached without loading a new document."""
    seen.page.wait_for_url("**/city?**")
    seen.settle()
    assert seen.documents == 1
    assert seen.path() == "/city"
    assert seen.choices() == {"city_id": city_id}
    assert seen.page.locator(CITY).input_value() == name
    assert name in seen.text("[data-testid=stMain]")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_click_on_a_city_opens_its_card_and_a_second_click_another_and_its_page(
    visit, place, width
):
    seen = visit("/", width=width)
    for city_id, name in (("ljubljana", "Ljubljana"), ("velenje", "Velenje")):
        click(seen, place, city_id, name)
        shows_card(seen, city_id, name)
    seen.page.locator("a.p-link[href='/city?city_id=velenje']").click()
    shows_page(seen, "velenje", "Velenje")


def test_the_keyboard_alone_opens_a_citys_card_and_its_page(visit):
    seen = visit("/")
    seen.tab_to(CITY)
    seen.page.keyboard.type("Velenje")
    seen.page.keyboard.press("Enter")
    shows_card(seen, "velenje", "Velenje")
    seen.tab_to("a.p-link[href='/city?city_id=velenje']")
    seen.page.keyboard.press("Enter")
    shows_page(seen, "velenje", "Velenje")


def test_the_map_can_be_read_as_a_table(visit):
    seen = visit("/")
    seen.page.get_by_role("radio", name="Tabela").click()
    seen.wait_for_choice("view", "table")
    seen.settle()
    assert seen.page.locator(MAP).count() == 0
    assert seen.page.locator(".p-table tbody tr").count() == 12
