"""Draw what one mix does in every city: bars of reduction with the goal as a tick."""

import altair as alt
import pandas as pd

from dashboard import look

BAR = 18  # px


def bars(rows: pd.DataFrame, goal: float, theme: str, chosen: str, narrow: bool):
    """Return bars sorted by cut; estimated base years dashed and pale, the goal as a tick.

    rows    as carry.to_all() returns them, with name and cut_text
    goal    share that the goal cuts
    chosen  the city_id to set off
    """
    colours = look.tokens(theme)
    inks = {True: colours["accent"], False: colours["outline"]}
    drawn = rows.assign(
        colour=[inks[city_id == chosen] for city_id in rows["city_id"]], goal=goal,
        words=rows["name"] + " " + rows["cut_text"] if narrow else rows["cut_text"],
    )  # fmt: skip
    scales = {"order": [*drawn["name"]], "domain": [min(0.0, drawn["cut"].min()), 1.15]}
    layers = [
        _bars(some, scales, published, narrow) for published, some in drawn.groupby("is_published")
    ]
    layers += [_goal(drawn, scales, colours, narrow), _words(drawn, scales, colours, narrow)]
    return alt.layer(*layers).properties(height=alt.Step(50 if narrow else 36))


def _goal(drawn: pd.DataFrame, scales: dict, colours: dict, narrow: bool) -> alt.Chart:
    tick = alt.Chart(drawn).mark_tick(
        orient="vertical", thickness=3, size=BAR + 8, color=colours["text"]
    )
    return tick.encode(x=_x("goal", scales), y=_y(scales, narrow))


def _words(drawn: pd.DataFrame, scales: dict, colours: dict, narrow: bool) -> alt.Chart:
    edge = drawn["cut"].clip(lower=0)
    short = (drawn["goal"] - edge).between(-0.01, 0.1)  # its figure would stand on the tick
    beside = edge.where(~short, drawn["goal"])
    placed = drawn.assign(at=0.0 if narrow else beside)
    text = alt.Chart(placed).mark_text(
        align="left", fontSize=14, fontWeight=600, color=colours["text"],
        dx=0 if narrow else 12, dy=-19 if narrow else 0,
    )  # fmt: skip
    return text.encode(x=_x("at", scales), y=_y(scales, narrow), text="words:N")


def _y(scales: dict, narrow: bool) -> alt.Y:
    axis = None if narrow else alt.Axis(title=None, labelFontSize=15, labelLimit=180)
    return alt.Y("name:N", scale=alt.Scale(domain=scales["order"]), axis=axis)


def _x(field: str, scales: dict) -> alt.X:
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=scales["domain"], nice=False), axis=None)


def _bars(some, scales: dict, published: bool, narrow: bool) -> alt.Chart:
    edge = {} if published else {"strokeDash": [7, 5]}
    mark = alt.Chart(some).mark_bar(
        height=BAR, strokeWidth=1.25, fillOpacity=1 if published else 0.25, **edge
    )
    return mark.encode(
        x=_x("cut", scales), y=_y(scales, narrow),
        fill=alt.Fill("colour:N", scale=None), stroke=alt.Stroke("colour:N", scale=None),
    )  # fmt: skip
