"""How a value's quality looks on every chart of indicators: shape, filling and line, never hue."""

from functools import cache

import altair as alt
import pandas as pd

from dashboard.charts.layers import Layer, mark, records

SHAPES = {
    "measured": "circle", "reported": "square", "estimated": "circle", "target": "diamond",
}  # fmt: skip
DASHES = {"known": [1, 0], "estimated": [7, 5], "target": [2, 4]}
HOLLOW = ("estimated", "target")


def inked(rows: pd.DataFrame, colours: dict, chosen: str) -> pd.DataFrame:
    """Return rows with ink, fill and weight: the chosen place and the country set off, and last.

    rows  place_id, kind, mark
    """
    places, kinds = rows["place_id"].tolist(), rows["kind"].tolist()
    usual = colours["outline"] if chosen in places else colours["accent"]
    inks, fills, weights = [], [], []
    for place_id, kind, quality in zip(places, kinds, rows["mark"], strict=True):
        is_one, is_country = place_id == chosen, kind == "country"
        ink = colours["text" if is_country else "accent"] if is_one or is_country else usual
        inks.append(ink)
        fills.append(colours["bg"] if quality in HOLLOW else ink)
        weights.append(2.5 if is_country else 3.5 if is_one else 1.5)
    return rows.assign(ink=inks, fill=fills, weight=weights).sort_values("weight", kind="stable")


def points(rows: pd.DataFrame, x: str, y: str, size: int = 44) -> Layer:
    """Return the marks of inked rows, placed by two fields."""
    fields = ("mark", "ink", "fill", "told")
    return Layer(_points(x, y, size), records(rows, x, y, *fields))


@cache
def _points(x: str, y: str, size: int) -> dict:
    shape = alt.Shape(
        "mark:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None
    )
    drawn = alt.Chart().mark_point(size=size, strokeWidth=1.75, opacity=1, fillOpacity=1)
    return mark(
        drawn.encode(
            x=f"{x}:Q", y=f"{y}:Q",
            shape=shape,
            stroke=alt.Stroke("ink:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
            tooltip=alt.Tooltip("told:N", title=""),
        )
    )  # fmt: skip
