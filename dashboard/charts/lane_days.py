"""Upright lines through the lanes: today, and the day that the reader has chosen."""

from datetime import date
from functools import cache

import altair as alt

from dashboard import formats, look
from dashboard.adoption.ways import Lanes
from dashboard.charts.lane_axes import time
from dashboard.charts.layers import Layer, mark
from dashboard.language import _


def days(shown: Lanes, theme: str, height: int) -> list[Layer]:
    """Return upright lines at today and at the chosen day, named below the lanes."""
    if shown.day == shown.today:
        return _upright(theme, height, shown.today, _("today"), "right")
    gone = (shown.day - shown.first) / (shown.today - shown.first)
    named = _("today") if gone < 0.8 else ""  # nearer, the two names would touch
    own = "left" if gone < 0.2 else "right"
    return [
        *_upright(theme, height, shown.today, named, "right"),
        *_upright(theme, height, shown.day, formats.day(shown.day), own),
    ]


def _upright(theme: str, height: int, day: date, name: str, align: str) -> list[Layer]:
    rows = [{"day": f"{day}T00:00:00", "name": name}]
    return [Layer(one, rows) for one in _line(theme, height, align)]


@cache
def _line(theme: str, height: int, align: str) -> tuple[dict, dict]:
    base = alt.Chart().encode(x=time("day"))
    text = base.mark_text(align=align, fontSize=14, dx=3 if align == "right" else -3)
    return (
        mark(base.mark_rule(color=look.tokens(theme)["text"], strokeWidth=1.25)),
        mark(text.encode(text="name:N", y=alt.value(height + 13))),
    )
