"""Draw an indicator of every city in a small panel of its own, side by side."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.charts.indicator_marks import DASHES, inked, points

GAP = 0.22  # between panels, as a share of a panel's width
PANEL = 150  # px
HEADING, FOOT = 0.34, 0.16  # of a panel's height, for its name and for its years


def panels(
    rows: pd.DataFrame, steps: pd.DataFrame, order: list[str], words: dict, look_: dict
) -> alt.LayerChart:
    """Return panels from zero; a gap in the years stays open.

    rows, steps  as dashboard.indicators.series gives them, cities only
    order        names of all cities that get a panel, also without values
    words        missing (in a panel without values), is_shared (whether one scale holds for all)
    look_        theme, chosen, across (panels in a row)
    """
    colours = look.tokens(look_["theme"])
    frame = pd.DataFrame({"place": order, "row": range(len(order))})
    grid = _grid(frame, look_["across"])
    drawn = inked(rows, colours, look_["chosen"]).merge(grid, on="place")
    placed = _placed(drawn, _tops(drawn, words["is_shared"]), (rows["year"].min(), rows["year"].max()))  # noqa: E501  # fmt: skip
    across = look_["across"] + GAP * (look_["across"] - 1)
    down = int(grid["down"].max()) + 1
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.05, across + 0.12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, down], reverse=True, nice=False))
    layers = [
        _floors(grid.merge(_zeros(placed), how="left"), x, y, colours),
        *_steps(placed, steps, x, y),
    ]
    layers += _words(placed, grid, words, (x, y), colours)
    layers.append(points(placed, 26).encode(x=x, y=y))
    return alt.layer(*layers).properties(height=PANEL * down)


def _grid(frame: pd.DataFrame, across: int) -> pd.DataFrame:
    down = frame["row"] // across
    return frame.assign(left=(frame["row"] % across) * (1 + GAP), down=down, floor=down + 1 - FOOT)


def _tops(rows: pd.DataFrame, is_shared: bool) -> pd.DataFrame:
    """Return the ends of each panel's scale, zero among them: low and high by row's index."""
    by = rows["value"] if is_shared else rows.groupby("place_id")["value"]
    high = by.max() if is_shared else by.transform("max")
    low = by.min() if is_shared else by.transform("min")
    ends = pd.DataFrame({"low": low, "high": high}, index=rows.index)
    return ends.assign(low=ends["low"].clip(upper=0), high=ends["high"].clip(lower=0))


def _placed(rows: pd.DataFrame, tops: pd.DataFrame, years: tuple[int, int]) -> pd.DataFrame:
    span = max(years[1] - years[0], 1)
    room = (1 - HEADING - FOOT) / (tops["high"] - tops["low"]).replace(0, 1)
    return rows.assign(
        x=rows["left"] + (rows["year"] - years[0]) / span,
        y=rows["floor"] - (rows["value"] - tops["low"]) * room,
        zero=rows["floor"] + tops["low"] * room,
    )


def _zeros(placed: pd.DataFrame) -> pd.DataFrame:
    """Return the height of zero in each panel: its floor, unless a value lies below zero."""
    return placed.drop_duplicates("place")[["place", "zero"]]


def _floors(grid: pd.DataFrame, x: alt.X, y: alt.Y, colours: dict) -> alt.Chart:
    edges = grid.assign(x=grid["left"] - 0.03, right=grid["left"] + 1.03)
    edges = edges.assign(y=edges["zero"].fillna(edges["floor"]))
    rule = alt.Chart(edges).mark_rule(strokeWidth=1, color=colours["border"])
    return rule.encode(x=x, x2="right:Q", y=y)


def _steps(placed: pd.DataFrame, steps: pd.DataFrame, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    spots = placed[["place_id", "year", "value", "x", "y", "ink"]].drop_duplicates(
        ["place_id", "year", "value"]
    )
    ends = spots.rename(columns={"year": "to_year", "value": "to_value", "x": "x2", "y": "y2"})
    both = steps.merge(spots, on=["place_id", "year", "value"]).merge(
        ends.drop(columns="ink"), on=["place_id", "to_year", "to_value"]
    )
    return [
        alt.Chart(some)
        .mark_rule(strokeDash=DASHES[style], strokeCap="round", strokeWidth=2.5, opacity=1)
        .encode(x=x, y=y, x2="x2:Q", y2="y2:Q", color=alt.Color("ink:N", scale=None))
        for style, some in both.groupby("style")
    ]


def _words(placed, grid, words: dict, at: tuple, colours: dict) -> list[alt.Chart]:
    names = grid.assign(x=grid["left"] - 0.03, y=grid["down"] + 0.07)
    newest = placed.sort_values("year").groupby("place_id").tail(1)
    newest = newest.assign(x=newest["left"] + 1.03, y=newest["down"] + 0.07)
    feet = placed.sort_values("year").groupby("place_id")
    feet = pd.concat([feet.head(1), feet.tail(1)]).drop_duplicates(["place_id", "year"])
    feet = feet.assign(y=feet["floor"] + 0.08)
    none = grid[~grid["place"].isin(placed["place"])]
    none = none.assign(x=none["left"] - 0.03, y=none["floor"] - 0.2, said=words["missing"])
    drawn = [
        _text(names, at, "place", align="left", fontWeight=600, color=colours["text"]),
        _text(newest, at, "text", align="right", color=colours["text"]),
        _text(feet, at, "year", fontSize=12, color=colours["text2"]),
    ]
    if not none.empty:
        drawn.append(_text(none, at, "said", align="left", color=colours["missing"]))
    return drawn


def _text(rows: pd.DataFrame, at: tuple, field: str, **mark: object) -> alt.Chart:
    shown = rows[["x", "y", field]]
    return (
        alt.Chart(shown)
        .mark_text(**({"fontSize": 14, "opacity": 1} | mark))
        .encode(x=at[0], y=at[1], text=f"{field}:N")
    )
