"""Draw an indicator year by year: steps only between neighbouring years, breaks upright."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import DASHES, inked, points
from dashboard.indicators.series import spread

HEIGHT, HEIGHT_NARROW = 440, 400
NAME = 17  # px a name takes upright
LETTER = 7.6  # px a letter of a name takes
ZERO = 0.5  # the axis begins at zero unless all values lie above this share of the largest


def lines(
    rows: pd.DataFrame, steps: pd.DataFrame, breaks: pd.DataFrame, words: dict, look_: dict
) -> alt.LayerChart:
    """Return a line a place with its name at its end; gaps are not bridged.

    rows, steps, breaks  as dashboard.indicators.series gives them
    words                not_zero: what the axis says where it does not begin at zero
    look_                theme, chosen (city_id or ""), narrow, px (width of the drawing)
    """
    colours = look.tokens(look_["theme"])
    drawn = inked(rows, colours, look_["chosen"])
    low, high = ends(drawn["value"])
    height = HEIGHT_NARROW if look_["narrow"] else HEIGHT
    names = _names(drawn, (low, high), height)
    x = _across(drawn, names, look_)
    axis = alt.Axis(title=words["not_zero"] if low > 0 else None, titleAnchor="end", tickCount=5)
    y = alt.Y("value:Q", scale=alt.Scale(domain=[low, high], nice=False), axis=axis)
    inks = drawn.drop_duplicates("place_id")[["place_id", "ink", "weight"]]
    steps = steps.merge(inks)
    layers = [
        *_breaks(breaks, x, look_, colours),
        *_steps(steps, x, y),
        *_named(names, x, y, colours),
        points(drawn).encode(x=x, y=y),
    ]  # fmt: skip
    return alt.layer(*layers).properties(height=height)


def ends(values: pd.Series) -> tuple[float, float]:
    """Return the ends of the axis: from zero unless the values lie close together far from it."""
    low, high = float(values.min()), float(values.max())
    room = (high - min(low, 0) if low < high * ZERO or high <= 0 else high - low) * 0.06 or 1.0
    if low >= 0:
        return (max(0.0, low - room) if low > high * ZERO else 0.0), high + room
    return low - room, max(high, 0) + room


def _across(rows: pd.DataFrame, names: pd.DataFrame, look_: dict) -> alt.X:
    first, last = int(rows["year"].min()), int(rows["year"].max())
    span = max(last - first, 1)
    for_names = names["place"].str.len().max() * LETTER + 24
    share = min(for_names / max(look_["px"] - 60, 200), 0.4)
    end = last + span * share / (1 - share)
    years = sorted(rows["year"].unique())
    most = 5 if look_["narrow"] else 12
    shown = [int(year) for year in years[:: -(-len(years) // most)]]
    axis = alt.Axis(title=None, format="d", values=shown, grid=False)
    return alt.X("year:Q", scale=alt.Scale(domain=[first - span * 0.015, end], nice=False), axis=axis)  # noqa: E501  # fmt: skip


def _names(rows: pd.DataFrame, domain: tuple[float, float], height: int) -> pd.DataFrame:
    """Return each place's last point with the year and height at which its name stands."""
    last = rows.sort_values("year").groupby("place_id", sort=False).tail(1)
    least = NAME * (domain[1] - domain[0]) / height
    at = spread([*last["value"]], least, (domain[0] + least * 0.6, domain[1]))
    return last.assign(at=at, edge=rows["year"].max())


def _steps(steps: pd.DataFrame, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    drawn = []
    # a layer a width: Vega draws all rules of a layer as wide as the first
    for (weight, style), some in steps.groupby(["weight", "style"]):
        mark = alt.Chart(some).mark_rule(
            strokeDash=DASHES[style], strokeCap="round", strokeWidth=weight, opacity=1
        )
        drawn.append(
            mark.encode(
                x=x, y=y, x2="to_year:Q", y2="to_value:Q",
                color=alt.Color("ink:N", scale=None),
            )
        )  # fmt: skip
    return drawn


def _named(names: pd.DataFrame, x: alt.X, y: alt.Y, colours: dict) -> list[alt.Chart]:
    base = alt.Chart(names)
    leads = base.mark_rule(
        strokeWidth=1, strokeDash=[1, 4], color=colours["border"], xOffset=6, x2Offset=12
    )  # dotted and pale: it leads to a name, not to a value
    named = base.mark_text(align="left", dx=15, fontSize=14, baseline="middle", opacity=1)
    at = alt.Y("at:Q", scale=y["scale"])
    return [
        leads.encode(x=x, x2="edge:Q", y=y, y2="at:Q"),
        named.encode(x=alt.X("edge:Q", scale=x["scale"]), y=at, text="place:N",
                     color=alt.Color("ink:N", scale=None)),
    ]  # fmt: skip


def _breaks(breaks: pd.DataFrame, x: alt.X, look_: dict, colours: dict) -> list[alt.Chart]:
    if breaks.empty:
        return []
    rows = _that_fit(breaks.drop_duplicates("year").sort_values("year"), x, look_["px"])
    place = alt.X("at:Q", scale=x["scale"], axis=x["axis"])
    rule = alt.Chart(rows).mark_rule(strokeDash=[2, 4], strokeWidth=1.25, color=colours["text"])
    said = alt.Chart(rows).mark_text(
        align="left", baseline="top", dx=5, fontSize=13, color=colours["text2"]
    )
    return [rule.encode(x=place), said.encode(x=place, y=alt.value(0), text="said:N")]


def _that_fit(breaks: pd.DataFrame, x: alt.X, px: float) -> pd.DataFrame:
    """Return the breaks with `at` and what is said: the year alone before it runs into the next."""
    first, end = x["scale"]["domain"]
    at = breaks["year"] - 0.5
    room = (at.shift(-1).fillna(end) - at) * px / (end - first)
    fits = breaks["said"].str.len() * LETTER < room
    return breaks.assign(at=at, said=breaks["said"].where(fits, breaks["year"].astype(str)))
