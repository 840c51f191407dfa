"""Values of the model's parts with their units, as readers write them."""

from dashboard import formats
from dashboard.csvfile import N_
from dashboard.html import Figure
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.what_if import words
from dashboard.what_if.trace import LEVER, PARAMETER, Part

UNITS = {
    "1": "", "EUR": "€", "EUR/MWh": "€/MWh", "EUR/kW": "€/kW", "EUR/m**2": "€/m²",
    "EUR*year/tCO2e": N_("€ for a t CO₂e a year"), "EUR/lamp": N_("€ a lamp"),
    "EUR/vehicle": N_("€ a vehicle"), "EUR/year": N_("€ a year"),
    "MWh/kW/year": N_("MWh/kW a year"),
    "MWh/lamp/year": N_("MWh a year a lamp"), "MWh/m**2/year": N_("MWh/m² a year"),
    "MWh/year": N_("MWh a year"), "MWh/year/vehicle": N_("MWh a year a vehicle"), "hectare": "ha",
    "m**2": "m²", "person/vehicle": N_("people a car"), "tCO2e/MWh": "t CO₂e/MWh",
    "tCO2e/hectare/year": N_("t CO₂e/ha a year"), "tCO2e/year": N_("t CO₂e a year"),
}  # fmt: skip


def unit(text: str) -> str:
    """Return a Pint unit as readers write it; one that has no words stands as it is."""
    word = UNITS.get(text, text)
    return _(word) if word else ""


def number(value: float) -> str:
    """Return a figure with as many decimals as its size calls for."""
    if abs(value) >= 100:
        return formats.number(value)
    return formats.plain(round(value, 2)) if abs(value) >= 10 else formats.plain(round(value, 4))


def amount(part: Part, value: float) -> str:
    """Return a value of a part with its unit."""
    if part.kind == LEVER:
        return words.setting(value, part.display)
    word = unit(part.unit)
    return f"{number(value)}{formats.SPACE}{word}" if word else number(value)


def figures(part: Part) -> list[Figure]:
    """Return a part's value in the base year, and in the goal year under the mix."""
    word = unit(part.unit) if part.kind != LEVER else ""
    ends = (
        [words.setting(value, part.display) for value in (part.base, part.goal)]
        if part.kind == LEVER
        else [number(part.base), number(part.goal)]
    )
    if part.kind == PARAMETER:
        return [Figure(_("In all years"), ends[0], word)]
    at_start = _("Start") if part.kind == LEVER else str(BASE_YEAR)
    with_mix = _("{year} with the mix").format(year=GOAL_YEAR)
    return [Figure(at_start, ends[0], word), Figure(with_mix, ends[1], word)]
