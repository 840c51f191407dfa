"""The map with its day: slider, replay, the same as a table, and its reading beside it."""

from datetime import date

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
    elif replayed := st.session_state.pop("replayed", None):
        chosen_day = _rest(replayed[-1], today)
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
            st.session_state["playing"] = not playing
            if not playing:
                st.session_state["replayed"] = _before(today)
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


def _before(today: date) -> list[date]:
    """Return the day that the replay goes on from: none where it begins anew."""
    now = st.session_state[slider_key(DATE)]
    return [] if now == today else [now]


def _stop() -> None:
    """Stop where the reader moved the slider to; a day just replayed is the browser's late echo."""
    if st.session_state[slider_key(DATE)] not in st.session_state.get("replayed", []):
        st.session_state["playing"] = False
        st.session_state.pop("replayed", None)


def _rest(chosen: date, today: date) -> date:
    """Stay on the day that the replay was stopped on, whatever the address still says."""
    address.is_news(DATE)
    set_day(DATE, chosen, today)
    return chosen


def _step(today: date) -> date:
    """Go to the next day on which a city took a step, and return it; stop at today."""
    replayed = st.session_state["replayed"]
    later = [stop for stop in _stops() if not replayed or stop > replayed[-1]]
    chosen = later[0] if later else today
    replayed.append(chosen)
    _rest(chosen, today)
    if not later:
        st.session_state["playing"] = False
        st.rerun()
    return chosen
