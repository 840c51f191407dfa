"""Refresh the figures of the indicators that declare a feed."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard.csvfile import N_, BadData
from dashboard.language import current
from dashboard.refresh import eurostat, progress, report, sistat, writing
from dashboard.refresh.answers import Answers
from dashboard.refresh.differences import Found, Place, Shown, compare
from dashboard.refresh.feeds import Feed, declared
from dashboard.refresh.rows import rewritten

READERS = {"sistat": sistat.read, "eurostat": eurostat.read}  # one a language that services speak
FILES = ("sources.csv", "observations.csv")  # in this order: a row never lacks its source

Rows = Callable[[str], pd.DataFrame]


@dataclass(frozen=True)
class Looked:
    """What the services said, feed by feed, and the indicators whose answer was refused."""

    found: list[Found]
    refused: list[tuple[str, BadData]]

    @property
    def differs(self) -> bool:
        """Return whether there is something to write."""
        return any(one.reading for feed in self.found for one in feed.differences)

    @property
    def jumps(self) -> int:
        """Return how many values are not plausible."""
        return sum(one.against is not None for feed in self.found for one in feed.differences)


def look(
    rows: Rows, answers: Answers, base_url: str | None = None, only: str | None = None
) -> Looked:
    """Ask for every feed, or for one indicator's; BadData where that has none."""
    shown, breaks = _shown(rows), _breaks(rows)
    looked = Looked([], [])
    for feed in progress.shown(
        _chosen(declared(rows, base_url), only), lambda one: one.indicator_id
    ):
        try:
            edition, readings = READERS[feed.provider](feed, answers)
        except BadData as error:
            looked.refused.append((feed.indicator_id, error))
            continue
        key = feed.indicator_id
        looked.found.append(compare(feed, edition, readings, shown[key], breaks[key]))
    return looked


def _chosen(feeds: list[Feed], only: str | None) -> list[Feed]:
    chosen = [feed for feed in feeds if only in (None, feed.indicator_id)]
    if not chosen:
        raise BadData(
            N_("No indicator “{only}” declares a feed in indicators.csv. These do: {known}."),
            only=only, known=", ".join(feed.indicator_id for feed in feeds) or "–",
        )  # fmt: skip
    return chosen


def said(looked: Looked, rows: Rows) -> Iterator[str]:
    """Yield what was found, one line after the other, in the language of this run."""
    names = rows("feed_places").set_index("place_id")[f"name_{current()}"].to_dict()
    for one in looked.found:
        yield from report.lines(one, names)
    for indicator_id, error in looked.refused:
        yield report.refusal(indicator_id, error)


def write(looked: Looked, data: Path, today: date) -> None:
    """Write what is new and changed; BadData where the build refuses: nothing is written."""
    read = {name: writing.text_of(data / "sources" / name) for name in FILES}
    observations, sources = rewritten(
        read["observations.csv"], read["sources.csv"], looked.found, today
    )
    fresh = {"sources.csv": sources, "observations.csv": observations}
    writing.write(data, fresh, read)


def _shown(rows: Rows) -> dict[str, dict[Place, Shown]]:
    found: dict[str, dict[Place, Shown]] = defaultdict(dict)
    for row in rows("feed_observations").itertuples(index=False):
        url = None if pd.isna(row.page_url) else row.page_url
        found[row.indicator_id][row.place_id, row.year] = Shown(
            row.value, row.source_id, row.accessed_on, url
        )
    return found


def _breaks(rows: Rows) -> dict[str, set[Place]]:
    found: dict[str, set[Place]] = defaultdict(set)
    for row in rows("feed_breaks").itertuples(index=False):
        found[row.indicator_id].add((row.place_id, row.year))
    return found
