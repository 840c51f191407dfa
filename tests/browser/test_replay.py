"""The day of the map: by keyboard, by replay, by address."""

from datetime import date, timedelta

import pytest

from dashboard import db, formats

pytestmark = pytest.mark.browser
DAY = "input[type=range]"


def says_day(seen, on: date) -> None:
    """Hold the window's heading over the map to a day."""
    seen.settle()
    wanted = formats.day(on).replace("\u00a0", " ")
    assert any(wanted in text.replace("\u00a0", " ") for text in seen.texts(".p-h2"))


@pytest.fixture
def stops(con) -> list[date]:
    """The days on which a city took a step."""
    return [stamp.date() for stamp in db.run(con, "stage_days")["on_date"]]


def test_arrow_keys_move_the_day_and_the_address(visit):
    seen, today = visit("/"), date.today()
    seen.tab_to(DAY)
    seen.page.keyboard.press("ArrowLeft")
    seen.wait_for_choice("date", (today - timedelta(days=1)).isoformat())
    says_day(seen, today - timedelta(days=1))
    seen.page.keyboard.press("ArrowRight")
    seen.wait_for_choice("date", None)
    says_day(seen, today)


def test_replay_runs_to_today_and_stops(visit, stops):
    seen = visit(f"/?date={stops[-3].isoformat()}")
    seen.page.get_by_role("button", name="Predvajaj").click()
    seen.wait_for_choice("date", stops[-2].isoformat())
    seen.wait_for_choice("date", stops[-1].isoformat())
    seen.wait_for_choice("date", None)
    seen.page.get_by_role("button", name="Predvajaj").wait_for()
    says_day(seen, date.today())


def test_replay_from_today_starts_at_the_first_day_and_can_be_stopped(visit, stops):
    seen = visit("/")
    seen.page.get_by_role("button", name="Predvajaj").click()
    seen.wait_for_choice("date", stops[0].isoformat())
    seen.page.get_by_role("button", name="Ustavi").click()
    seen.page.get_by_role("button", name="Predvajaj").wait_for()
    seen.settle()
    assert date.fromisoformat(seen.choices()["date"]) in stops[:-1]


def test_the_address_opens_a_day(visit):
    seen = visit("/?date=2022-03-01")
    says_day(seen, date(2022, 3, 1))
    assert seen.choices() == {"date": "2022-03-01"}
    assert "2022" in seen.page.locator(DAY).get_attribute("aria-valuetext")


def test_the_language_stays_when_only_the_map_is_drawn_again(visit):
    seen, today = visit("/?lang=en"), date.today()
    seen.tab_to(DAY)
    seen.page.keyboard.press("ArrowLeft")
    seen.wait_for_choice("date", (today - timedelta(days=1)).isoformat())
    seen.settle()
    assert "Who is where" in seen.texts(".p-h2")
