"""Every view of an indicator as the page makes it, without the page."""

from functools import cache

from dashboard import language
from dashboard.indicators import Asked, choices, views, why_not

from .pages import frame

LOOK = {"theme": "light", "narrow": False, "chosen": "kranj", "px": 1000, "across": 4}
OTHER = "population"


@cache
def asked(con, name: str, spoken: str, **params: object):
    """Return a query's answer, asked once for all views."""
    return frame(con, name, spoken, **params)


def known(con, spoken: str) -> list[dict]:
    """Return every indicator as queries/indicators.sql has it."""
    return asked(con, "indicators", spoken, group_id="twelve", indicator_id="").to_dict("records")


def series(con, indicator_id: str, spoken: str = "sl", **given: str):
    """Return the rows of an indicator."""
    params = {"group_id": "twelve", "places": "", "per": "value", "base_year": "0"} | given
    return asked(con, "indicator_series", spoken, indicator_id=indicator_id, **params)


def shown(con, indicator: dict, view: str, per: str = "value", base: int = 0):
    """Return what a view shows of an indicator, or the sentence that says why it cannot."""
    spoken, key = language.current(), indicator["indicator_id"]
    about = Asked(indicator, per, base, "kranj")
    rows = series(con, key, spoken, per=per, base_year=str(base))
    usable = rows[rows["value"].notna()]
    if view == "scatter":
        return _pair(con, about, usable, spoken)
    if sentence := why_not.said(view, about, rows, usable):
        return sentence
    breaks = asked(con, "indicator_breaks", spoken, indicator_id=key)
    names = dict(asked(con, "city_names", spoken).itertuples(index=False))
    year = int(choices.usual_year(usable) or 0)
    made = {
        "time": lambda: views.time(about, rows, breaks),
        "table": lambda: views.table(about, rows, breaks),
        "panels": lambda: views.panels(about, rows, breaks, names),
        "ranking": lambda: views.ranking(about, rows, year, names),
        "map": lambda: views.on_map(
            about, rows, year, asked(con, "indicator_map_places", spoken, view=1440),
            asked(con, "shapes", spoken), asked(con, "sources", spoken),
        ),
    }  # fmt: skip
    return made[view]()


def _pair(con, about: Asked, usable, spoken: str):
    other = next(one for one in known(con, spoken) if one["indicator_id"] == OTHER)
    year = choices.usual_year(usable[~usable["is_target"]])
    if year is None:
        return why_not.no_cities(about)
    params = {
        "other_id": OTHER,
        "year": year,
        "other_year": year,
        "places": "",
        "group_id": "twelve",
    }
    pair = frame(
        con, "indicator_pair", spoken, indicator_id=about.indicator["indicator_id"], **params
    )
    if pair.empty:
        return why_not.no_pair(about, Asked(other), (int(year), int(year)))
    return views.scatter(about, Asked(other), pair, (int(year), int(year)))
