"""Say what comes of one mix: titles, quantities, boundary."""

import pandas as pd

from dashboard import formats
from dashboard.formats import SPACE
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.what_if.results import GOAL_SHARE, Outcome


def title(name: str) -> str:
    """Return the page's title."""
    return _("{city}: what brings −{share} by {year}?").format(
        city=name, share=goal_percent(), year=GOAL_YEAR
    )


def subtitle() -> str:
    """Return what the page is for."""
    return _("Move the levers: the curve follows at once, costs and certainty when you let go.")


def sum_up(name: str, result: Outcome) -> str:
    """Return what a mix comes to, as a sentence of its own."""
    sign = formats.MINUS if result.cut >= 0 else "+"
    if not result.gap:
        said = _("{city} with this mix in {year}: {cut} against {base_year}; the goal of −{share} is reached.")  # noqa: E501  # fmt: skip
    else:
        said = _("{city} with this mix in {year}: {cut} against {base_year}; {gap} short of −{share}.")  # noqa: E501  # fmt: skip
    return said.format(
        city=name, year=GOAL_YEAR, base_year=BASE_YEAR, gap=tonnes(result.gap),
        cut=sign + formats.percent(abs(result.cut), 1), share=goal_percent(),
    )  # fmt: skip


def goal_percent() -> str:
    """Return how much the goal cuts: 80 %."""
    return formats.percent(1 - GOAL_SHARE)


def tonnes(value: float) -> str:
    """Return a value with its unit: 13.721 t."""
    return f"{formats.number(value)}{SPACE}t"


def many_tonnes(value: float) -> str:
    """Return a headline's tonnes, from a million on in millions: 1,70 mio. t."""
    if abs(value) < 1e6:
        return tonnes(value)
    return _("{value} million t").format(value=formats.number(value / 1e6, 2))


def setting(value: float, display: str) -> str:
    """Return where a lever stands, as its display says: percent, mwh, gwh, ha, persons, number."""
    if display == "percent":
        return formats.percent(value, 0 if abs(value * 100 - round(value * 100)) < 5e-3 else 1)
    if display == "gwh":
        return f"{formats.number(value / 1000, 1)}{SPACE}GWh"
    units = {"mwh": f"{SPACE}MWh", "ha": f"{SPACE}ha"}
    return formats.plain(round(value, 2)) + units.get(display, "")


def payers() -> dict[str, str]:
    """Return who pays or decides, by the key that levers use."""
    return {
        "city": _("city"), "state": _("state and EU"),
        "households": _("households"), "business": _("business"),
    }  # fmt: skip


def deciders() -> dict[str, str]:
    """Return who decides, by the key that levers use."""
    return payers() | {"state": _("state")}


def boundary(inventory: pd.DataFrame, base: tuple[float, float], factor: str) -> str:
    """Return what a total counts: the inventory's boundary, or that it is an estimate, with range.

    inventory  as queries/city_inventory.sql returns it; empty where there is none
    base       P10 and P90 of the base year's total, tCO2e
    """
    if inventory.empty:
        said = _("The total of {year} is an estimate: no inventory is published. Range {low} to {high} (P10–P90). Gross, without plants in emission trading.")  # noqa: E501  # fmt: skip
        low, high = tonnes(base[0]), tonnes(base[1])
        text = said.format(year=BASE_YEAR, low=low, high=high)
    else:
        text = _("Boundary: {boundary}.").format(boundary=inventory.iloc[0]["boundary"])
    if factor == "arso":
        text += " " + _("Electricity by ARSO's factor, so the total differs from the published one.")  # noqa: E501  # fmt: skip
    return text


def against_contract(target: pd.DataFrame, result: Outcome) -> str:
    """Return how far the model's result for the Contract's mix is from the Contract's own.

    target  the row of the residual in queries/city_targets.sql; empty where none is published
    """
    if target.empty:
        return ""
    own = float(target.iloc[0]["value"])
    said = _("The Contract itself counts on {own} in {year}; the model leaves {apart} more ({share} of {base_year}), mostly in transport, where vehicles are replaced more slowly than the Contract counts on.")  # noqa: E501  # fmt: skip
    return said.format(
        own=tonnes(own), year=GOAL_YEAR, apart=tonnes(result.total - own),
        share=formats.percent((result.total - own) / result.base, 1), base_year=BASE_YEAR,
    )  # fmt: skip
