"""Name what can be asked of an indicator: views, ways of setting against, years.

rows  as queries/indicator_series.sql returns them, with a value
"""

import pandas as pd

from dashboard.language import _

NO_INHABITANTS = ("inhabitants",)  # units of which "per inhabitant" says nothing
NO_AREA = ("km2",)


def views() -> dict[str, str]:
    """Return the ways to look at an indicator."""
    return {
        "time": _("Over time"),
        "ranking": _("Ranking"),
        "map": _("Map"),
        "panels": _("City by city"),
        "scatter": _("Two indicators"),
        "table": _("Table"),
    }


def first_view(indicator: dict) -> str:
    """Return the view that an indicator opens with."""
    return "time" if indicator["year_count"] > 1 else "ranking"


def pers(indicator: dict) -> dict[str, str]:
    """Return what the values may be set against: a rate is a ratio already."""
    found = {"value": _("as published")}
    if indicator["kind"] == "sum":
        if indicator["unit_id"] not in NO_INHABITANTS:
            found |= {"inhabitant": _("per inhabitant"), "thousand": _("per 1,000 inhabitants")}
        if indicator["unit_id"] not in NO_AREA:
            found |= {"km2": _("per km²")}
    if indicator["year_count"] > 1:
        found |= {"index": _("index")}
    return found


def titles(known: pd.DataFrame, without: str = "") -> dict[str, str]:
    """Return indicators' titles by key, in their order.

    known  as queries/indicators.sql returns them
    """
    found = dict(zip(known["indicator_id"], known["title"], strict=True))
    found.pop(without, None)
    return found


def years(rows: pd.DataFrame) -> dict[str, str]:
    """Return the years with a value of a city, newest first; one with targets only says so."""
    cities = rows[rows["kind"] == "city"]
    planned = cities.groupby("year")["is_target"].all()
    return {
        str(year): _("{year} (target)").format(year=year) if only else str(year)
        for year, only in planned.sort_index(ascending=False).items()
    }


def usual_year(rows: pd.DataFrame) -> str | None:
    """Return the newest of the years in which most cities have a value, not a target if it can."""
    cities = rows[rows["kind"] == "city"]
    if cities.empty:
        return None
    past = cities[~cities["is_target"]]
    counts = (cities if past.empty else past).groupby("year")["place_id"].nunique()
    return str(counts[counts == counts.max()].index.max())


def common_year(rows: pd.DataFrame, others: pd.DataFrame) -> str | None:
    """Return the newest of the years in which most cities have both, or None."""
    keys = ["place_id", "year"]
    both = rows[rows["kind"] == "city"].merge(others[keys], on=keys)
    return usual_year(both)


def base_years(rows: pd.DataFrame) -> dict[str, str]:
    """Return the years that can be 100, oldest first."""
    past = rows[(rows["kind"] == "city") & ~rows["is_target"]]
    return {str(year): str(year) for year in sorted(past["year"].unique())}
