"""Turn the steps of a story into slides: element, number, note, live address, QR."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

import pandas as pd

from dashboard import formats
from dashboard.asking import Ask
from dashboard.language import DEFAULT, _, current, ngettext
from dashboard.story.element import Element, NotShown
from dashboard.story.elements import by_page

MOST_SOURCES = 4  # named on a slide; the live page names them all


class Step(NamedTuple):
    """One step of a story, as a row or a reader gives it."""

    address: str
    note: str = ""
    seconds: int | None = None


class Slide(NamedTuple):
    """One step as it is shown.

    live     whole address of the page that shows the same, in this language
    sources  who says so, in one line
    """

    number: int
    count: int
    element: Element
    step: Step
    live: str
    sources: str


class Story(NamedTuple):
    """A story's slides, and a sentence for each step that cannot be shown."""

    title: str
    slides: list[Slide]
    problems: list[str]


def told(ask: Ask, story_id: str) -> list[Step]:
    """Return the steps of a story of the tables."""
    rows = ask("story_steps", story_id=story_id)
    return [
        Step(
            row.address, row.note if isinstance(row.note, str) else "",
            None if pd.isna(row.seconds) else int(row.seconds),
        )
        for row in rows.itertuples()
    ]  # fmt: skip


def story(ask: Ask, title: str, steps: Sequence[Step], origin: str) -> Story:
    """Return the slides of the steps; what cannot be shown is said and left out."""
    elements, problems = [], []
    for step in steps:
        try:
            elements.append((step, element(ask, step.address)))
        except NotShown as error:
            problems.append(f"{step.address}: {error}")
    sources = ask("sources").set_index("source_id")
    slides = [
        Slide(place, len(elements), drawn, step, live(origin, step, drawn), _who(drawn, sources))
        for place, (step, drawn) in enumerate(elements, 1)
    ]
    return Story(title, slides, problems)


def element(ask: Ask, address: str) -> Element:
    """Return what the page at an address shows on a slide; NotShown where there is none."""
    parts, known = urlsplit(address), by_page()
    if parts.path not in known:
        said = _("Page {page} has no slide. These have one: {known}.")
        raise NotShown(said.format(page=parts.path[:60] or "/", known=", ".join(sorted(known))))
    return known[parts.path].draw(ask, dict(parse_qsl(parts.query)))


def live(origin: str, step: Step, drawn: Element) -> str:
    """Return the whole address of the page that shows the same."""
    parts = urlsplit(drawn.address or step.address)
    choices = dict(parse_qsl(parts.query))
    choices.pop("lang", None)
    if current() != DEFAULT:
        choices["lang"] = current()
    return f"{origin}{parts.path}" + (f"?{urlencode(choices)}" if choices else "")


def _who(drawn: Element, sources: pd.DataFrame) -> str:
    named = []
    for source_id in dict.fromkeys(drawn.sources):
        row = sources.loc[source_id]
        year = f" ({row['published'][:4]})" if isinstance(row["published"], str) else ""
        named.append(f"{row['publisher']}{year}")
    named = list(dict.fromkeys(named))
    shown, more = named[:MOST_SOURCES], len(named) - MOST_SOURCES
    if more > 0:
        said = ngettext("{n} more on the live page", "{n} more on the live page", more)
        shown.append(said.format(n=formats.number(more)))
    word = ngettext("Source:", "Sources:", len(named))
    return f"{word} {'; '.join(shown)}. {drawn.boundary}".strip()
