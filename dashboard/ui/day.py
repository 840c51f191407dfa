"""A day that the reader chooses, by slider; it stands in the address."""

from datetime import date

import streamlit as st

from dashboard.ui import address


def choose_day(label: str, key: str, first: date, last: date) -> date:
    """Let the reader choose a day from first to last, which is the usual one."""

    def parse(given: str) -> date:
        asked = date.fromisoformat(given)
        if not first <= asked <= last:
            raise ValueError(given)
        return asked

    given, slider = st.query_params.get(key), f"{key}_slider"
    is_news = given != st.session_state.get(f"address:{key}")
    if (
        slider not in st.session_state
        or is_news
        and not (given is None and st.session_state["is_new_page"])
    ):
        st.session_state[slider] = address.read(key, parse, last)
    st.session_state[slider] = min(max(st.session_state[slider], first), last)
    chosen = st.slider(label, first, last, key=slider, format="D. M. YYYY")
    address.write(key, None if chosen == last else chosen.isoformat())
    return chosen
