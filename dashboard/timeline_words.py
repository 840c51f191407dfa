"""Say what the timeline of the Mission shows: title, list, table.

Frames: events as queries/mission_events.sql, rounds as queries/label_rounds.sql returns them.
"""

from datetime import date

import pandas as pd
from markupsafe import Markup

from dashboard import html, sources
from dashboard.html import Column
from dashboard.language import _, ngettext
from dashboard.timeline import tracks, when, years


def title(events: pd.DataFrame, rounds: pd.DataFrame) -> str:
    """Return how long it took from the first presentation to the first Slovenian label."""
    first = events.loc[events["track"] == "zmos", "starts_on"].min()
    label = rounds.dropna(subset=["slovenian"])["as_of"].min()
    months = (label.year - first.year) * 12 + label.month - first.month - (label.day < first.day)
    said = ngettext(
        "The first Slovenian label came {months} month after the first presentation",
        "The first Slovenian label came {months} months after the first presentation",
        months,
    )
    return said.format(months=months)


def subtitle() -> str:
    """Return how to read the chart."""
    return _("Filled mark: the day is known. Dashed: only the month, or the year. Hollow diamond: a goal or an expectation. Bold: headlines since the selection.")  # noqa: E501  # fmt: skip


def listed(events: pd.DataFrame) -> Markup:
    """Return the events as a dated list, for a narrow window."""
    goal = _("{event} (goal or expectation)")
    items = []
    for _i, event in events.iterrows():
        told = goal.format(event=event["title"]) if event["is_target"] else event["title"]
        items.append((when(event), sources.after(told, event["source_id"])))
    return html.render("dated", items=items)


def today(day: date) -> dict:
    """Return the day of reading, and its word."""
    return {"day": pd.Timestamp(day), "told": _("today")}


def alt(events: pd.DataFrame) -> str:
    """Return the chart in a sentence, for those who do not see it."""
    first, last = years(events)
    said = ngettext(
        "Timeline with {count} event from {first} to {last}, in lanes; the table below lists it.",
        "Timeline with {count} events from {first} to {last}, in lanes; the table below lists them.",  # noqa: E501
        len(events),
    )
    return said.format(count=len(events), first=first, last=last)


def rows(events: pd.DataFrame) -> pd.DataFrame:
    """Return a row an event for the table: day, what, lane, kind, source."""
    words = tracks()
    told = [
        {
            "when": when(event),
            "title": event["title"],
            "track": words[event["track"]],
            "kind": _("goal or expectation") if event["is_target"] else _("event"),
            "source": sources.link(event["source_id"], event["publisher"]),
        }
        for _i, event in events.iterrows()
    ]
    return pd.DataFrame(told, dtype=object)  # as text, pandas would drop that it is markup


def columns() -> list[Column]:
    """Return the columns of rows."""
    names = {"when": _("When"), "title": _("What"), "track": _("Lane"), "kind": _("Kind"), "source": _("Source")}  # noqa: E501  # fmt: skip
    return [Column(field, word) for field, word in names.items()]
