"""What a reader chooses of an indicator, in its controls and in the address."""

from dashboard.indicators import PER, Asked, choices
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query

WITHOUT_CHOSEN = ("map", "table")


def asked_for(indicator: dict, view: str, controls, places: str) -> tuple[Asked, dict]:
    """Return what is asked for, and the params of queries/indicator_series.sql."""
    per, base = PER[0], 0
    with controls:
        if view != "scatter":
            per = address.choose(_("Values"), choices.pers(indicator), "as")
        if per == "index":
            whole = query("indicator_series", **_params(indicator, "value", 0, places))
            base = int(address.choose(_("Year that is 100"), choices.base_years(whole), "base"))
        chosen = ""
        if view not in WITHOUT_CHOSEN:
            names = query("city_names")
            options = {"": _("No city chosen")} | dict(
                zip(names["city_id"], names["name"], strict=True)
            )
            chosen = address.choose(_("Set off"), options, "city_id")
    return Asked(indicator, per, base, chosen), _params(indicator, per, base, places)


def _params(indicator: dict, per: str, base: int, places: str) -> dict:
    key = indicator["indicator_id"]
    return {"indicator_id": key, "places": places, "per": per, "base_year": str(base)}


def year_of(usable, controls, key="year", label="", usual: str | None = None) -> int | None:
    """Let the reader choose a year that has a value; None where there is none.

    usual  the year that is chosen at first, if not the newest with most cities
    """
    options = choices.years(usable)
    if not options:
        return None
    with controls:
        usual = usual or choices.usual_year(usable)
        chosen = address.choose(label or _("Year"), options, key, usual)
    return int(chosen)
