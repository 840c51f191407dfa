"""The two directions that lanes and documents share: cities downwards, years to the right."""

import altair as alt

from dashboard.adoption.ways import Lanes

NAMES = 128  # px for the cities' names beside the lanes


def row(shown: Lanes, named: bool) -> alt.Y:
    """Return the rows of cities, named at the left or not."""
    axis = alt.Axis(
        title=None, labels=named, labelAlign="left", labelPadding=NAMES - 6, labelFontWeight=600,
        labelFontSize=15, grid=True, tickBand="extent", ticks=False, domain=False,
    )  # fmt: skip
    scale = alt.Scale(domain=shown.cities, paddingInner=0, paddingOuter=0)
    return alt.Y("city:N", sort=None, axis=axis, scale=scale)


def time(shown: Lanes, field: str, whole: bool = False) -> alt.X:
    """Return the years, from the one of the first step to today.

    whole  whether to say where they begin and end, which one layer must and only one may
    """
    axis = alt.Axis(
        title=None, orient="top", format="%Y", tickCount="year", grid=True, labelAlign="left",
        labelFontSize=14, ticks=False, domain=True, labelPadding=6, labelOverlap="greedy",
    )  # fmt: skip
    if not whole:
        return alt.X(f"{field}:T", axis=axis)
    last = alt.DateTime(year=shown.today.year, month=shown.today.month, date=shown.today.day)
    scale = alt.Scale(domain=[alt.DateTime(year=shown.first.year), last])
    return alt.X(f"{field}:T", axis=axis, scale=scale)
