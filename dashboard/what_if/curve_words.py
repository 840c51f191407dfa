"""Say what the cost curve of one mix shows."""

import pandas as pd

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _
from dashboard.model.mix import GOAL_YEAR
from dashboard.what_if.costs import DISCOUNT
from dashboard.what_if.words import tonnes


def euros(value: float) -> str:
    """Return a price of a tonne."""
    return formats.money(round(value))


def curve_title(rows: pd.DataFrame) -> str:
    """Return what a tonne costs.

    rows  as costs.curve() returns them, not empty
    """
    low, high = euros(rows["euros"].min()), euros(rows["euros"].max())
    if len(rows) == 1:
        return _("A tonne a year costs {price}").format(price=low)
    return _("A tonne costs from {low} to {high}").format(low=low, high=high)


def curve_subtitle() -> str:
    """Return what width and height of a bar are."""
    said = _("Width: t CO₂e a year in {year}. Height: € a tonne, the investment spread over its lifetime at a social discount rate of {rate}, less the yearly saving.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR, rate=formats.percent(DISCOUNT, 1))


def curve_warning(missing: pd.DataFrame) -> str:
    """Return that bars hang on one another, and which levers have no bar.

    missing  as costs.without() returns them
    """
    text = _("The bars depend on one another: a tonne's price changes with what else is moved, and the order is no plan.")  # noqa: E501  # fmt: skip
    names = "; ".join(missing["title"])
    if names:
        text += " " + _("No bar, since no cost is known or nothing is cut: {names}.").format(
            names=names
        )
    return text


def curve_alt(rows: pd.DataFrame) -> str:
    """Return the bars as a sentence."""
    bars = zip(rows["title"], rows["tonnes"], rows["euros"], strict=True)
    said = "; ".join(f"{title}: {tonnes(cut)}, {euros(price)}" for title, cut, price in bars)
    return _("Bars from the cheapest tonne: {items}.").format(items=said)


def curve_table(rows: pd.DataFrame, costs: pd.DataFrame) -> tuple[pd.DataFrame, list[Column]]:
    """Return every moved lever's costs as text, and the columns.

    rows   as costs.curve() returns them
    costs  as costs.by_lever() returns them
    """
    known = costs[["lever_id", "title", "capex", "saving", "lifetime_years", "cost_note"]]
    known = known.merge(rows[["lever_id", "tonnes", "euros"]], how="left")
    said = known.assign(
        tonnes_text=known["tonnes"].map(formats.number, na_action="ignore"),
        euros_text=known["euros"].map(formats.number, na_action="ignore"),
        capex_text=known["capex"].map(formats.money, na_action="ignore"),
        saving_text=known["saving"].map(lambda value: formats.money(value) if value else None),
        note_text=known["cost_note"].fillna(""),
    )
    return said, [
        Column("title", _("Lever")),
        Column("tonnes_text", _("t a year"), number=True),
        Column("euros_text", _("€ a tonne"), number=True),
        Column("capex_text", _("Investment"), number=True),
        Column("saving_text", _("Saving a year"), number=True),
        Column("lifetime_years", _("Lifetime, years"), number=True),
        Column("note_text", _("What the cost rests on")),
    ]


def curve_names(rows: pd.DataFrame) -> list[str]:
    """Return the bars' names with their price, in the order of their numbers."""
    said = _("{lever}: {price} a tonne")
    bars = zip(rows["title"], rows["euros"], strict=True)
    return [said.format(lever=title, price=euros(price)) for title, price in bars]
