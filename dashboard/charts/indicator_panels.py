"""Draw an indicator of every city in a small panel of its own, side by side."""

from functools import cache

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import DASHES, inked, points
from dashboard.charts.layers import Filled, Layer, layered, mark, records

GAP = 0.22  # between panels, as a share of a panel's width
PANEL = 150  # px
HEADING, FOOT = 0.34, 0.16  # of a panel's height, for its name and for its years


def panels(
    rows: pd.DataFrame, steps: pd.DataFrame, order: list[str], words: dict, look_: dict
) -> Filled:
    """Return panels from zero; a gap in the years stays open.

    rows, steps  as dashboard.indicators.series gives them, cities only
    order        names of all cities that get a panel, also without values
    words        missing (in a panel without values), is_shared (whether one scale holds for all)
    look_        theme, chosen, across (panels in a row)
    """
    theme, across = look_["theme"], look_["across"]
    grid = _grid(order, across)
    drawn = inked(rows, look.tokens(theme), look_["chosen"])
    placed = _placed(drawn, grid, words["is_shared"])
    down = max(one["down"] for one in grid) + 1
    edge = across + GAP * (across - 1)
    x = {"axis": None, "scale": {"domain": [-0.05, edge + 0.12], "nice": False}}
    y = {"axis": None, "scale": {"domain": [0, down], "reverse": True, "nice": False}}
    layers = [_floors(grid, placed, theme), *_steps(placed, steps)]
    layers += [*_words(placed, grid, words, theme), points(pd.DataFrame(placed), "x", "y", 26)]
    return layered(layers, {"x": x, "y": y}, height=PANEL * down)


def _grid(order: list[str], across: int) -> list[dict]:
    """Return each panel's place, left edge, row and floor, in units of a panel."""
    return [
        {
            "place": name,
            "left": (place % across) * (1 + GAP),
            "down": place // across,
            "floor": place // across + 1 - FOOT,
        }
        for place, name in enumerate(order)
    ]


def _placed(drawn: pd.DataFrame, grid: list[dict], is_shared: bool) -> list[dict]:
    """Return the rows by year with where each stands, and the height of zero in its panel."""
    fields = ("place_id", "place", "year", "value", "text", "mark", "ink", "fill", "told")
    panels_ = {one["place"]: one for one in grid}
    rows = [
        row | panels_[row["place"]]
        for row in records(drawn.sort_values("year", kind="stable"), *fields)
        if row["place"] in panels_
    ]
    values: dict[str, list[float]] = {}
    for row in rows:
        values.setdefault("" if is_shared else row["place"], [0.0]).append(row["value"])
    ends = {key: (min(own), max(own)) for key, own in values.items()}  # zero among them
    first = rows[0]["year"]
    span = max(rows[-1]["year"] - first, 1)
    for row in rows:
        low, high = ends["" if is_shared else row["place"]]
        room = (1 - HEADING - FOOT) / ((high - low) or 1)
        row["x"] = row["left"] + (row["year"] - first) / span
        row["y"] = row["floor"] - (row["value"] - low) * room
        row["zero"] = row["floor"] + low * room
    return rows


def _floors(grid: list[dict], placed: list[dict], theme: str) -> Layer:
    """Return a line at zero in each panel: its floor, unless a value lies below zero."""
    zero = {row["place"]: row["zero"] for row in placed}
    ends = [{"x": one["left"] - 0.03, "right": one["left"] + 1.03} for one in grid]
    heights = [{"y": zero.get(one["place"], one["floor"])} for one in grid]
    return Layer(_floor(theme), [a | b for a, b in zip(ends, heights, strict=True)])


@cache
def _floor(theme: str) -> dict:
    rule = alt.Chart().mark_rule(strokeWidth=1, color=look.tokens(theme)["border"])
    return mark(rule.encode(x="x:Q", x2="right:Q", y="y:Q"))


def _steps(placed: list[dict], steps: pd.DataFrame) -> list[Layer]:
    spots = {(row["place_id"], row["year"], row["value"]): row for row in placed}
    by_style: dict[str, list[dict]] = {}
    for step in steps.to_dict("records"):
        one = spots.get((step["place_id"], step["year"], step["value"]))
        other = spots.get((step["place_id"], step["to_year"], step["to_value"]))
        if not one or not other:  # of a place that has no panel
            continue
        line = {"x": one["x"], "y": one["y"], "x2": other["x"], "y2": other["y"]}
        by_style.setdefault(step["style"], []).append(line | {"ink": one["ink"]})
    return [Layer(_step(style), by_style[style]) for style in sorted(by_style)]


@cache
def _step(style: str) -> dict:
    rule = alt.Chart().mark_rule(
        strokeDash=DASHES[style], strokeCap="round", strokeWidth=2.5, opacity=1
    )
    ink = alt.Color("ink:N", scale=None)
    return mark(rule.encode(x="x:Q", y="y:Q", x2="x2:Q", y2="y2:Q", color=ink))


def _words(placed: list[dict], grid: list[dict], words: dict, theme: str) -> list[Layer]:
    newest = {row["place_id"]: row for row in placed}
    oldest = {row["place_id"]: row for row in reversed(placed)}
    feet = [*oldest.values()]
    feet += [row for key, row in newest.items() if row["year"] != oldest[key]["year"]]
    there = {row["place"] for row in placed}
    none = [one for one in grid if one["place"] not in there]
    said = {
        "name": [_at(one, -0.03, one["down"] + 0.07, one["place"]) for one in grid],
        "value": [_at(one, 1.03, one["down"] + 0.07, one["text"]) for one in newest.values()],
        "year": [
            _at(one, one["x"] - one["left"], one["floor"] + 0.08, str(one["year"])) for one in feet
        ],
        "none": [_at(one, -0.03, one["floor"] - 0.2, words["missing"]) for one in none],
    }
    return [Layer(_text(kind, theme), rows) for kind, rows in said.items() if rows]


def _at(one: dict, right: float, y: float, said: str) -> dict:
    return {"x": one["left"] + right, "y": y, "said": said}


@cache
def _text(kind: str, theme: str) -> dict:
    colours = look.tokens(theme)
    looks = {
        "name": {"align": "left", "fontWeight": 600, "color": colours["text"]},
        "value": {"align": "right", "color": colours["text"]},
        "year": {"fontSize": 12, "color": colours["text2"]},
        "none": {"align": "left", "color": colours["missing"]},
    }
    drawn = alt.Chart().mark_text(**({"fontSize": 14, "opacity": 1} | looks[kind]))
    return mark(drawn.encode(x="x:Q", y="y:Q", text="said:N"))
