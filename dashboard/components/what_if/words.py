"""What the what-if panel says, in the language of this run."""

from dashboard.language import _


def words() -> dict[str, str]:
    """Return sentences by what they say; the browser fills in the {places}."""
    return _levers() | _mix() | _result() | _chart()


def _levers() -> dict[str, str]:
    return {
        "panel_title": _("Levers until {year}"),
        "all_levers": _("All levers ({count})"),
        "fewer_levers": _("Fewer levers"),
        "about": _("About the lever: {lever}"),
        "value_of": _("Value: {lever}"),
        "reset_one": _("Reset: {lever}"),
        "lock": _("Lock: {lever}"),
        "start": _("Start: {value}"),
        "bound": _("Upper bound {value}: {reason}"),
        "source": _("Source of the bound: {source}, "),
        "dashed": _("Dashed track: the upper bound is an estimate."),
        "measured": _("measured"),
        "reported": _("reported"),
        "estimated": _("estimate"),
        "too_high": _("{text} is too much: set to the most, {value}."),
        "too_low": _("{text} is too little: set to the least, {value}."),
        "no_number": _("“{text}” is not a number: {value} stays."),
        "outside": _("The city does not decide on these."),
    }


def _mix() -> dict[str, str]:
    return {
        "undo": _("Undo"),
        "redo": _("Redo"),
        "reset_all": _("Reset all"),
        "changes": _("My changes ({count})"),
        "no_changes": _("None yet: every lever stands at its start."),
        "change": _("{lever}: {start} → {value}"),
        "change_reset": _("{lever}: from {start} to {value}. Reset"),
    }


def _result() -> dict[str, str]:
    return {
        "kicker": _("{city} in {goal_year} against {base_year}"),
        "short": _("{gap} short of the goal of {goal}"),
        "reached": _("the goal of {goal} is reached"),
        "spoken": _("{kicker}: {change}, {status}"),
        "tonnes": _("{value} t"),
        "tonnes_co2": _("{value} t CO₂e"),
        "a_year": _("t CO₂e a year"),
    }


def _chart() -> dict[str, str]:
    return {
        "view": _("View of the chart"),
        "view_total": _("Total"),
        "view_sectors": _("By sector"),
        "year_value": _("{year}: {value}"),
        "year_value_quality": _("{year}: {value} ({quality})"),
        "no_inventory": _("estimate, no inventory"),
        "as_base": _("as in {base_year}"),
        "reference": _("today's course"),
        "band": _("range P10–P90"),
        "goal": _("goal {goal}: {value}"),
        "gap": _("{gap} short"),
        "chart": _("Emissions of {city}: {base} in {base_year}, {value} in {goal_year}; {status}."),
    }
