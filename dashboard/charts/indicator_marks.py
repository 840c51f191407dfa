"""How a value's quality looks on every chart of indicators: shape, filling and line, never hue."""

import altair as alt
import pandas as pd

SHAPES = {
    "measured": "circle", "reported": "square", "estimated": "circle", "target": "diamond",
}  # fmt: skip
DASHES = {"known": [1, 0], "estimated": [7, 5], "target": [2, 4]}
HOLLOW = ("estimated", "target")


def inked(rows: pd.DataFrame, colours: dict, chosen: str) -> pd.DataFrame:
    """Return rows with ink, fill and weight: the chosen place and the country set off, and last.

    rows  place_id, kind, mark
    """
    is_one = (rows["place_id"] == chosen) | ~rows["place_id"].eq(chosen).any()
    ink = is_one.map({True: colours["accent"], False: colours["outline"]})
    ink = ink.mask(rows["kind"] == "country", colours["text"])
    weight = (rows["place_id"] == chosen).map({True: 3.5, False: 1.5})
    weight = weight.mask(rows["kind"] == "country", 2.5)
    fill = ink.mask(rows["mark"].isin(HOLLOW), colours["bg"])
    return rows.assign(ink=ink, fill=fill, weight=weight).sort_values("weight", kind="stable")


def points(rows: pd.DataFrame, size: int = 44) -> alt.Chart:
    """Return the marks of inked rows, to be placed with encode(x=, y=)."""
    shape = alt.Shape(
        "mark:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None
    )
    return (
        alt.Chart(rows)
        .mark_point(size=size, strokeWidth=1.75, opacity=1, fillOpacity=1)
        .encode(
            shape=shape,
            stroke=alt.Stroke("ink:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
            tooltip=alt.Tooltip("told:N", title=""),
        )
    )
