"""A whole round with a presenter, a wall and two mayors, each in a browser of their own."""

import re

import pytest
from playwright.sync_api import expect

from tests.store_fixtures import STORES

from .axe import grave_faults
from .room_fixtures import device, room_server  # noqa: F401

pytestmark = pytest.mark.browser
SAID = ".r-said-now"
ARRIVED = "Sent and on the wall (answer 1)."


def opened(device, hide="1") -> tuple:  # noqa: F811
    """Open a room at the desk, by keyboard; return the desk and the room's code."""
    desk = device(f"/room?lang=en&ask=mix&hide={hide}")
    desk.tab_to(".st-key-room_open button")
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator(".r-stands")).to_have_text("Open: answers are coming in")
    return desk, desk.choices()["code"]


def seated(device, code: str, city_id: str, **how):  # noqa: F811
    """Take a city on a new phone; return it."""
    phone = device(f"/room?code={code}&lang=en", width=390, **how)
    phone.page.click(f"[data-city={city_id}]")
    expect(phone.page.locator(".r-send")).to_be_enabled()
    return phone


def move(phone, lever: int, steps: int) -> str:
    """Move a slider by keyboard; return the result that the phone shows."""
    phone.page.locator(".r-range").nth(lever).focus()
    for _step in range(steps):
        phone.page.keyboard.press("ArrowRight")
    return phone.page.locator(".r-headline").inner_text()


def send(phone, number: int) -> None:
    """Send, and wait for the receipt."""
    phone.page.locator(".r-send").click()
    expect(phone.page.locator(SAID)).to_have_text(f"Sent and on the wall (answer {number}).")


def drops_out(phone, wall, server) -> str:
    """Send without a network, kill the server, and come back; return the result that was sent."""
    phone.page.context.set_offline(True)
    shown = move(phone, 1, 10)
    phone.page.locator(".r-send").click()
    expect(phone.page.locator(SAID)).to_contain_text("Not sent yet")
    server.kill()
    expect(wall.page.locator(".r-far")).to_contain_text("No connection", timeout=20_000)
    server.start()
    expect(phone.page.locator("[role=dialog]")).to_have_count(0, timeout=10_000)
    phone.page.context.set_offline(False)
    expect(phone.page.locator(SAID)).to_have_text(ARRIVED, timeout=20_000)
    return shown


@pytest.mark.parametrize("room_server", STORES, indirect=True)
def test_a_round_goes_through_with_a_phone_that_drops_out_and_a_server_that_dies(
    device, room_server  # noqa: F811
):  # fmt: skip
    desk, code = opened(device)
    wall = device(f"/room?code={code}&view=wall&lang=en", width=1920)
    title = wall.page.locator(".r-title h1")
    expect(title).to_have_text("Nobody has sent yet")
    kranj, koper = (seated(device, code, city_id) for city_id in ("kranj", "koper"))
    move(kranj, 0, 20)
    send(kranj, 1)
    expect(title).to_contain_text("1 of 12 cities has sent; answers show from 3 on")
    shown = drops_out(koper, wall, room_server)
    kranj.page.reload()
    expect(kranj.page.locator(SAID)).to_have_text(ARRIVED, timeout=20_000)
    assert kranj.page.locator(".r-range").first.input_value() == "20"

    desk.page.get_by_role("button", name="Reveal").click()
    expect(desk.page.locator(".r-stands")).to_have_text("Revealed: answers with names")
    expect(title).to_contain_text("2 of 12 cities have sent", timeout=20_000)
    row = wall.page.locator(".r-row", has_text="Koper")
    expect(row.locator(".r-bar-text")).to_have_text(re.compile(rf"{shown.split('.')[0][:2]}\d*%"))
    expect(koper.page.locator(".r-send")).to_be_disabled(timeout=10_000)
    with desk.page.expect_download() as taken:
        desk.page.get_by_role("button", name="Minutes in English").click()
    assert "Koper: −" in taken.value.path().read_text(encoding="utf-8")


def test_two_phones_want_one_city_and_the_presenter_frees_it(device):  # noqa: F811
    desk, code = opened(device)
    first = seated(device, code, "celje")
    send(first, 1)
    second = device(f"/room?code={code}&lang=en", width=390)
    second.page.click("[data-city=celje]")
    expect(second.page.locator(SAID)).to_contain_text("already taken Celje")
    desk.page.get_by_role("button", name="Free the seat of Celje").click()
    expect(first.page.locator(SAID)).to_contain_text("no longer yours", timeout=10_000)
    second.page.click("[data-city=celje]")
    expect(second.page.locator(SAID)).to_have_text("Sent and on the wall (answer 1).")


def test_a_second_device_takes_over_with_the_key_and_not_without(device):  # noqa: F811
    desk, code = opened(device)
    desk.page.get_by_role("button", name="Show or hide the key").click()
    key = desk.page.locator(".r-key").inner_text()
    other = device(f"/room?code={code}&view=desk&lang=en", width=390)
    other.page.fill("#r-key", "FORGED")
    other.page.keyboard.press("Enter")
    expect(other.page.locator(SAID)).to_contain_text("This is not the key of room")
    other.page.fill("#r-key", key.lower())
    other.page.keyboard.press("Enter")
    other.page.get_by_role("button", name="Freeze").click()
    expect(desk.page.locator(".r-stands")).to_have_text("Frozen: no more answers", timeout=10_000)
    assert key not in other.address() + desk.address()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave_in_a_room(device, scheme):  # noqa: F811
    _desk, code = opened(device, hide="0")
    phone = seated(device, code, "ptuj", scheme=scheme)
    assert grave_faults(phone.page) == []
    send(phone, 1)
    for view in ("wall", "desk"):
        seen = device(f"/room?code={code}&view={view}", scheme=scheme)
        seen.page.wait_for_selector(".r-wall h1, .r-form")
        assert grave_faults(seen.page) == [], view
        assert seen.faults == []


def test_a_wrong_code_is_said_and_another_can_be_typed(device):  # noqa: F811
    seen = device("/room?code=AAAAAAA")
    assert "Sobe AAA AAAA ni ali pa je potekla." in seen.text("[data-testid=stAlert]")
    assert seen.page.get_by_label("Koda sobe").is_visible()
