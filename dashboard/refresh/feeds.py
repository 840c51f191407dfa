"""Say which figures a service is asked for: the rows of `indicators` that declare a feed."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from dashboard.csvfile import N_, BadData

PLACE, YEARS = "{place}", "{years}"


@dataclass(frozen=True)
class Feed:
    """One indicator's figures in one table of one service.

    selection  dimension -> what is asked: a code; `code=label`, which also holds the service to
               what the code means; `=label`, where only the label is known; {place}; {years}
    places     the service's code of a place -> place_id
    """

    indicator_id: str
    title_sl: str
    title_en: str
    provider: str
    table_code: str
    selection: dict[str, list[str]]
    factor: Decimal
    jump_factor: float | None
    publisher: str
    url: str
    page_url: str
    licence_id: str
    places: dict[str, str]

    @property
    def where(self) -> str:
        """Return the service's table as messages name it."""
        return f"{self.provider} {self.table_code}"

    def dimension_of(self, part: str) -> str:
        """Return the dimension where {place} or {years} stands."""
        return next(name for name, asked in self.selection.items() if part in asked[0])


@dataclass(frozen=True)
class Reading:
    """One value as the service gives it, times the feed's factor."""

    place_id: str
    year: int
    value: Decimal
    flag: str
    locator: str


@dataclass(frozen=True)
class Edition:
    """What a service says of the table it answered from."""

    title: str
    updated: str


def declared(rows: Callable[[str], pd.DataFrame], base_url: str | None = None) -> list[Feed]:
    """Return the feeds in the order of their indicators; BadData names a selection that is none.

    rows      a function that runs one of queries/
    base_url  where a mirror of every service stands, in place of its scheme and host
    """
    codes = rows("feed_places")
    feeds = []
    for row in rows("feeds").itertuples(index=False):
        given = row._asdict()
        given["selection"] = _selection(row.indicator_id, row.selection)
        given["factor"] = Decimal(str(row.factor))
        given["jump_factor"] = None if pd.isna(row.jump_factor) else row.jump_factor
        given["url"] = at(row.url.replace("{table}", row.table_code), base_url)
        given["page_url"] = row.page_url.replace("{table}", row.table_code)
        own = codes[codes["provider"] == row.provider]
        feeds.append(Feed(**given, places=dict(zip(own["code"], own["place_id"], strict=True))))
    return feeds


def at(url: str, base_url: str | None) -> str:
    """Return the address, at another host where one is named."""
    return re.sub(r"^https?://[^/]+", base_url.rstrip("/"), url) if base_url else url


def _selection(indicator_id: str, text: str) -> dict[str, list[str]]:
    try:
        found = json.loads(text)
        asked = [value for values in found.values() for value in values]
        parts = [len([value for value in asked if part in value]) for part in (PLACE, YEARS)]
    except (json.JSONDecodeError, AttributeError, TypeError):
        parts = []
    if parts != [1, 1]:
        raise BadData(
            N_("indicators.csv: feed_selection of {indicator} is {found}. It should be JSON, dimension to list of codes, with {place} and {years} once each."),  # noqa: E501
            indicator=indicator_id, found=text, place=PLACE, years=YEARS,
        )  # fmt: skip
    return found
