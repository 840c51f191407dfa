"""Say what the cost curve of one mix shows."""

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _
from dashboard.model.mix import GOAL_YEAR
from dashboard.what_if.costs import DISCOUNT, Cost, Step
from dashboard.what_if.levers import Lever
from dashboard.what_if.words import tonnes


def euros(value: float) -> str:
    """Return a price of a tonne."""
    return formats.money(round(value))


def curve_title(rows: list[Step]) -> str:
    """Return what a tonne costs, of bars from the cheapest on, at least one."""
    low, high = euros(rows[0].euros), euros(rows[-1].euros)
    if len(rows) == 1:
        return _("A tonne a year costs {price}").format(price=low)
    return _("A tonne costs from {low} to {high}").format(low=low, high=high)


def curve_subtitle() -> str:
    """Return what width and height of a bar are."""
    said = _("Width: t CO₂e a year in {year}. Height: € a tonne, the investment spread over its lifetime at a social discount rate of {rate}, less the yearly saving.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR, rate=formats.percent(DISCOUNT, 1))


def curve_warning(missing: list[Lever]) -> str:
    """Return that bars hang on one another, and which levers have no bar."""
    text = _("The bars depend on one another: a tonne's price changes with what else is moved, and the order is no plan.")  # noqa: E501  # fmt: skip
    if missing:
        said = _("No bar, since no cost is known or nothing is cut: {names}.")
        text += " " + said.format(names="; ".join(lever.title for lever in missing))
    return text


def curve_alt(rows: list[Step]) -> str:
    """Return the bars as a sentence."""
    said = "; ".join(f"{row.lever.title}: {tonnes(row.tonnes)}, {euros(row.euros)}" for row in rows)
    return _("Bars from the cheapest tonne: {items}.").format(items=said)


def curve_table(rows: list[Step], costs: list[Cost]) -> tuple[list[dict], list[Column]]:
    """Return every moved lever's costs as text, and the columns."""
    drawn = {row.lever.lever_id: row for row in rows}
    return [_line(cost, drawn.get(cost.lever.lever_id)) for cost in costs], [
        Column("title", _("Lever")),
        Column("tonnes_text", _("t a year"), number=True),
        Column("euros_text", _("€ a tonne"), number=True),
        Column("capex_text", _("Investment"), number=True),
        Column("saving_text", _("Saving a year"), number=True),
        Column("lifetime_years", _("Lifetime, years"), number=True),
        Column("note_text", _("What the cost rests on")),
    ]


def _line(cost: Cost, step: Step | None) -> dict:
    return {
        "title": cost.lever.title,
        "tonnes_text": formats.number(step.tonnes) if step else None,
        "euros_text": formats.number(step.euros) if step else None,
        "capex_text": None if cost.capex is None else formats.money(cost.capex),
        "saving_text": formats.money(cost.saving) if cost.saving else None,
        "lifetime_years": cost.lever.lifetime_years,
        "note_text": cost.lever.cost_note,
    }


def curve_names(rows: list[Step]) -> list[str]:
    """Return the bars' names with their price, in the order of their numbers."""
    said = _("{lever}: {price} a tonne")
    return [said.format(lever=row.lever.title, price=euros(row.euros)) for row in rows]
