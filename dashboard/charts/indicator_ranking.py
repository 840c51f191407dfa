"""Draw an indicator of all places in one year: bars by value, who has none named below."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import inked

BAND, BAND_NARROW, BAR = 34, 54, 20  # px


def bars(
    rows: pd.DataFrame, absent: list[str], middle: float, words: dict, look_: dict
) -> alt.LayerChart:
    """Return a bar a place, largest first; an estimate pale and dashed, a target as a diamond.

    rows    of one year as series.in_year returns them
    absent  names of cities without a value
    middle  the median of the cities
    words   missing (in place of a value), median (name of its line)
    look_   theme, chosen (city_id or ""), narrow
    """
    colours, narrow = look.tokens(look_["theme"]), look_["narrow"]
    drawn = inked(rows, colours, look_["chosen"]).assign(
        end=rows["value"].clip(lower=0), zero=0.0, label=_labels(rows, narrow)
    )
    order = [*rows["place"], *absent]
    scales = {"x": _domain(drawn["value"], narrow), "order": order, "narrow": narrow}
    layers = [*_bars(drawn, scales, colours), *_middle(middle, scales, words, colours)]
    layers += [
        _texts(drawn, "end", scales, colours[ink], 600, ink == "bg") for ink in ("bg", "text")
    ]
    if absent:
        none = pd.DataFrame({"place": absent, "zero": 0.0})
        none["label"] = none["place"] + ": " + words["missing"] if narrow else words["missing"]
        layers.append(_texts(none, "zero", scales, colours["missing"], 400))
    step = BAND_NARROW if narrow else BAND
    return alt.layer(*layers).properties(height=alt.Step(step))


def _labels(rows: pd.DataFrame, narrow: bool) -> pd.Series:
    return rows["place"] + ": " + rows["text"] if narrow else rows["text"]


def _domain(values: pd.Series, narrow: bool) -> list[float]:
    low, high = min(0.0, float(values.min())), max(0.0, float(values.max()))
    return [low, high + ((high - low) or 1.0) * (0.02 if narrow else 0.16)]


def _x(field: str, scales: dict) -> alt.X:
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=scales["x"], nice=False), axis=None)


def _y(scales: dict) -> alt.Y:
    axis = None if scales["narrow"] else alt.Axis(title=None, labelFontSize=15, labelLimit=180)
    return alt.Y("place:N", scale=alt.Scale(domain=scales["order"]), axis=axis)


def _bars(rows: pd.DataFrame, scales: dict, colours: dict) -> list[alt.Chart]:
    drawn = []
    for mark, some in rows.groupby("mark"):
        base = alt.Chart(some).encode(y=_y(scales), tooltip=alt.Tooltip("told:N", title=""))
        ink = alt.Color("ink:N", scale=None)
        if mark == "target":
            way = base.mark_rule(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
            goal = base.mark_point(
                shape="diamond", size=160, fill=colours["bg"], stroke=colours["text"], opacity=1
            )
            drawn += [way.encode(x=_x("zero", scales), x2="value:Q"), goal.encode(x=_x("value", scales))]  # noqa: E501  # fmt: skip
            continue
        is_guess = mark == "estimated"
        edge = {"strokeDash": [7, 5]} if is_guess else {}
        bar = base.mark_bar(
            height=BAR, fillOpacity=0.25 if is_guess else 1, strokeWidth=1.25, **edge
        )
        drawn.append(bar.encode(x=_x("value", scales), fill=alt.Fill("ink:N", scale=None), stroke=alt.Stroke("ink:N", scale=None), color=ink))  # noqa: E501  # fmt: skip
    return drawn


def _texts(rows, at: str, scales: dict, colour: str, weight: int, is_halo=False) -> alt.Chart:
    narrow = scales["narrow"]
    edge = {"stroke": colour, "strokeWidth": 5} if is_halo else {}
    mark = alt.Chart(rows).mark_text(
        align="left", dx=0 if narrow else 8, dy=-18 if narrow else 0, fontSize=14.5,
        fontWeight=weight, color=colour, **edge,
    )  # fmt: skip
    return mark.encode(x=_x("zero" if narrow else at, scales), y=_y(scales), text="label:N")


def _middle(middle: float, scales: dict, words: dict, colours: dict) -> list[alt.Chart]:
    if pd.isna(middle):
        return []
    row = pd.DataFrame({"middle": [middle], "said": [words["median"]]})
    rule = alt.Chart(row).mark_rule(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
    said = alt.Chart(row).mark_text(
        align="left", baseline="bottom", dx=4, dy=-4, fontSize=13, color=colours["text2"]
    )
    x = _x("middle", scales)
    return [rule.encode(x=x), said.encode(x=x, y=alt.value(0), text="said:N")]
