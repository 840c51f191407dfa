"""The story of the Mission: what the presentation of 2022 says, and what has happened since.

Frames: statements as queries/mission_statements.sql, events as queries/mission_events.sql
returns them.
"""

from datetime import date

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html, sources
from dashboard.language import _

TOLD = "zmos_presentation_2022"  # the event at which all this was told
OF_ZMOS = "beginnings"  # from this section on it is about the association, before about the Mission


def sections(statements: pd.DataFrame) -> list[dict]:
    """Return a record a section: key, title as a link to its large view, texts, source."""
    return [
        {
            "section_id": section_id,
            "name": group["title"].iloc[0],
            "title": html.link(f"/mission?section={section_id}", group["title"].iloc[0]),
            "texts": list(group["text"]),
            "source": sources.line(group),
        }
        for section_id, group in statements.groupby("section_id", sort=False)
    ]


def halves(told: list[dict]) -> tuple[list[dict], list[dict]]:
    """Return the sections about the Mission, and those about the city municipalities in it."""
    keys = [section["section_id"] for section in told]
    cut = keys.index(OF_ZMOS) if OF_ZMOS in keys else len(keys)
    return told[:cut], told[cut:]


def large(told: list[dict], section_id: str) -> Markup:
    """Return one section in large type, with the way to the one before and after."""
    keys = [section["section_id"] for section in told]
    at = keys.index(section_id)
    steps = [html.link("/mission", _("The whole page"))]
    if at > 0:
        steps.insert(0, _step(_("Previous: {section}"), told[at - 1]))
    if at + 1 < len(told):
        steps.append(_step(_("Next: {section}"), told[at + 1]))
    return html.render("large", section=told[at], steps=steps, label=_("Sections"))


def large_head(told: list[dict], section_id: str) -> tuple[str, str]:
    """Return title and line under it of one section in large type."""
    keys = [section["section_id"] for section in told]
    at = keys.index(section_id)
    where = _("The EU Mission, {number} of {count}").format(number=at + 1, count=len(keys))
    return told[at]["name"], where


def _step(words: str, section: dict) -> Markup:
    address = f"/mission?section={section['section_id']}"
    return html.link(address, words.format(section=section["name"]))


def about(events: pd.DataFrame) -> str:
    """Return where the sections come from, and what a click on a heading does."""
    said = _("As ZMOS presented it on {day}, in the words of this project. A heading opens its section in large type.")  # noqa: E501  # fmt: skip
    return said.format(day=formats.day(told_on(events)))


def since_title(events: pd.DataFrame) -> str:
    """Return the heading of what has happened since the presentation."""
    return _("Since the presentation of {day}").format(day=formats.day(told_on(events)))


def told_on(events: pd.DataFrame) -> date:
    """Return the day of the presentation."""
    return events.set_index("event_id").loc[TOLD, "starts_on"]


def since(events: pd.DataFrame) -> Markup:
    """Return the headline events after the presentation as a dated list with sources."""
    later = events[(events["starts_on"] > told_on(events)) & events["is_headline"]]
    return html.render("dated", items=[dated(row) for _i, row in later.iterrows()])


def dated(event: pd.Series) -> tuple[str, Markup]:
    """Return an event's day, and what happened with a link to its source."""
    day = formats.when(event["starts_on"], event["starts_precision"])
    return day, sources.after(event["title"], event["source_id"])
