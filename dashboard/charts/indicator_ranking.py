"""Draw an indicator of all places in one year: bars by value, who has none named below."""

from functools import cache

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import inked
from dashboard.charts.layers import Filled, Layer, layered, mark, records

BAND, BAND_NARROW, BAR = 34, 54, 20  # px
AXIS = {"title": None, "labelFontSize": 15, "labelLimit": 180}  # names before the bars


def bars(rows: pd.DataFrame, absent: list[str], middle: float, words: dict, look_: dict) -> Filled:
    """Return a bar a place, largest first; an estimate pale and dashed, a target as a diamond.

    rows    of one year as series.in_year returns them
    absent  names of cities without a value
    middle  the median of the cities
    words   missing (in place of a value), median (name of its line)
    look_   theme, chosen (city_id or ""), narrow
    """
    theme, narrow = look_["theme"], look_["narrow"]
    fields = ("place", "value", "text", "mark", "ink", "told")
    drawn = records(inked(rows, look.tokens(theme), look_["chosen"]), *fields)
    none = [{"place": name, "text": words["missing"], "value": 0.0} for name in absent]
    for row in [*drawn, *none]:
        row["end"], row["zero"] = max(row["value"], 0.0), 0.0
        row["label"] = f"{row['place']}: {row['text']}" if narrow else row["text"]
    layers = _bars(drawn, theme)
    if not pd.isna(middle):
        said = [{"middle": middle, "said": words["median"]}]
        layers += [Layer(one, said) for one in _middle(theme)]
    layers += [Layer(_text(kind, narrow, theme), drawn) for kind in ("halo", "value")]
    if none:
        layers.append(Layer(_text("none", narrow, theme), none))
    x = {"scale": {"domain": _domain(rows["value"], narrow), "nice": False}, "axis": None}
    order = [*rows["place"], *absent]
    y = {"scale": {"domain": order}, "axis": None if narrow else AXIS}
    return layered(layers, {"x": x, "y": y}, height={"step": BAND_NARROW if narrow else BAND})


def _domain(values: pd.Series, narrow: bool) -> list[float]:
    low, high = min(0.0, float(values.min())), max(0.0, float(values.max()))
    return [low, high + ((high - low) or 1.0) * (0.02 if narrow else 0.16)]


def _bars(drawn: list[dict], theme: str) -> list[Layer]:
    layers = []
    for quality in sorted({row["mark"] for row in drawn}):
        some = [row for row in drawn if row["mark"] == quality]
        marks = _goal(theme) if quality == "target" else _bar(quality == "estimated")
        layers += [Layer(one, some) for one in marks]
    return layers


@cache
def _bar(is_guess: bool) -> tuple[dict]:
    edge = {"strokeDash": [7, 5]} if is_guess else {}
    bar = alt.Chart().mark_bar(
        height=BAR, fillOpacity=0.25 if is_guess else 1, strokeWidth=1.25, **edge
    )
    inks = {"fill": alt.Fill("ink:N", scale=None), "stroke": alt.Stroke("ink:N", scale=None)}
    ink = alt.Color("ink:N", scale=None)
    return (mark(bar.encode(x="value:Q", y="place:N", tooltip=_told(), color=ink, **inks)),)


@cache
def _goal(theme: str) -> tuple[dict, dict]:
    colours = look.tokens(theme)
    way = alt.Chart().mark_rule(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
    goal = alt.Chart().mark_point(
        shape="diamond", size=160, fill=colours["bg"], stroke=colours["text"], opacity=1
    )
    return (
        mark(way.encode(x="zero:Q", x2="value:Q", y="place:N", tooltip=_told())),
        mark(goal.encode(x="value:Q", y="place:N", tooltip=_told())),
    )


def _told() -> alt.Tooltip:
    return alt.Tooltip("told:N", title="")


@cache
def _text(kind: str, narrow: bool, theme: str) -> dict:
    """Return the words beside a bar: their halo, the value, or that there is none."""
    colours = look.tokens(theme)
    colour = colours[{"halo": "bg", "value": "text", "none": "missing"}[kind]]
    edge = {"stroke": colour, "strokeWidth": 5} if kind == "halo" else {}
    drawn = alt.Chart().mark_text(
        align="left", dx=0 if narrow else 8, dy=-18 if narrow else 0, fontSize=14.5,
        fontWeight=400 if kind == "none" else 600, color=colour, **edge,
    )  # fmt: skip
    return mark(drawn.encode(x="zero:Q" if narrow else "end:Q", y="place:N", text="label:N"))


@cache
def _middle(theme: str) -> tuple[dict, dict]:
    colours = look.tokens(theme)
    rule = alt.Chart().mark_rule(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
    said = alt.Chart().mark_text(
        align="left", baseline="bottom", dx=4, dy=-4, fontSize=13, color=colours["text2"]
    )
    return (
        mark(rule.encode(x="middle:Q")),
        mark(said.encode(x="middle:Q", y=alt.value(0), text="said:N")),
    )
