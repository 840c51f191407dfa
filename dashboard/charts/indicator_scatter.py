"""Draw two indicators of the cities against each other, each city by its name."""

from functools import cache

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import inked, points
from dashboard.charts.indicator_time import ends
from dashboard.charts.layers import Filled, Layer, layered, mark, records

HEIGHT = 480
LETTER, NAME = 7.6, 17  # px


def cities(pair: pd.DataFrame, words: dict, look_: dict) -> Filled:
    """Return a mark a city with its name beside it.

    pair   place_id, place, value, other_value, mark, kind, told
    words  one, other: titles of the axes
    look_  theme, chosen (city_id or ""), narrow, px
    """
    theme = look_["theme"]
    drawn = inked(pair, look.tokens(theme), look_["chosen"])
    x_ends, y_ends = ends(drawn["value"]), ends(drawn["other_value"])
    placed = _placed(drawn, x_ends, y_ends, look_["px"] - 70)
    channels = {"x": _axis(words["one"], x_ends), "y": _axis(words["other"], y_ends)}
    layers = [Layer(_names(), placed), points(drawn, "value", "other_value", 90)]
    return layered(layers, channels, height=HEIGHT)


def _axis(title: str, domain: tuple[float, float]) -> dict:
    axis = {"title": title, "tickCount": 5, "grid": True}
    return {"scale": {"domain": list(domain), "nice": False}, "axis": axis}


@cache
def _names() -> dict:
    drawn = alt.Chart().mark_text(
        align=alt.expr("datum.align"), dx=alt.expr("datum.dx"), dy=alt.expr("datum.dy"),
        fontSize=14, opacity=1,
    )  # fmt: skip
    ink = alt.Color("ink:N", scale=None)
    return mark(drawn.encode(x="value:Q", y="other_value:Q", text="place:N", color=ink))


def _placed(rows: pd.DataFrame, across: tuple, up: tuple, px: float) -> list[dict]:
    """Return rows with the side on which each name stands, so that names do not lie on others."""
    placed = records(rows, "place", "value", "other_value", "ink")
    spots = [
        (
            (row["value"] - across[0]) / (across[1] - across[0]) * px,
            (up[1] - row["other_value"]) / (up[1] - up[0]) * HEIGHT,
        )
        for row in placed
    ]
    taken = [(x - 8, y - 8, x + 8, y + 8) for x, y in spots]
    for row, (x, y) in zip(placed, spots, strict=True):
        wide = len(row["place"]) * LETTER
        sides = {
            ("left", 11, 0): (x + 10, y - 9, x + 10 + wide, y + 9),
            ("right", -11, 0): (x - 10 - wide, y - 9, x - 10, y + 9),
            ("center", 0, -15): (x - wide / 2, y - 25, x + wide / 2, y - 9),
            ("center", 0, 16): (x - wide / 2, y + 9, x + wide / 2, y + 25),
        }
        side = min(sides, key=lambda one, sides=sides: _cost(sides[one], taken, px))
        taken.append(sides[side])
        row |= dict(zip(("align", "dx", "dy"), side, strict=True))
    return placed


def _cost(box: tuple, taken: list[tuple], px: float) -> float:
    outside = max(0.0, -box[0]) + max(0.0, box[2] - px)
    covered = sum(
        max(0.0, min(box[2], other[2]) - max(box[0], other[0]))
        * max(0.0, min(box[3], other[3]) - max(box[1], other[1]))
        for other in taken
    )
    return outside * 20 + covered
