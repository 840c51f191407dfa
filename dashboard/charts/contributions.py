"""Draw how much each lever cuts: bars by sector colour, what is not the city's own hollow."""

import textwrap
from functools import cache

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.filled import Filled, filled

BAR = 18  # px
LETTERS = {True: 48, False: 38}  # of a name on one line: over the bar on a phone, or beside it
DRAWN = ["label", "value", "value_text", "edge", "foot", "fill", "stroke", "opacity"]


def bars(rows: pd.DataFrame, theme: str, narrow: bool) -> Filled:
    """Return bars in the order of rows, with the value at the end.

    rows  Columns: title, colour (name of a sector's), is_hollow, value, value_text
    """
    fills = [look.sector_colour(name, theme) for name in rows["colour"]]
    edge, domain = look.tokens(theme)["text"], _domain(rows["value"], narrow)
    drawn = rows.assign(
        fill=fills,
        stroke=[edge if one else fill for one, fill in zip(rows["is_hollow"], fills, strict=True)],
        opacity=[0.0 if hollow else 1.0 for hollow in rows["is_hollow"]],
        label=["\n".join(textwrap.wrap(title, LETTERS[narrow])) for title in rows["title"]],
        edge=rows["value"].clip(lower=0),
        foot=domain[0],
    )
    order = drawn["label"].tolist()
    return filled(_template(theme, narrow), drawn[DRAWN], {"x": domain, "y": order})


def _domain(values: pd.Series, narrow: bool) -> list[float]:
    low, high = float(min(values.min(), 0.0)), float(max(values.max(), 1.0))
    return [low, high + (high - low) * (0.3 if narrow else 0.2)]  # room for the words at the end


@cache
def _template(theme: str, narrow: bool) -> dict:
    colours = look.tokens(theme)
    layers = [_bars(narrow), _values(colours, narrow)]
    if narrow:
        layers.append(_names(colours))
    drawn = alt.layer(*layers, data=alt.NamedData("rows"))
    return drawn.properties(height=alt.Step(62 if narrow else 38)).to_dict()


def _y(narrow: bool) -> alt.Y:
    axis = alt.Axis(
        title=None, labelExpr="split(datum.value, '\\n')", labelLimit=330, labelOverlap=False,
        labelLineHeight=16, labelFontSize=14, domain=False, ticks=False,
    )  # fmt: skip
    return alt.Y("label:N", scale=alt.Scale(paddingInner=0.3), axis=None if narrow else axis)


def _x(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=alt.Scale(nice=False), axis=None)


def _bars(narrow: bool) -> alt.Chart:
    mark = alt.Chart().mark_bar(height=BAR, strokeWidth=1.25)
    return mark.encode(
        x=_x("value"), y=_y(narrow),
        fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("stroke:N", scale=None),
        fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
    )  # fmt: skip


def _values(colours: dict, narrow: bool) -> alt.Chart:
    mark = alt.Chart().mark_text(
        align="left", dx=7, fontSize=14, fontWeight=600, color=colours["text"]
    )
    return mark.encode(x=_x("edge"), y=_y(narrow), text="value_text:N")


def _names(colours: dict) -> alt.Chart:
    mark = alt.Chart().mark_text(
        align="left", baseline="bottom", fontSize=13.5, lineBreak="\n", color=colours["text"],
        dy=alt.expr("indexof(datum.label, '\\n') < 0 ? -12 : -27"),  # above the bar, two lines too
    )  # fmt: skip
    return mark.encode(x=_x("foot"), y=_y(True), text="label:N")
