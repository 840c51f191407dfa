"""Name what measures can be filtered by, and say what was asked for in vain.

rows     as queries/measures.sql returns them
filters  what was asked for by key of the address, as catalogue.KEYS
"""

import pandas as pd

from dashboard.language import _, ngettext
from dashboard.measures import STATES, state_word
from dashboard.measures.catalogue import STEP, active, alone, nearest


def views() -> dict[str, str]:
    """Return the ways to look at measures."""
    return {
        "list": _("List"),
        "compare": _("Side by side"),
        "sectors": _("Cities and sectors"),
        "others": _("What others have"),
    }


def labels() -> dict[str, str]:
    """Return the name of each filter."""
    return {
        "q": _("Search"),
        "city_id": _("City"),
        "sector_id": _("Sector"),
        "state": _("State"),
        "kind": _("Kind"),
        "since": _("Since year"),
        "order": _("Order"),
    }


def options(rows: pd.DataFrame, cities: pd.DataFrame, sectors: pd.DataFrame) -> dict[str, dict]:
    """Return what can be chosen in each filter that is a list: title by value, all first."""
    years = sorted({int(year) for year in rows["year"].dropna()}, reverse=True)
    return {
        "city_id": {"all": _("all cities"), **pairs(cities, "city_id", "name")},
        "sector_id": {"all": _("all sectors"), **pairs(sectors, "sector_id", "title")},
        "state": {"all": _("any state"), **{state: state_word(state) for state in STATES}},
        "kind": {
            "all": _("all kinds"),
            "measure": _("measures"),
            "effect": _("costs, effects, figures"),
            "fact": _("facts and awards"),
        },
        "since": {"all": _("any year"), **{str(year): str(year) for year in years}},
    }


def orders() -> dict[str, str]:
    """Return the orders in which rows can stand, the usual one first."""
    return {"newest": _("done first"), "city": _("by city"), "sector": _("by sector")}


def pairs(frame: pd.DataFrame, key: str, name: str) -> dict[str, str]:
    """Return two columns as names by key."""
    return dict(zip(frame[key], frame[name], strict=True))


def rows_to_show(given: str) -> int:
    """Return how many rows the address asks for: a multiple of STEP; ValueError otherwise."""
    n = int(given)
    if n < STEP or n % STEP or n > 40 * STEP:
        raise ValueError(given)
    return n


def nothing_found(rows: pd.DataFrame, filters: dict[str, str], titles: dict[str, dict]) -> str:
    """Return what was asked for in vain, and which filter to leave out to find something.

    titles  as `options` returns them
    """
    names = labels()
    said = {key: titles.get(key, {}).get(filters[key], filters[key]) for key in active(filters)}
    asked = "; ".join(f"{names[key]}: {text}" for key, text in said.items())
    if near := nearest(rows, filters):
        parts = [_without(names[key], n) for key, n in near.items()]
    else:
        parts = [_only(names[key], n) for key, n in alone(rows, filters).items()]
    sentence = _("No rows for {asked}. Nearest: {near}.")
    return sentence.format(asked=asked, near=", ".join(parts) or _("all rows, without filters"))


def _without(name: str, n: int) -> str:
    said = ngettext(
        "without “{filter}” there is {n} row", "without “{filter}” there are {n} rows", n
    )
    return said.format(filter=name, n=n)


def _only(name: str, n: int) -> str:
    said = ngettext(
        "with “{filter}” alone there is {n} row", "with “{filter}” alone there are {n} rows", n
    )
    return said.format(filter=name, n=n)
