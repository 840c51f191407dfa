"""The replay of the map: what the reader says counts, what the browser says late does not."""

from datetime import date

import pytest

from dashboard import db

from .pages import open_page


@pytest.fixture
def stops(con) -> list[date]:
    """The days on which a city took a step."""
    return [stamp.date() for stamp in db.run(con, "stage_days")["on_date"]]


@pytest.fixture
def playing():
    """The page of the map on which the replay has just begun, from today."""
    at = open_page("overview")
    at.button(key="play").click().run()
    assert at.session_state["playing"]
    return at


def shown(at) -> tuple[str, date]:
    """Return the day in the address and the day of the slider."""
    return at.query_params["date"], at.slider(key="date_slider").value


def test_a_replay_from_today_begins_at_the_first_day_on_which_a_city_took_a_step(playing, stops):
    assert shown(playing) == (stops[0].isoformat(), stops[0])


def test_a_press_on_pause_counts_when_the_browser_still_had_the_day_before(playing, stops):
    playing.slider(key="date_slider").set_value(date.today())  # which it sends with the press
    playing.button(key="play").click().run()
    assert not playing.session_state["playing"]
    assert shown(playing) == (stops[1].isoformat(), stops[1])


def test_a_day_that_a_slow_browser_sends_after_the_pause_moves_nothing(playing, stops):
    playing.button(key="play").click().run()
    playing.slider(key="date_slider").set_value(stops[0]).run()
    assert shown(playing) == (stops[1].isoformat(), stops[1])


def test_a_reader_may_go_back_to_a_replayed_day(playing, stops):
    playing.button(key="play").click().run()
    playing.session_state["late_until"] = 0  # a while later
    playing.slider(key="date_slider").set_value(stops[0]).run()
    assert shown(playing) == (stops[0].isoformat(), stops[0])


def test_a_reader_who_moves_the_slider_stops_the_replay_there(playing, stops):
    chosen = date(2021, 5, 5)
    assert chosen not in stops
    playing.slider(key="date_slider").set_value(chosen).run()
    assert not playing.session_state["playing"]
    assert shown(playing) == (chosen.isoformat(), chosen)


def test_a_replay_goes_on_from_the_day_that_is_chosen(stops):
    at = open_page("overview", date=stops[2].isoformat())
    at.button(key="play").click().run()
    assert shown(at) == (stops[3].isoformat(), stops[3])
    at.button(key="play").click().run()
    assert not at.session_state["playing"]
    assert shown(at) == (stops[4].isoformat(), stops[4])
