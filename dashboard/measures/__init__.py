"""Say a measure's quantity, year, state and quality in words: rows in, text out."""

from collections.abc import Mapping

import pandas as pd

from dashboard import formats
from dashboard.language import _

STATES = ("done", "ongoing", "planned")


def state_word(state: str) -> str:
    """Return done, ongoing or planned as a word that fits any measure."""
    return {"done": _("done"), "ongoing": _("under way"), "planned": _("planned")}[state]


def quality_word(quality: str) -> str:
    """Return measured, reported or estimated in the reader's words."""
    words = {"measured": _("measured"), "reported": _("reported"), "estimated": _("estimate")}
    return words[quality]


def quantity_text(row: Mapping) -> str:
    """Return a measure's quantity with unit, bound and whole: 10 buildings out of 193.

    row  value, bound, whole, unit_id and the unit's forms sl_one … en_other,
         as queries/measures.sql returns them
    """
    value = row["value"]
    if pd.isna(value):
        return _("no quantity given")
    if row["unit_id"] == "eur":
        bounds = {"at_least": _("more than {}"), "about": _("about {}"), "at_most": _("at most {}")}
        return bounds.get(row["bound"], "{}").format(formats.money(value))
    said = formats.quantity(row, value, row["bound"])
    if pd.isna(row["whole"]):
        return said
    return _("{quantity} out of {whole}").format(quantity=said, whole=formats.plain(row["whole"]))


def year_text(row: Mapping) -> str:
    """Return the year or years of a measure as exactly as its source gives them.

    row  year_from, year_to, year_note, as queries/measures.sql returns them
    """
    note = "" if pd.isna(row["year_note"]) else row["year_note"]
    first, last = (None if pd.isna(row[key]) else int(row[key]) for key in ("year_from", "year_to"))
    if last is None:
        return _("since {year}").format(year=first) if first else note or _("year not stated")
    years = f"{first}–{last}" if first and first != last else str(last)
    if not note or str(last) in note:
        return note or years
    return _("{years} ({note})").format(years=years, note=note)
