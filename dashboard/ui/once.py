"""Parts of pages that are drawn once, and sent again to everybody who asks for the same.

Streamlit keeps what a cached function draws and sends it again (its "element replay"). A part
draws from queries and from its arguments, which are plain values, never frames; controls, and what
a session holds, have no place in it. It may hang on the window's breadth (frame.breadth), not on
its width: a part that must know the px takes them as an argument.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps

import streamlit as st

from dashboard.language import current
from dashboard.ui.data import tables
from dashboard.ui.frame import breadth, theme

MOST = 1000  # parts, of some 50 kB


def once(draw: Callable) -> Callable:
    """Return draw, run once for each build, day, language, theme, breadth and arguments.

    What it returns is kept too, and nobody may change it.
    """
    name = f"{draw.__module__}.{draw.__qualname__}"

    @wraps(draw)
    def drawing(*args: object) -> object:
        about = (tables().version, date.today().isoformat(), current(), theme(), breadth())
        return _drawn(key=repr((name, about, args)), _draw=draw, _args=args)

    return drawing


@st.cache_resource(max_entries=MOST, show_spinner=False)
def _drawn(key: str, _draw: Callable, _args: tuple) -> object:
    return _draw(*_args)
