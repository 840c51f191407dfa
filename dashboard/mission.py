"""The Mission in figures, each with its day and source.

Frames: facts as queries/mission_facts.sql, rounds as queries/label_rounds.sql returns them.
"""

import pandas as pd

from dashboard import formats, sources
from dashboard.html import Column, Figure
from dashboard.language import _, ngettext

EURO = "€"
HEADLINES = ("applicants", "mission_cities", "mission_funding_2022_2023")


def title(rounds: pd.DataFrame) -> str:
    """Return how many Mission cities hold the label."""
    last = rounds.iloc[-1]
    said = ngettext(
        "{total} of {whole} Mission cities holds the label",
        "{total} of {whole} Mission cities hold the label",
        int(last["total"]),
    )
    return said.format(total=formats.number(last["total"]), whole=formats.number(last["whole"]))


def subtitle(facts: pd.DataFrame) -> str:
    """Return what the Mission is for, with its goal."""
    goal = int(_fact(facts, "mission_goal_cities")["value"])
    said = _("The EU Mission: at least {goal} climate-neutral and smart cities by 2030. What it is, how the city municipalities joined, and what came of it.")  # noqa: E501  # fmt: skip
    return said.format(goal=goal)


def _fact(facts: pd.DataFrame, fact_id: str) -> pd.Series:
    return facts.set_index("fact_id").loc[fact_id]


def figures(facts: pd.DataFrame, rounds: pd.DataFrame) -> list[Figure]:
    """Return the headline figures, each with its day and source."""
    told = []
    for fact_id in HEADLINES:
        fact = _fact(facts, fact_id)
        told.append(Figure(fact["title"], figure(fact), as_of(fact), sources.address(fact["source_id"])))  # noqa: E501  # fmt: skip
    last = rounds.iloc[-1]
    label = Figure(
        _("Cities with the Mission label"),
        formats.number(last["total"]),
        as_of(last),
        sources.address(last["source_id"]),
    )
    return [*told[:2], label, *told[2:]]


def figure(fact: pd.Series) -> str:
    """Return a fact's figure without the unit that its title names: 377, or 360.0 million euros."""
    return formats.money(fact["value"]) if fact["en_other"] == EURO else formats.plain(fact["value"])  # noqa: E501  # fmt: skip


def as_of(row: pd.Series) -> str:
    """Return the day that a figure stands for, and its quality where it is not reported."""
    said = _("as of {date}").format(date=formats.when(row["as_of"], row["as_of_precision"]))
    return said if row["quality"] == "reported" else f"{said} · {sources.quality(row['quality'])}"


def fact_rows(facts: pd.DataFrame) -> pd.DataFrame:
    """Return a row a fact: what, figure with unit, day, quality, note, source."""
    rows = [
        {
            "title": fact["title"],
            "figure": figure(fact) if fact["en_other"] == EURO else _quantity(fact),
            "as_of": formats.when(fact["as_of"], fact["as_of_precision"]),
            "quality": sources.quality(fact["quality"]),
            "note": fact["note"] if pd.notna(fact["note"]) else "",
            "source": sources.link(fact["source_id"], fact["publisher"]),
        }
        for _i, fact in facts.iterrows()
    ]
    return pd.DataFrame(rows, dtype=object)  # as text, pandas would drop that it is markup


def _quantity(fact: pd.Series) -> str:
    return formats.quantity(fact, fact["value"], fact["bound"])


def fact_columns() -> list[Column]:
    """Return the columns of fact_rows."""
    return [
        Column("title", _("What")),
        Column("figure", _("Figure"), number=True),
        Column("as_of", _("As of")),
        Column("quality", _("Quality")),
        Column("note", _("What to know")),
        Column("source", _("Source")),
    ]
