"""Draw the cost curve: a bar a lever, as wide as its tonnes, as high as a tonne's price."""

from functools import cache

import altair as alt

from dashboard import look
from dashboard.charts.layers import Filled, Layer, layered, mark
from dashboard.what_if.costs import Step

NAMED = 0.045  # share of the width from which a bar carries its number


def curve(rows: list[Step], theme: str, narrow: bool) -> Filled:
    """Return the bars from the cheapest tonne, numbered as in the list beside."""
    whole = rows[-1].right
    drawn = [
        {
            "left": row.left, "right": row.right, "euros": row.euros, "zero": 0.0,
            "fill": look.sector_colour(row.lever.colour, theme), "number": str(place),
            "middle": (row.left + row.right) / 2, "top": max(row.euros, 0.0),
            "is_wide": row.tonnes >= NAMED * whole,
        }
        for place, row in enumerate(rows, 1)
    ]  # fmt: skip
    x = {"scale": {"domain": [0, whole], "nice": False}}
    wide = [row for row in drawn if row["is_wide"]]
    bars, base, numbers = _marks(theme, narrow)
    layers = [Layer(bars, drawn), Layer(base, drawn), Layer(numbers, wide)]
    return layered(layers, {"x": x}, height=300)


@cache
def _marks(theme: str, narrow: bool) -> tuple[dict, dict, dict]:
    colours = look.tokens(theme)
    axis = alt.Axis(format=",.0f", tickCount=4 if narrow else 8, grid=False)
    x = {"title": None, "axis": axis}
    y = {"title": None, "axis": alt.Axis(format=",.0f", tickCount=5)}
    bars = alt.Chart().mark_rect(stroke=colours["bg"], strokeWidth=2).encode(
        x=alt.X("left:Q", **x), x2="right:Q", y=alt.Y("euros:Q", **y), y2="zero:Q",
        fill=alt.Fill("fill:N", scale=None),
    )  # fmt: skip
    base = alt.Chart().mark_rule(color=colours["outline"]).encode(y=alt.Y("zero:Q", **y))
    numbers = alt.Chart().mark_text(dy=-9, fontSize=13.5, fontWeight=600, color=colours["text"])
    numbers = numbers.encode(x=alt.X("middle:Q", **x), y=alt.Y("top:Q", **y), text="number:N")
    return mark(bars), mark(base), mark(numbers)
