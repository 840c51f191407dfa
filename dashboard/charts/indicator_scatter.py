"""Draw two indicators of the cities against each other, each city by its name."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import inked, points
from dashboard.charts.indicator_time import ends

HEIGHT = 480
LETTER, NAME = 7.6, 17  # px


def cities(pair: pd.DataFrame, words: dict, look_: dict) -> alt.LayerChart:
    """Return a mark a city with its name beside it.

    pair   place_id, place, value, other_value, mark, kind, told
    words  one, other: titles of the axes
    look_  theme, chosen (city_id or ""), narrow, px
    """
    colours = look.tokens(look_["theme"])
    drawn = inked(pair, colours, look_["chosen"])
    x_ends, y_ends = ends(drawn["value"]), ends(drawn["other_value"])
    x = _axis(alt.X, "value", words["one"], x_ends)
    y = _axis(alt.Y, "other_value", words["other"], y_ends)
    placed = _placed(drawn, x_ends, y_ends, look_["px"] - 70)
    names = alt.Chart(placed).mark_text(
        align=alt.expr("datum.align"), dx=alt.expr("datum.dx"), dy=alt.expr("datum.dy"),
        fontSize=14, opacity=1,
    )  # fmt: skip
    return alt.layer(
        names.encode(x=x, y=y, text="place:N", color=alt.Color("ink:N", scale=None)),
        points(drawn, 90).encode(x=x, y=y),
    ).properties(height=HEIGHT)


def _axis(channel, field: str, title: str, domain: tuple[float, float]):
    axis = alt.Axis(title=title, tickCount=5, grid=True)
    scale = alt.Scale(domain=list(domain), nice=False)
    return channel(f"{field}:Q", scale=scale, axis=axis)


def _placed(rows: pd.DataFrame, across: tuple, up: tuple, px: float) -> pd.DataFrame:
    """Return rows with the side on which each name stands, so that names do not lie on others."""
    at_x = (rows["value"] - across[0]) / (across[1] - across[0]) * px
    at_y = (up[1] - rows["other_value"]) / (up[1] - up[0]) * HEIGHT
    taken = [(x - 8, y - 8, x + 8, y + 8) for x, y in zip(at_x, at_y, strict=True)]
    chosen = []
    for x, y, name in zip(at_x, at_y, rows["place"], strict=True):
        wide = len(name) * LETTER
        sides = {
            ("left", 11, 0): (x + 10, y - 9, x + 10 + wide, y + 9),
            ("right", -11, 0): (x - 10 - wide, y - 9, x - 10, y + 9),
            ("center", 0, -15): (x - wide / 2, y - 25, x + wide / 2, y - 9),
            ("center", 0, 16): (x - wide / 2, y + 9, x + wide / 2, y + 25),
        }
        side = min(sides, key=lambda one: _cost(sides[one], taken, px))
        taken.append(sides[side])
        chosen.append(side)
    return rows.assign(
        align=[side[0] for side in chosen],
        dx=[side[1] for side in chosen],
        dy=[side[2] for side in chosen],
    )


def _cost(box: tuple, taken: list[tuple], px: float) -> float:
    outside = max(0.0, -box[0]) + max(0.0, box[2] - px)
    covered = sum(
        max(0.0, min(box[2], other[2]) - max(box[0], other[0]))
        * max(0.0, min(box[3], other[3]) - max(box[1], other[1]))
        for other in taken
    )
    return outside * 20 + covered
