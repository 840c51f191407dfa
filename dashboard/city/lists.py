"""List a city's measures by sector, costs and effects under what they belong to."""

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.city import onward, source
from dashboard.language import _
from dashboard.measures import quality_word, quantity_text, state_word, year_text

APART = ("key_area", "award")  # kinds that have a list of their own


def by_sector(measures: pd.DataFrame) -> Markup:
    """Return a table of all rows for each sector, to be opened.

    Costs, effects and equivalents stand under the measure that they belong to; rows that
    another row is shown for stand with the reason.
    """
    listed = _ordered(measures[~measures["kind"].isin(APART)], measures)
    sections = []
    for sector, rows in listed.groupby("sector", sort=False):
        body = html.render(
            "city_rows", rows=[_line(row) for row in rows.to_dict("records")], caption=sector,
            headings=[_("Measure"), _("State"), _("Quantity"), _("Year"), _("Source")],
        )  # fmt: skip
        sections.append({"title": sector, "count": len(rows), "body": body})
    return html.render("city_sectors", sectors=sections)


def _ordered(listed: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with each part right after what it is a part of, and its depth."""
    parents = dict(zip(measures["measure_id"], measures["part_of"], strict=True))
    rank = {measure_id: place for place, measure_id in enumerate(measures["measure_id"])}
    above = {measure_id: _above(measure_id, parents) for measure_id in listed["measure_id"]}
    order = sorted(above, key=lambda key: [rank[part] for part in reversed([key, *above[key]])])
    rows = listed.set_index("measure_id").loc[order].reset_index()
    return rows.assign(depth=[len(above[key]) for key in order])


def _above(measure_id: str, parents: dict) -> list[str]:
    """Return the measures that one is part of, nearest first."""
    found: list[str] = []
    parent = parents.get(measure_id)
    while isinstance(parent, str) and parent in parents and parent not in found:
        found.append(parent)
        parent = parents[parent]
    return found


def _line(row: dict) -> dict:
    notes = [row["note"], row["reason"], _shared(row["shared_sum"])]
    return {
        "title": row["title"],
        "note": " ".join(note for note in notes if isinstance(note, str)),
        "depth": row["depth"],
        "cells": [
            state_word(row["state"]),
            quantity_text(row),
            year_text(row),
            Markup('{} <span class="p-text2">· {}</span>').format(
                html.link(source(row["source_id"]), row["publisher"]), quality_word(row["quality"])
            ),
        ],
    }


def _shared(title: object) -> str | None:
    if not isinstance(title, str):
        return None
    return _("Shared sum, not added up: {title}.").format(title=title)


def apart(measures: pd.DataFrame) -> list[tuple[str, list[Markup]]]:
    """Return key areas and awards as heading and lines, those with lines."""
    lists = [
        (_("Key areas"), _named(measures, "key_area")),
        (_("Awards"), _named(measures, "award")),
    ]
    return [(title, lines) for title, lines in lists if lines]


def rest(gaps: pd.DataFrame, city: pd.Series) -> list[tuple[str, list[Markup]]]:
    """Return what was not found and where to read on, as heading and lines.

    gaps  as queries/city_gaps.sql returns them
    city  a row as queries/city_profile.sql returns it
    """
    lists = [(_("Looked for and not found"), _missing(gaps)), (_("Read on"), onward(city))]
    return [(title, lines) for title, lines in lists if lines]


def _named(measures: pd.DataFrame, kind: str) -> list[Markup]:
    """Return measures of a kind as lines with their years, note and source."""
    lines = []
    for row in measures[measures["kind"].eq(kind) & measures["is_shown"]].to_dict("records"):
        years = "" if pd.isna(row["year_to"]) else year_text(row)
        known = [] if not years or years in row["title"] else [years]
        known += [] if pd.isna(row["note"]) else [row["note"]]
        note = Markup('<span class="p-text2">{}</span>').format(" · ".join(known))
        link = html.link(source(row["source_id"]), _("source"))
        said = Markup(" ").join([row["title"], *([note] if known else [])])
        lines.append(Markup("{}&nbsp;{}").format(said, link))
    return lines


def _missing(gaps: pd.DataFrame) -> list[Markup]:
    return [
        Markup("{}&nbsp;{}").format(
            row.text,
            html.link(source(row.source_id), _("source")) if isinstance(row.source_id, str) else "",
        )
        for row in gaps.itertuples()
    ]
