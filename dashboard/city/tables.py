"""Say a city's steps, targets and other figures row by row, and name its charts' columns."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.adoption.words import state_text
from dashboard.city import source
from dashboard.html import Column
from dashboard.language import _
from dashboard.measures import quality_word, quantity_text


def emissions() -> list[Column]:
    """Return the columns of emissions.table()."""
    return [
        Column("named", _("Item")),
        Column("value_text", _("Emissions"), number=True),
        Column("residual_text", _("Target, t"), number=True),
        Column("scopes", _("Scopes")),
        Column("quality_text", _("Quality")),
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


def steps(statuses: pd.DataFrame) -> Markup:
    """Return every status with its day or state, what is known, and its source.

    statuses  as queries/city_statuses.sql returns them
    """
    headings = [_("Step"), _("Day or state"), _("Source")]
    return _table(_("Steps"), headings, [
        _row(row["title"], row["detail"], [state_text(pd.Series(row)), _source(row)])
        for row in statuses.to_dict("records")
    ])  # fmt: skip


def further(
    targets: pd.DataFrame, others: pd.DataFrame, population: pd.DataFrame
) -> list[tuple[str, Markup]]:
    """Return what stands closed at the end, where there is any: title and table.

    targets     as queries/city_targets.sql returns them
    others      as queries/city_other_emissions.sql returns them
    population  as queries/city_population.sql returns it
    """
    found = []
    if not targets.empty:
        found.append((_("All targets: cuts, residuals, investment"), _targets(targets)))
    if not others.empty:
        found.append((_("Other figures on emissions, with another boundary"), _others(others)))
    return [*found, (population["title"].iloc[0], _population(population))]


def _population(population: pd.DataFrame) -> Markup:
    headings = [_("Year"), _("Inhabitants"), _("Source")]
    return _table(population["title"].iloc[0], headings, [
        _row(str(row["year"]), row["note"], [formats.number(row["value"]), _source(row)])
        for row in population.to_dict("records")
    ])  # fmt: skip


def _targets(targets: pd.DataFrame) -> Markup:
    headings = [_("Target"), _("Quantity"), _("Year"), _("Against"), _("Source")]
    return _table(_("All targets: cuts, residuals, investment"), headings, [
        _row(
            row["title"], _notes(row["note"], row["reason"]),
            [_quantity(row), _year(row["target_year"]), _against(row), _source(row)],
        )
        for row in targets.assign(whole=float("nan")).to_dict("records")
    ])  # fmt: skip


def _others(others: pd.DataFrame) -> Markup:
    headings = [_("Figure"), _("Emissions"), _("Year"), _("Source")]
    return _table(_("Other figures on emissions, with another boundary"), headings, [
        _row(
            row["title"], row["note"],
            [formats.quantity(row, row["value"]), str(row["year"]), _source(row)],
        )
        for row in others.to_dict("records")
    ])  # fmt: skip


def _table(caption: str, headings: list[str], rows: list[dict]) -> Markup:
    return html.render("city_rows", caption=caption, headings=headings, rows=rows)


def _row(title: str, note: object, cells: list) -> dict:
    return {"title": title, "note": _notes(note), "depth": 0, "cells": cells}


def _notes(*notes: object) -> str:
    return " ".join(note for note in notes if isinstance(note, str))


def _source(row: dict) -> Markup:
    link = html.link(source(row["source_id"]), _("source"))
    return Markup('{} <span class="p-text2">· {}</span>').format(link, quality_word(row["quality"]))


def _quantity(row: dict) -> str | Markup:
    if pd.isna(row["value"]):
        return html.missing(_("no data"))
    if row["unit_id"] == "year":
        return str(int(row["value"]))
    return quantity_text(row)


def _year(value: float) -> str | Markup:
    return html.missing(_("year not stated")) if pd.isna(value) else str(int(value))


def _against(row: dict) -> str | Markup:
    if pd.isna(row["baseline_year"]):
        return html.missing(_("baseline not stated"))
    return _("against {year}").format(year=int(row["baseline_year"]))
