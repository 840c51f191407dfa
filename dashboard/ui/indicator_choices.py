"""What a reader chooses of an indicator, in its controls and in the address."""

from dashboard.indicators import PER, choices, groups
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query

WITHOUT_CHOSEN = ("map", "table")


def per_and_base(indicator: dict, view: str, controls, given: dict) -> tuple[str, str]:
    """Return what the values are set against, and the year that is 100 where it is the index.

    given  params of queries/indicator_series.sql, without these two; places "" in a large group
    """
    per, base = PER[0], "0"
    with controls:
        if view != "scatter":
            per = address.choose(_("Values"), choices.pers(indicator), "as")
        if per == "index":
            base = address.choose(_("Year that is 100"), _base_years(indicator, given), "base")
    return per, base


def _base_years(indicator: dict, given: dict) -> dict[str, str]:
    if not given["places"]:  # of a large group no whole series is read
        return dict(reversed(groups.years(indicator).items()))
    return choices.base_years(query("indicator_series", **given, per=PER[0], base_year="0"))


def set_off(view: str, controls, names: dict[str, str]) -> str:
    """Return the key of the place that is set off, or ""; names of those drawn, by key."""
    if view in WITHOUT_CHOSEN:
        return ""
    with controls:
        return address.choose(_("Set off"), {"": _("No city chosen")} | names, "city_id")


def year_of(usable, controls, key="year", label="", usual: str | None = None) -> int | None:
    """Let the reader choose a year that has a value; None where there is none.

    usual  the year that is chosen at first, if not the newest with most cities
    """
    options = choices.years(usable)
    if not options:
        return None
    usual = usual or choices.usual_year(usable)
    with controls:
        return int(address.choose(label or _("Year"), options, key, usual))


def year_of_many(indicator: dict, view: str, controls) -> int:
    """Let the reader choose a year of a large group, where the view shows one; else the usual."""
    usual = str(int(indicator["broadest_year"]))
    if view not in ("ranking", "map"):
        return int(usual)
    with controls:
        return int(address.choose(_("Year"), groups.years(indicator), "year", usual))
