"""A part of a page that runs again by itself, in the reader's language."""

from collections.abc import Callable
from functools import wraps

import streamlit as st

from dashboard import language
from dashboard.health.metrics import timed_run
from dashboard.ui.turns import turn


def fragment(draw: Callable, run_every: str | None = None) -> Callable:
    """Return st.fragment of a function that speaks the session's language.

    A fragment's own run begins in a new thread, where the language is the usual one again.
    """

    @wraps(draw)
    def speaking(*args: object) -> None:
        language.use(st.session_state["language"])
        with timed_run(st.session_state["page"], "part"), turn():
            draw(*args)

    return st.fragment(speaking, run_every=run_every)
