"""Say what one mix brings in one city, on a slide and a sheet."""

import numpy as np
import pandas as pd

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _, ngettext
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.what_if.many_words import cut_text
from dashboard.what_if.results import Outcome
from dashboard.what_if.words import goal_percent, tonnes


def title(name: str, result: Outcome, is_course: bool) -> str:
    """Return what the mix brings, and what is short of the goal."""
    said = (
        _("{city}: today's course brings {cut} by {year}")
        if is_course
        else _("{city}: this mix brings {cut} by {year}")
    ).format(city=name, cut=cut_text(result.cut), year=GOAL_YEAR)
    if not result.gap:
        return _("{said}, the goal is reached").format(said=said)
    return _("{said}, {gap} short of the goal").format(said=said, gap=tonnes(result.gap))


def subtitle() -> str:
    """Return what the lines are."""
    said = _("t CO₂e a year, computed from {base} to {goal}; dotted: the goal of −{share}")
    return said.format(base=BASE_YEAR, goal=GOAL_YEAR, share=goal_percent())


def twelve_subtitle() -> str:
    """Return what the bars are, in one line."""
    said = _("Change by {year} against {base}, the same levers in each city. Dashed: an estimated base year. Tick: the goal.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR, base=BASE_YEAR)


def twelve_on_deck() -> str:
    """Return what the deck's bars are."""
    said = _("Change by {year} against {base}, the same levers in each city. Pale: an estimated base year.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR, base=BASE_YEAR)


def estimated(count: int) -> str:
    """Return in how many cities the base year is an estimate; empty where in none."""
    said = ngettext("In {n} city the base year is an estimate.", "In {n} cities the base year is an estimate.", count)  # noqa: E501  # fmt: skip
    return said.format(n=formats.number(count)) if count else ""


def goal(value: float) -> str:
    """Return the goal's name with its tonnes."""
    return _("goal −{share}: {goal}").format(share=goal_percent(), goal=tonnes(value))


def long(series: dict[str, np.ndarray]) -> pd.DataFrame:
    """Return lines by title as rows: title, year, value, label, place; today's course is last."""
    parts = []
    for place, (name, values) in enumerate(series.items(), 2 - len(series)):
        years = [BASE_YEAR + step for step in range(len(values))]
        end = f"{name}: {tonnes(values[-1])}"
        labels = [""] * (len(years) - 1) + [end]
        parts.append(pd.DataFrame({"title": name, "year": years, "value": values, "label": labels, "place": place}))  # noqa: E501  # fmt: skip
    return pd.concat(parts)


def course_rows(series: dict[str, np.ndarray]) -> tuple[pd.DataFrame, list[Column]]:
    """Return the totals by year as text."""
    years = [str(BASE_YEAR + step) for step in range(len(next(iter(series.values()))))]
    fields = {f"line_{place}": name for place, name in enumerate(series)}
    rows = pd.DataFrame({"year": years} | {
        field: [formats.number(value) for value in series[name]] for field, name in fields.items()
    })  # fmt: skip
    heads = [Column(field, f"{name}, t", number=True) for field, name in fields.items()]
    return rows, [Column("year", _("Year")), *heads]


def alt(series: dict[str, np.ndarray], goal_value: float) -> str:
    """Return the lines as a sentence."""
    items = "; ".join(f"{name} {tonnes(values[-1])}" for name, values in series.items())
    said = _("Lines from {base} to {year}. In {year}: {items}; {goal}.")
    return said.format(base=BASE_YEAR, year=GOAL_YEAR, items=items, goal=goal(goal_value))


def boundary(inventory: pd.DataFrame, factor: str) -> str:
    """Return what the totals count."""
    if inventory.empty:
        said = _("The total of {year} is an estimate: no inventory is published.")
        text = said.format(year=BASE_YEAR)
    else:
        text = _("Boundary: {boundary}.").format(boundary=inventory.iloc[0]["boundary"])
    if factor == "arso":
        text += " " + _("Electricity by ARSO's factor, so the total differs from the published one.")  # noqa: E501  # fmt: skip
    return text
