"""Say what one mix does in every city, and how two mixes of one city differ."""

import pandas as pd

from dashboard import formats
from dashboard.formats import MINUS
from dashboard.html import Column, Figure
from dashboard.language import _, ngettext
from dashboard.measures import quality_word
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.what_if.figures import METHOD
from dashboard.what_if.mixes import Bound
from dashboard.what_if.results import Outcome
from dashboard.what_if.words import goal_percent, many_tonnes, setting, tonnes


def cut_text(share: float) -> str:
    """Return a change against the base year: −72,0 %, or +1,2 %."""
    said = formats.percent(abs(share), 1)
    return (MINUS if share >= 0 else "+") + said


def twelve_title(rows: pd.DataFrame) -> str:
    """Return how many cities the mix brings to the goal.

    rows  as carry.to_all() returns them
    """
    count = int(rows["is_reached"].sum())
    said = ngettext("This mix brings {n} of {all} cities to −{share}", "This mix brings {n} of {all} cities to −{share}", count)  # noqa: E501  # fmt: skip
    return said.format(n=count, all=len(rows), share=goal_percent())


def twelve_subtitle() -> str:
    """Return what the bars are."""
    said = _("Change of emissions by {year} against the base year, each lever at the same value within each city's own bounds. Dashed: the base year is an estimate; the tick is the goal.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR)


def twelve_alt(rows: pd.DataFrame) -> str:
    """Return the bars as a sentence, rows with name."""
    said = "; ".join(f"{row.name} {cut_text(row.cut)}" for row in rows.itertuples(index=False))
    return _("Bars by city: {items}.").format(items=said)


def twelve_figures(rows: pd.DataFrame) -> list[Figure]:
    """Return the cities together: tonnes cut, share, euros, what is left."""
    base, total = rows["base"].sum(), rows["total"].sum()
    pooled = _("sum over {n} cities with different boundaries").format(n=len(rows))
    known = _("of levers with a known cost")
    return [
        Figure(_("Cut together"), many_tonnes(base - total), pooled, METHOD),
        Figure(_("Change together"), cut_text(1 - total / base), pooled, METHOD),
        Figure(_("Investment together"), formats.money(rows["capex"].sum()), known, METHOD),
        Figure(_("Left together"), many_tonnes(total), pooled, METHOD),
    ]


def twelve_table(rows: pd.DataFrame, titles: dict[str, str]) -> tuple[pd.DataFrame, list[Column]]:
    """Return each city's result as text, with the levers that its bounds kept away."""
    said = rows.assign(
        cut_text=rows["cut"].map(cut_text),
        base_text=rows["base"].map(formats.number),
        total_text=rows["total"].map(formats.number),
        capex_text=rows["capex"].map(formats.money),
        quality_text=[
            quality_word("reported" if own else "estimated") for own in rows["is_published"]
        ],
        bitten_text=["; ".join(titles[one] for one in some) for some in rows["bitten"]],
    )
    return said, [
        Column("name", _("City")),
        Column("cut_text", _("Change"), number=True),
        Column("base_text", _("Base year, t"), number=True),
        Column("total_text", _("{year}, t").format(year=GOAL_YEAR), number=True),
        Column("capex_text", _("Investment"), number=True),
        Column("quality_text", _("Base year")),
        Column("bitten_text", _("Held by the city's own bound")),
    ]


def bounds_said(rows: pd.DataFrame) -> str:
    """Return in how many cities a bound kept a lever from the mix's value."""
    count = int((rows["bitten"].map(len) > 0).sum())
    if not count:
        return _("No city's bounds kept a lever from its value.")
    said = ngettext("In {n} city a lever stands at the city's own bound, since the mix goes beyond it; the table names it.", "In {n} cities a lever stands at the city's own bound, since the mix goes beyond it; the table names them.", count)  # noqa: E501  # fmt: skip
    return said.format(n=count)


def compare_title(a: Outcome, b: Outcome) -> str:
    """Return which of two mixes leaves less."""
    apart = tonnes(abs(a.total - b.total))
    if abs(a.total - b.total) < 0.5:
        return _("Both mixes leave as much")
    said = _("A leaves {apart} less than B") if a.total < b.total else _("A leaves {apart} more than B")  # noqa: E501  # fmt: skip
    return said.format(apart=apart)


def compare_rows(headlines: list[tuple[str, str, str]]) -> tuple[pd.DataFrame, list[Column]]:
    """Return headline figures of two mixes as a table: what, in a, in b."""
    return pd.DataFrame(headlines, columns=["what", "a", "b"]), [
        Column("what", _("In {year}").format(year=GOAL_YEAR)),
        Column("a", "A", number=True), Column("b", "B", number=True),
    ]  # fmt: skip


def differing_rows(
    found: list[tuple[str, float, float]], levers: pd.DataFrame, limits: dict[str, Bound]
) -> tuple[pd.DataFrame, list[Column]]:
    """Return the levers that stand apart, as text.

    found  as carry.differing() returns it
    """
    rows = levers.set_index("lever_id")
    lines = [
        (rows.loc[name, "title"], *(setting(value, rows.loc[name, "display"]) for value in
         (limits[name].start, one, other)))
        for name, one, other in found
    ]  # fmt: skip
    return pd.DataFrame(lines, columns=["title", "start", "a", "b"]), [
        Column("title", _("Lever")), Column("start", _("At the start"), number=True),
        Column("a", "A", number=True), Column("b", "B", number=True),
    ]  # fmt: skip


def boundaries() -> str:
    """Return that the sum joins unlike boundaries."""
    return _("The cities count by different boundaries (net or gross, with or without part of scope 3), so the sum is rough.")  # noqa: E501  # fmt: skip


def course_rows(a: list, b: list) -> tuple[pd.DataFrame, list[Column]]:
    """Return the totals of two mixes by year, as text."""
    rows = pd.DataFrame({
        "year": [str(BASE_YEAR + place) for place in range(len(a))],
        "a": [formats.number(value) for value in a], "b": [formats.number(value) for value in b],
    })  # fmt: skip
    return rows, [
        Column("year", _("Year")), Column("a", _("A, t"), number=True),
        Column("b", _("B, t"), number=True),
    ]  # fmt: skip


def compare_alt(a: Outcome, b: Outcome) -> str:
    """Return the two courses as a sentence."""
    said = _("Two lines by year. In {year} A leaves {a}, B leaves {b}; the goal is {goal}.")
    return said.format(year=GOAL_YEAR, a=tonnes(a.total), b=tonnes(b.total), goal=tonnes(a.goal))
