"""Say what the charts of one mix show: contributions, costs, what matters most."""

import pandas as pd

from dashboard import formats
from dashboard.formats import MINUS, SPACE
from dashboard.html import Column
from dashboard.language import _
from dashboard.measures import quality_word
from dashboard.model.mix import GOAL_YEAR
from dashboard.what_if.costs import DISCOUNT
from dashboard.what_if.words import deciders, setting, tonnes


def less(value: float) -> str:
    """Return a cut as −13.721 and an increase as +1.200."""
    said = formats.number(abs(value))
    if said == "0":
        return said
    return (MINUS if value > 0 else "+") + said


def contributions_title(rows: pd.DataFrame) -> str:
    """Return which lever cuts most.

    rows  as results.shares() returns them
    """
    if rows.empty or rows["share"].iloc[0] <= 0:
        return _("No lever lowers emissions yet")
    said = _("The most comes from “{lever}”: {cut}")
    cut = less(rows["share"].iloc[0]) + SPACE + "t"
    return said.format(lever=rows["title"].iloc[0], cut=cut)


def contributions_subtitle() -> str:
    """Return what the bars are."""
    return _("t CO₂e a year in {year}, against levers left alone; the shares add up to the whole cut (Shapley). Hollow: not decided by the city.").format(year=GOAL_YEAR)  # noqa: E501  # fmt: skip


def bars_label() -> str:
    """Return what the list of bars is, for those who hear it."""
    return _("What each lever cuts, t CO₂e a year in {year}").format(year=GOAL_YEAR)


def contributions_table(
    rows: pd.DataFrame, settings: dict, levers: pd.DataFrame
) -> tuple[pd.DataFrame, list[Column]]:
    """Return the three ways to count each lever's cut, and the columns.

    rows    as results.shares() returns them
    levers  as queries/model_levers.sql returns them
    """
    display = dict(zip(levers["lever_id"], levers["display"], strict=True))
    said = rows.assign(
        setting_text=[setting(settings[name], display[name]) for name in rows["lever_id"]],
        decides_text=rows["decides"].map(deciders()),
        quality_text=rows["quality"].map(quality_word),
        **{f"{name}_text": rows[name].map(less) for name in ("share", "alone", "dropped")},
    )
    return said, [
        Column("title", _("Lever")),
        Column("setting_text", _("Setting"), number=True),
        Column("share_text", _("In this mix, t"), number=True),
        Column("alone_text", _("Alone, t"), number=True),
        Column("dropped_text", _("Lost if dropped, t"), number=True),
        Column("decides_text", _("Decided by")),
        Column("quality_text", _("Quality of the bound")),
    ]


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
    said = "; ".join(
        f"{row.title}: {tonnes(row.tonnes)}, {euros(row.euros)}" for row in rows.itertuples()
    )
    return _("Bars from the cheapest tonne: {items}.").format(items=said)


def curve_table(rows: pd.DataFrame, costs: pd.DataFrame) -> tuple[pd.DataFrame, list[Column]]:
    """Return every moved lever's costs as text, and the columns.

    rows   as costs.curve() returns them
    costs  as costs.by_lever() returns them
    """
    known = costs.merge(rows[["lever_id", "tonnes", "euros"]], how="left")
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
    return [said.format(lever=row.title, price=euros(row.euros)) for row in rows.itertuples()]
