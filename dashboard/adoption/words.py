"""Say in words when a step was taken, or what is known of it instead."""

import pandas as pd

from dashboard.formats import SPACE, when
from dashboard.language import _


def in_words(number: int) -> str:
    """Return a number of municipalities in words, up to twelve; a larger one in digits."""
    known = (
        _("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return known[number] if number < len(known) else str(number)


def capital(sentence: str) -> str:
    """Return a sentence with its first letter made a capital."""
    return sentence[0].upper() + sentence[1:]


def when_text(row) -> str:
    """Return a step's date as exactly as its source gives it; a deadline says so."""
    text = when(row.starts_on, row.starts_precision)
    return _("by {date}").format(date=text) if row.is_by else text


def state_text(row, years: bool = False) -> str:
    """Return what is known of a step: its date, or its state with the date where there is one.

    years  whether to shorten dates to the year
    """
    if row.state is None or pd.isna(row.state) or row.state == "not_found":
        return _("no data")
    if row.state == "absent":
        return _("not on the list")
    if pd.isna(row.starts_on):
        return _undated(row.state, years)
    dated = {
        "reached": "{date}",
        "draft": _("draft {date}"),
        "announced": _("announced {date}"),
        "in_preparation": _("in preparation {date}"),
        "on_hold": _("{date}, on hold"),
        "refused": _("{date} not selected"),
    }
    text = str(row.starts_on.year) if years else when_text(row)
    return dated[row.state].format(date=text).replace(" ", SPACE if years else " ")


def _undated(state: str, years: bool) -> str:
    return {
        "reached": _("year not known") if years else _("date not known"),
        "draft": _("draft"),
        "announced": _("announced"),
        "in_preparation": _("in preparation"),
        "on_hold": _("on hold"),
        "refused": _("not selected"),
    }[state]


def undated_text(row) -> str:
    """Return the sentence for a step that was taken on a day that no source gives."""
    if row.stage_id == "contract":  # the one that has happened; any other gets the plain form
        return _("contract submitted, date not found")
    return _("{step}: reached, date not found").format(step=row.stage)
