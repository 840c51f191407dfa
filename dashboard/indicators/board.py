"""A city's indicators as tiles by theme: newest value, own past, the other cities, who is best.

rows  as queries/city_indicators.sql returns them
"""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.language import _, ngettext
from dashboard.measures import quality_word

LEAST = 3  # cities of which a median says something
HEIGHT = 26  # px of the longest column of a tile's history


def drawn(rows: pd.DataFrame, city_id: str) -> Markup:
    """Return the tiles by theme, each with a link to the whole indicator."""
    return html.render("city_board", title=title(rows), themes=_themes(rows, city_id))


def title(rows: pd.DataFrame) -> str:
    """Return how many indicators there are, and in how many the city is better than the median."""
    said = ngettext("{n} indicator", "{n} indicators", len(rows)).format(n=len(rows))
    judged = rows[(rows["better"] != "neither") & (rows["city_count"] >= LEAST)]
    sign = judged["better"].map({"more": 1, "less": -1})
    ahead = int(((judged["value"] - judged["median"]) * sign > 0).sum())
    if judged.empty:
        return said
    better = ngettext("better than the median in {n} of {all}", "better than the median in {n} of {all}", ahead)  # noqa: E501  # fmt: skip
    return f"{said}, {better.format(n=ahead, all=len(judged))}"


def _themes(rows: pd.DataFrame, city_id: str) -> list[dict]:
    return [
        {
            "title": theme,
            "count": ngettext("{n} indicator", "{n} indicators", len(own)).format(n=len(own)),
            "is_open": place == 0,
            "tiles": [_tile(row, city_id) for row in own.to_dict("records")],
        }
        for place, (theme, own) in enumerate(rows.groupby("theme", sort=False))
    ]


def _tile(row: dict, city_id: str) -> dict:
    address = f"/indicators?indicator_id={row['indicator_id']}&city_id={city_id}"
    guess = "" if row["quality"] == "measured" else f", {quality_word(row['quality'])}"
    return {
        "link": html.link(address, row["title"]),
        "value": _written(row, row["value"]),
        "unit": row["unit"],
        "year": f"{row['year']}{guess}",
        "lines": [line for line in (_past(row), *_beside(row)) if line],
        "columns": _columns(row),
    }


def _written(row: dict, value: float) -> str:
    return formats.number(value, int(row["decimals"]))


def _past(row: dict) -> str:
    if pd.isna(row["past_year"]):
        return ""
    value = _written(row, row["past_value"])
    return _("{year}: {value}").format(year=int(row["past_year"]), value=value)


def _beside(row: dict) -> list[str]:
    """Return the median of the cities with a value in that year, and who is best and worst."""
    count = int(row["city_count"])
    if count < LEAST:
        return [_("no other city to compare with") if count == 1 else ""]
    middle = _("median of {n} cities: {value}").format(n=count, value=_written(row, row["median"]))
    high, low = ((row[name], _written(row, row[value])) for name, value in (("highest", "high"), ("lowest", "low")))  # noqa: E501  # fmt: skip
    words = {
        "more": (_("best: {place}, {value}"), _("worst: {place}, {value}")),
        "less": (_("worst: {place}, {value}"), _("best: {place}, {value}")),
        "neither": (_("highest: {place}, {value}"), _("lowest: {place}, {value}")),
    }[row["better"]]
    ends = [
        word.format(place=place, value=value)
        for word, (place, value) in zip(words, (high, low), strict=True)
    ]
    return [middle, *(ends[::-1] if row["better"] == "less" else ends)]


def _columns(row: dict) -> list[dict]:
    """Return a column a year from the first to the last, a year without a value empty."""
    years, values = [*row["years"]], [*row["history"]]
    if len(years) < 2:
        return []
    known = dict(zip(years, values, strict=True))
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    return [
        {
            "height": round((known[year] - low) / span * HEIGHT) + 1 if year in known else 0,
            "is_last": year == years[-1],
        }
        for year in range(years[0], years[-1] + 1)
    ]
