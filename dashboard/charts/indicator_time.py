"""Draw an indicator year by year: steps only between neighbouring years, breaks upright."""

from functools import cache
from itertools import zip_longest

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import DASHES, inked, points
from dashboard.charts.layers import Filled, Layer, layered, mark, records
from dashboard.indicators.series import spread

HEIGHT, HEIGHT_NARROW = 440, 400
NAME = 17  # px a name takes upright
LETTER = 7.6  # px a letter of a name takes
ZERO = 0.5  # the axis begins at zero unless all values lie above this share of the largest


def lines(
    rows: pd.DataFrame, steps: pd.DataFrame, breaks: pd.DataFrame, words: dict, look_: dict
) -> Filled:
    """Return a line a place with its name at its end; gaps are not bridged.

    rows, steps, breaks  as dashboard.indicators.series gives them
    words                not_zero: what the axis says where it does not begin at zero
    look_                theme, chosen (city_id or ""), narrow, px (width of the drawing)
    """
    theme = look_["theme"]
    drawn = inked(rows, look.tokens(theme), look_["chosen"])
    low, high = ends(drawn["value"])
    height = HEIGHT_NARROW if look_["narrow"] else HEIGHT
    names = _names(drawn, (low, high), height)
    x = _across(drawn, names, look_)
    axis = {"title": words["not_zero"] if low > 0 else None, "titleAnchor": "end", "tickCount": 5}
    y = {"scale": {"domain": [low, high], "nice": False}, "axis": axis}
    layers = [
        *_breaks(breaks, x["scale"]["domain"], look_["px"], theme),
        *_steps(steps, drawn),
        *(Layer(one, names) for one in _name_marks(theme)),
        points(drawn, "year", "value"),
    ]
    return layered(layers, {"x": x, "y": y}, height=height)


def ends(values: pd.Series) -> tuple[float, float]:
    """Return the ends of the axis: from zero unless the values lie close together far from it."""
    low, high = float(values.min()), float(values.max())
    room = (high - min(low, 0) if low < high * ZERO or high <= 0 else high - low) * 0.06 or 1.0
    if low >= 0:
        return (max(0.0, low - room) if low > high * ZERO else 0.0), high + room
    return low - room, max(high, 0) + room


def _across(rows: pd.DataFrame, names: list[dict], look_: dict) -> dict:
    years = sorted(set(rows["year"].tolist()))
    first, last = years[0], years[-1]
    span = max(last - first, 1)
    for_names = max(len(name["place"]) for name in names) * LETTER + 24
    share = min(for_names / max(look_["px"] - 60, 200), 0.4)
    end = last + span * share / (1 - share)
    shown = years[:: -(-len(years) // (5 if look_["narrow"] else 12))]
    axis = {"title": None, "format": "d", "values": shown, "grid": False}
    return {"scale": {"domain": [first - span * 0.015, end], "nice": False}, "axis": axis}


def _names(rows: pd.DataFrame, domain: tuple[float, float], height: int) -> list[dict]:
    """Return each place's last point with the year and height at which its name stands."""
    by_year = records(rows.sort_values("year"), "place_id", "place", "year", "value", "ink")
    newest = {one["place_id"]: one for one in by_year}
    last = sorted(newest.values(), key=lambda one: one["year"])
    least = NAME * (domain[1] - domain[0]) / height
    at = spread([one["value"] for one in last], least, (domain[0] + least * 0.6, domain[1]))
    edge = by_year[-1]["year"]
    return [one | {"at": place, "edge": edge} for one, place in zip(last, at, strict=True)]


def _steps(steps: pd.DataFrame, drawn: pd.DataFrame) -> list[Layer]:
    looks = {one.pop("place_id"): one for one in records(drawn, "place_id", "ink", "weight")}
    layers = []
    # a layer a width: Vega draws all rules of a layer as wide as the first
    by_mark: dict[tuple[float, str], list[dict]] = {}
    for one in steps.to_dict("records"):
        seen = looks[one["place_id"]]
        by_mark.setdefault((seen["weight"], one["style"]), []).append(one | {"ink": seen["ink"]})
    for key in sorted(by_mark):
        layers.append(Layer(_step(*key), by_mark[key]))
    return layers


@cache
def _step(weight: float, style: str) -> dict:
    drawn = alt.Chart().mark_rule(
        strokeDash=DASHES[style], strokeCap="round", strokeWidth=weight, opacity=1
    )
    ink = alt.Color("ink:N", scale=None)
    return mark(drawn.encode(x="year:Q", y="value:Q", x2="to_year:Q", y2="to_value:Q", color=ink))


@cache
def _name_marks(theme: str) -> tuple[dict, dict]:
    leads = alt.Chart().mark_rule(
        strokeWidth=1, strokeDash=[1, 4], color=look.tokens(theme)["border"], xOffset=6, x2Offset=12
    )  # dotted and pale: it leads to a name, not to a value
    named = alt.Chart().mark_text(align="left", dx=15, fontSize=14, baseline="middle", opacity=1)
    ink = alt.Color("ink:N", scale=None)
    return (
        mark(leads.encode(x="year:Q", x2="edge:Q", y="value:Q", y2="at:Q")),
        mark(named.encode(x="edge:Q", y="at:Q", text="place:N", color=ink)),
    )


def _breaks(breaks: pd.DataFrame, across: list[float], px: float, theme: str) -> list[Layer]:
    rows = records(breaks.drop_duplicates("year").sort_values("year"), "year", "said")
    _say_what_fits(rows, across, px)
    return [Layer(one, rows) for one in _break_marks(theme)] if rows else []


def _say_what_fits(breaks: list[dict], across: list[float], px: float) -> None:
    """Place the breaks; one says its year alone before its words run into the next."""
    for one, following in zip_longest(breaks, breaks[1:]):
        one["at"] = one["year"] - 0.5
        end = following["year"] - 0.5 if following else across[1]
        room = (end - one["at"]) * px / (across[1] - across[0])
        if len(one["said"]) * LETTER >= room:
            one["said"] = str(one["year"])


@cache
def _break_marks(theme: str) -> tuple[dict, dict]:
    colours = look.tokens(theme)
    rule = alt.Chart().mark_rule(strokeDash=[2, 4], strokeWidth=1.25, color=colours["text"])
    said = alt.Chart().mark_text(
        align="left", baseline="top", dx=5, fontSize=13, color=colours["text2"]
    )
    return (
        mark(rule.encode(x="at:Q")),
        mark(said.encode(x="at:Q", y=alt.value(0), text="said:N")),
    )
