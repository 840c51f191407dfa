"""The two directions that lanes and documents share: cities downwards, years to the right."""

from datetime import date

import altair as alt

NAMES = 128  # px for the cities' names beside the lanes
ROW = alt.Y("city:N")  # as row() lays it out


def row(cities: list[str], named: bool) -> dict:
    """Return how the rows of cities are laid out, named at the left or not."""
    axis = {
        "title": None, "labels": named, "labelAlign": "left", "labelPadding": NAMES - 6,
        "labelFontWeight": 600, "labelFontSize": 15, "grid": True, "tickBand": "extent",
        "ticks": False, "domain": False,
    }  # fmt: skip
    scale = {"domain": cities, "paddingInner": 0, "paddingOuter": 0}
    return {"sort": None, "axis": axis, "scale": scale}


def time(field: str) -> alt.X:
    """Return a day's place on the axis of years."""
    axis = alt.Axis(
        title=None, orient="top", format="%Y", tickCount="year", grid=True, labelAlign="left",
        labelFontSize=14, ticks=False, domain=True, labelPadding=6, labelOverlap="greedy",
    )  # fmt: skip
    return alt.X(f"{field}:T", axis=axis)


def years(first: date, today: date) -> dict:
    """Return the scale from the year of the first step to today."""
    last = {"year": today.year, "month": today.month, "date": today.day}
    return {"scale": {"domain": [{"year": first.year}, last]}}
