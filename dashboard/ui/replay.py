"""The map with its day: slider, replay, the same as a table, and its reading beside it."""

from datetime import date
from time import monotonic

import streamlit as st

from dashboard import day_marks, html
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.day import set_day, slide_day, slider_key, take_day
from dashboard.ui.fragment import fragment
from dashboard.ui.frame import width
from dashboard.ui.once import once
from dashboard.ui.open_data import short_changes
from dashboard.ui.reading import city_of_address, reading, sources_of_map
from dashboard.ui.show import markup
from dashboard.ui.stage_map import WIDE, map_width, picture

PACE = "1.2s"  # between two stops of the replay
LATE_S = 5  # after a replay, in which a slow browser may still send a day of it
DATE = "date"
PLAY_PX = 150  # the button beside the slider, with its gap


def replay() -> None:
    """Draw who stood where on a day that the reader chooses, and replay the way there."""
    playing = st.session_state.setdefault("playing", False)
    fragment(_draw, PACE if playing else None)()


def _draw() -> None:
    first, today = _stops()[0], date.today()
    if st.session_state["playing"]:
        chosen_day = _step(today)
    elif st.session_state.pop("rests", False):
        chosen_day = _rest(st.session_state["replayed"][-1], today)
    else:
        chosen_day = take_day(DATE, first, today)
    day_iso = chosen_day.isoformat()
    city_of_address()
    wide = width() >= WIDE
    left, right = st.columns([2, 1], gap="large") if wide else (st.container(), st.container())
    with left:
        picture(day_iso)
        _day_controls(first, today)
        if wide:
            _below(day_iso)
    with right:
        reading(day_iso)
        if not wide:
            _below(day_iso)


@once
def _below(day_iso: str) -> None:
    sources_of_map(query("city_stages", on_date=day_iso))
    short_changes()


def _day_controls(first: date, today: date) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="controls"):
        playing = st.session_state["playing"]
        label = _("Pause") if playing else _("Replay")
        icon = ":material/pause:" if playing else ":material/play_arrow:"
        if st.button(label, icon=icon, key="play"):
            if playing:
                _pause()
            else:
                st.session_state["replayed"] = [st.session_state[slider_key(DATE)]]
                st.session_state["playing"] = True
            st.rerun()  # the pace belongs to the fragment's mounting
        with st.container(gap=None, key="day"):
            slide_day(_("Day"), DATE, first, today, _stop, hidden=True)
            _marks(first, today, map_width() - PLAY_PX)


@once
def _marks(first: date, today: date, room: int) -> None:
    marks = day_marks.marks(query("stage_reached"), query("stages"), first, today, room)
    markup(html.render("day_marks", marks=marks))


@once
def _stops() -> list[date]:
    return [stamp.date() for stamp in query("stage_days")["on_date"]]


def _pause() -> None:
    """End the replay where it is, for the next run to stay there."""
    st.session_state["playing"], st.session_state["rests"] = False, True
    st.session_state["late_until"] = monotonic() + LATE_S


def _stop() -> None:
    """Stop where the reader moved the slider to.

    A day just replayed, or the one that the replay began on, is the browser's late echo.
    """
    playing, replayed = st.session_state["playing"], st.session_state.get("replayed", [])
    is_late = playing or monotonic() < st.session_state.get("late_until", 0)
    is_echo = is_late and st.session_state[slider_key(DATE)] in replayed
    st.session_state["playing"] = playing and is_echo
    st.session_state["rests"] = is_echo and not playing


def _rest(chosen: date, today: date) -> date:
    """Stay on the day that the replay was stopped on, whatever the address still says."""
    address.is_news(DATE)
    set_day(DATE, chosen, today)
    return chosen


def _step(today: date) -> date:
    """Go to the next day on which a city took a step, and return it; stop at today.

    From today the replay begins anew, at the first such day.
    """
    replayed = st.session_state["replayed"]
    later = [stop for stop in _stops() if replayed == [today] or stop > replayed[-1]]
    chosen = later[0] if later else today
    replayed.append(chosen)
    _rest(chosen, today)
    if not later:
        _pause()
        st.rerun()
    return chosen
