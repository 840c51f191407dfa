"""A day that the reader chooses, by slider; it stands in the address."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from dashboard.language import current
from dashboard.ui import address


def choose_day(label: str, key: str, first: date, last: date) -> date:
    """Let the reader choose a day from first to last, which is the usual one."""
    take_day(key, first, last)
    return slide_day(label, key, first, last)


def take_day(key: str, first: date, last: date) -> date:
    """Return the day to draw before its slider is drawn: the slider's, or the address's if new."""

    def parse(given: str) -> date:
        asked = date.fromisoformat(given)
        if not first <= asked <= last:
            raise ValueError(given)
        return asked

    slider = slider_key(key)
    if address.is_news(key) or slider not in st.session_state:
        st.session_state[slider] = address.read(key, parse, last)
    set_day(key, min(max(st.session_state[slider], first), last), last)
    return st.session_state[slider]


def set_day(key: str, day: date, last: date) -> None:
    """Put a day on the slider and into the address; the last day is not written there."""
    st.session_state[slider_key(key)] = day
    address.write(key, None if day == last else day.isoformat())


def slide_day(
    label: str,
    key: str,
    first: date,
    last: date,
    on_change: Callable | None = None,
    hidden: bool = False,
) -> date:
    """Draw the slider of a day that take_day has set, and return its day.

    hidden  whether the label is for screen readers only
    """
    written = {"sl": "D. M. YYYY", "en": "D MMMM YYYY"}[current()]
    chosen = st.slider(
        label, first, last, key=slider_key(key), format=written, on_change=on_change,
        label_visibility="collapsed" if hidden else "visible",
    )  # fmt: skip
    address.write(key, None if chosen == last else chosen.isoformat())
    return chosen


def slider_key(key: str) -> str:
    """Return the slider's key in the session."""
    return f"{key}_slider"
