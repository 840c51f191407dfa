"""Name the columns of a city's tables, and say its targets row by row."""

import pandas as pd

from dashboard import formats, html
from dashboard.city import source
from dashboard.html import Column
from dashboard.language import _
from dashboard.measures import quality_word, quantity_text


def emissions() -> list[Column]:
    """Return the columns of emissions.table()."""
    return [
        Column("title", _("Item")),
        Column("value_text", _("Emissions"), number=True),
        Column("residual_text", _("Target, t"), number=True),
        Column("scopes", _("Scopes")),
        Column("quality_text", _("Quality")),
        Column("note", _("Note")),
    ]


def years() -> list[Column]:
    """Return the columns of years.complete()."""
    return [
        Column("title", _("Item")),
        Column("year", _("Year"), number=True),
        Column("kt_text", _("kt CO₂e"), number=True),
        Column("summed_text", _("How known")),
    ]


def counts() -> list[Column]:
    """Return the columns of counts.counts()."""
    return [
        Column("sector", _("Sector")),
        Column("done", _("Done"), number=True),
        Column("ongoing", _("Under way"), number=True),
        Column("planned", _("Planned"), number=True),
        Column("total", _("Together"), number=True),
    ]


def steps() -> list[Column]:
    """Return the columns of steps.table()."""
    return [
        Column("title", _("Step")),
        Column("when", _("Day or state")),
        Column("detail", _("What is known")),
        Column("quality_text", _("Quality")),
        Column("source", _("Source")),
    ]


def _targets() -> list[Column]:
    return [
        Column("title", _("Target")),
        Column("target_year", _("Year"), number=True),
        Column("quantity", _("Quantity"), number=True),
        Column("baseline_year", _("Against"), number=True),
        Column("note", _("Note")),
        Column("source", _("Source")),
    ]


def target_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a city's targets as rows of text; what was not found stays as words.

    rows  as queries/city_targets.sql returns them
    """
    records = rows.assign(whole=float("nan")).to_dict("records")
    return rows.assign(
        quantity=[_target(row) for row in records],
        target_year=[_year(row["target_year"]) for row in records],
        baseline_year=[_year(row["baseline_year"]) for row in records],
        note=rows["note"].fillna(""),
        source=[html.link(source(row["source_id"]), _("source")) for row in records],
    )


def _target(row: dict) -> str | None:
    if pd.isna(row["value"]):
        return None
    if row["unit_id"] == "year":
        return str(int(row["value"]))
    return quantity_text(row)


def _year(value: float) -> str | None:
    return None if pd.isna(value) else str(int(value))


def _others() -> list[Column]:
    return [
        Column("title", _("Figure")),
        Column("year", _("Year"), number=True),
        Column("quantity", _("Emissions"), number=True),
        Column("quality_text", _("Quality")),
        Column("note", _("Note")),
        Column("source", _("Source")),
    ]


def other_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return emission figures outside the inventory as rows of text.

    rows  as queries/city_other_emissions.sql returns them
    """
    records = rows.to_dict("records")
    return rows.assign(
        quantity=[formats.quantity(row, row["value"]) for row in records],
        quality_text=[quality_word(row["quality"]) for row in records],
        note=rows["note"].fillna(""),
        source=[html.link(source(row["source_id"]), _("source")) for row in records],
    )


def further(targets: pd.DataFrame, others: pd.DataFrame) -> list[tuple]:
    """Return the tables that stand closed at the end: title, rows, columns; those with rows."""
    tables = [
        (
            _("All targets: cuts, residuals, investment"),
            target_rows(targets),
            _targets(),
        ),
        (_("Other figures on emissions, with another boundary"), other_rows(others), _others()),
    ]
    return [table for table in tables if not table[1].empty]
