"""Say why a view cannot be drawn of an indicator, and which one can."""

import pandas as pd

from dashboard.indicators import Asked
from dashboard.language import _, ngettext


def said(view: str, asked: Asked, rows: pd.DataFrame, usable: pd.DataFrame) -> str:
    """Return the reason in a sentence, or "" where the view can be drawn.

    rows    as queries/indicator_series.sql returns them
    usable  those of them with a value
    """
    cities = usable[usable["kind"] == "city"]
    if usable.empty and not rows.empty:
        return _("No value can be shown this way: inhabitants, area or the base year are not known for its years. Choose “as published”.")  # noqa: E501  # fmt: skip
    if view == "table" and not usable.empty:
        return ""
    if cities.empty:
        return no_cities(asked)
    if view in ("time", "panels"):
        return _single_year(asked, usable if asked.with_country else cities)
    return ""


def no_cities(asked: Asked) -> str:
    """Return that none of the cities asked for has a value."""
    title = asked.indicator["title"]
    if not asked.indicator["city_count"] and asked.indicator["has_country"]:
        return _("“{title}” is known for Slovenia only, not for a city. The table shows it.").format(title=title)  # noqa: E501  # fmt: skip
    if not asked.indicator["city_count"]:
        if not asked.indicator["target_count"]:
            return _("“{title}” is not known for any place here. Choose other places.").format(title=title)  # noqa: E501  # fmt: skip
        return _("“{title}” has only targets, no value of a past year.").format(title=title)
    return _("“{title}” is not known for the chosen cities. Choose others, or all.").format(title=title)  # noqa: E501  # fmt: skip


def _single_year(asked: Asked, rows: pd.DataFrame) -> str:
    counts = rows.groupby("place_id")["year"].nunique()
    if (counts > 1).any():
        return ""
    years = ", ".join(str(year) for year in sorted(rows["year"].unique()))
    sentence = ngettext("“{title}” is known for the year {years} only, so there is no line to draw. The ranking shows it.", "“{title}” is known for single years only ({years}), no city has two, so there is no line to draw. The ranking shows it.", rows["year"].nunique())  # noqa: E501  # fmt: skip
    return sentence.format(title=asked.indicator["title"], years=years)


def no_pair(asked: Asked, other: Asked, years: tuple[int, int]) -> str:
    """Return that no city has both figures in the years asked for."""
    sentence = _("No city has both “{one}” for {year} and “{other}” for {other_year}. Choose other years or another indicator.")  # noqa: E501  # fmt: skip
    return sentence.format(
        one=asked.indicator["title"], other=other.indicator["title"],
        year=years[0], other_year=years[1],
    )  # fmt: skip
