"""Draw one quantity of several cities: what is reached, what comes on top, the goal."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.comparisons import figure_lines

BAR = 20  # px
LETTER = 7.6  # px that a letter of the words at a bar's end takes
NAMES = 130  # px for the cities' names


def bars(
    frame: pd.DataFrame, theme: str, chosen: str, narrow: bool, width_px: float
) -> alt.LayerChart:
    """Return bars sorted by value; estimates with a dashed edge, plans pale, goals as ticks.

    frame     as comparisons.standing returns it
    chosen    the city_id to set off, or "" to draw all alike
    width_px  px that the whole drawing has
    """
    colours = look.tokens(theme)
    rows = _shape(frame, colours, chosen)
    reach = float(rows["end"].max() if narrow else _reach(rows, width_px - NAMES))
    scales = {"rows": list(rows["city"]), "domain": [0, reach], "narrow": narrow}
    layers = [*_bars(rows, scales), *_goals(rows, scales, colours), *_words(rows, scales, colours)]
    drawn = alt.layer(*layers)
    return drawn.properties(height=alt.Step(76 if narrow else 46))


def _shape(frame: pd.DataFrame, colours: dict, chosen: str) -> pd.DataFrame:
    foot = frame["level"].fillna(0)
    top = foot + frame["addition"].fillna(0)
    rows = frame.assign(start=0, foot=foot, top=top, end=top.combine(frame["goal"].fillna(0), max))
    alike = ~rows["city_id"].isin([chosen]).any()
    is_set_off = rows["city_id"] == chosen
    rows["colour"] = [
        colours["accent"] if one or alike else colours["outline"] for one in is_set_off
    ]
    lines = [figure_lines(row) for row in rows.to_dict("records")]
    rows["first_line"] = [first for first, _ in lines]
    rows["second_line"] = [second for _, second in lines]
    return rows


def _reach(rows: pd.DataFrame, plot_px: float) -> float:
    """Return the value at the right edge that leaves room for the words at every bar's end."""
    letters = rows["first_line"].str.len().combine(rows["second_line"].str.len(), max)
    bar_px = (plot_px - letters * LETTER - 16).clip(lower=plot_px / 5)
    return (rows["end"] * plot_px / bar_px).max()


def _y(scales: dict) -> alt.Y:
    axis = None if scales["narrow"] else alt.Axis(title=None, labelFontSize=15, labelLimit=180)
    return alt.Y("city:N", scale=alt.Scale(domain=scales["rows"]), axis=axis)


def _x(field: str, scales: dict) -> alt.X:
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=scales["domain"], nice=False), axis=None)


def _bars(rows: pd.DataFrame, scales: dict) -> list[alt.Chart]:
    spans = {"level": ("start", "level", 1), "addition": ("foot", "top", 0.25)}
    drawn = []
    for role, (left, right, fill) in spans.items():
        known = rows[rows[role].notna()]
        for estimated, some in known.groupby(known[f"{role}_estimated"]):
            edge = {"strokeDash": [7, 5]} if estimated else {}
            mark = alt.Chart(some).mark_bar(
                height=BAR, fillOpacity=0.25 if estimated else fill, strokeWidth=1.25, **edge
            )
            drawn.append(mark.encode(
                x=_x(left, scales), x2=f"{right}:Q", y=_y(scales),
                fill=alt.Fill("colour:N", scale=None), stroke=alt.Stroke("colour:N", scale=None),
            ))  # fmt: skip
    return drawn


def _goals(rows: pd.DataFrame, scales: dict, colours: dict) -> list[alt.Chart]:
    known = rows[rows["goal"].notna()]
    mark = alt.Chart(known).mark_tick(
        orient="vertical", thickness=3.5, size=BAR + 10, color=colours["text"]
    )
    way = alt.Chart(known).mark_rule(
        strokeDash=[2, 4], strokeWidth=1.25, color=colours["text"], strokeCap="butt"
    )
    if known.empty:
        return []
    return [
        way.encode(x=_x("top", scales), x2="goal:Q", y=_y(scales)),
        mark.encode(x=_x("goal", scales), y=_y(scales)),
    ]


def _words(rows, scales, colours) -> list[alt.Chart]:
    """Return the words: beside the bar's end, or on a phone above and below the bar."""
    first, second = (colours["text"], 600), (colours["text2"], 400)
    if scales["narrow"]:
        named = rows.assign(first_line=rows["city"] + ": " + rows["first_line"])
        return [
            _text(named, "first_line", scales, ("start", 0, -24), first),
            _text(named, "second_line", scales, ("start", 0, 24), second),
        ]
    alone = rows["second_line"] == ""
    drawn = []
    if alone.any():
        drawn.append(_text(rows[alone], "first_line", scales, ("end", 8, 0), first))
    if not alone.all():
        drawn.append(_text(rows[~alone], "first_line", scales, ("end", 8, -9), first))
        drawn.append(_text(rows[~alone], "second_line", scales, ("end", 8, 9), second))
    return drawn


def _text(rows, field: str, scales: dict, place: tuple, ink: tuple) -> alt.Chart:
    at, dx, dy = place
    mark = alt.Chart(rows).mark_text(
        align="left", dx=dx, dy=dy, color=ink[0], fontWeight=ink[1],
        fontSize=13.5 if scales["narrow"] else 14.5,
    )  # fmt: skip
    return mark.encode(x=_x(at, scales), y=_y(scales), text=f"{field}:N")
