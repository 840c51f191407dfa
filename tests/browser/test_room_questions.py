"""Every kind of question is answered on a phone by keyboard, and stands on the wall."""

import pytest
from playwright.sync_api import expect

from dashboard.rooms import rooms
from dashboard.store import engine

from .room_fixtures import device, room_server  # noqa: F401

pytestmark = pytest.mark.browser
LEVERS = ["solar", "ev_new_share", "led_lamps"]


@pytest.fixture
def opened(room_server, monkeypatch):  # noqa: F811
    """A function that opens a room in the running server's store; its code and key."""
    monkeypatch.setenv(engine.URL, room_server.store)
    return rooms.open_room


def seated(device, code: str):  # noqa: F811
    """Take Koper on a new phone, by keyboard."""
    phone = device(f"/room?code={code}&lang=en", width=390)
    phone.tab_to("[data-city=koper]")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator(".r-city-name")).to_have_text("Koper")
    return phone


def send(phone) -> None:
    """Send by keyboard."""
    phone.tab_to(".r-send")
    phone.page.keyboard.press("Enter")


def test_yes_or_no_must_be_chosen_first(device, opened):  # noqa: F811
    code = opened("yes_no", {"text": "Do we go on?"}).code
    wall = device(f"/room?code={code}&view=wall&lang=en", width=1920)
    phone = seated(device, code)
    assert phone.text("h1") == "Do we go on?"
    send(phone)
    said = phone.page.locator(".r-said-now")
    expect(said).to_have_text("Choose yes or no first.")
    phone.page.get_by_label("No", exact=True).focus()
    phone.page.keyboard.press("Space")
    send(phone)
    expect(said).to_have_text("Sent and on the wall (answer 1).")
    expect(wall.page.locator(".r-row", has_text="Koper")).to_contain_text("1 city", timeout=10_000)
    assert wall.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_levers_are_ranked_by_arrows_and_the_focus_stays(device, opened):  # noqa: F811
    code = opened("ranking", {"levers": LEVERS}).code
    phone = seated(device, code)
    phone.page.locator(".r-order li").last.locator(".r-up").focus()
    phone.page.keyboard.press("Enter")
    phone.page.keyboard.press("Enter")
    first = phone.page.locator(".r-order li").first
    expect(first).to_contain_text("LED")
    send(phone)
    expect(phone.page.locator(".r-said-now")).to_have_text("Sent and on the wall (answer 1).")
    wall = device(f"/room?code={code}&view=wall&lang=en")
    expect(wall.page.locator(".r-title h1")).to_contain_text("LED")


def test_a_closed_room_says_so_and_keeps_what_was_set(device, opened):  # noqa: F811
    code, key = opened("mix", {"levers": LEVERS})
    phone = seated(device, code)
    phone.page.locator(".r-range").first.focus()
    phone.page.keyboard.press("ArrowRight")
    rooms.act(code, key, "close")
    expect(phone.page.locator(".r-said-now")).to_have_text("Closed", timeout=10_000)
    expect(phone.page.locator(".r-send")).to_be_disabled()
    phone.page.reload()
    expect(phone.page.locator(".r-range").first).to_have_value("1")
