"""Compare what a service says with what is shown today: new, changed, gone, not plausible."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from dashboard.plausible import is_jump
from dashboard.refresh.feeds import Edition, Feed, Reading

Place = tuple[str, int]  # place_id, year


@dataclass(frozen=True)
class Shown:
    """A value as it is shown today."""

    value: float
    source_id: str
    accessed_on: pd.Timestamp
    page_url: str | None


@dataclass(frozen=True)
class Difference:
    """One place and year where the service and today's table are not the same.

    kind     new, changed or gone
    against  the year before, or today's value, that makes the new value a jump; else None
    """

    kind: str
    place_id: str
    year: int
    old: Shown | None
    reading: Reading | None
    against: float | None = None


@dataclass(frozen=True)
class Found:
    """What one feed has to say: its table's edition, the differences, and how many are the same."""

    feed: Feed
    edition: Edition
    differences: list[Difference]
    same: int


def compare(
    feed: Feed,
    edition: Edition,
    readings: list[Reading],
    shown: Mapping[Place, Shown],
    breaks: Collection[Place],
) -> Found:
    """Return what differs, by place and year.

    shown   what is shown today of this indicator
    breaks  where the series is known to break, so that a jump is no surprise
    """
    told = {(one.place_id, one.year): one for one in readings}
    differences = [*_told(feed, told, shown, breaks), *_gone(feed, told, shown)]
    order = list(feed.places.values())
    differences.sort(key=lambda one: (order.index(one.place_id), one.year))
    same = len(told) - sum(one.kind != "gone" for one in differences)
    return Found(feed, edition, differences, same)


def _told(
    feed: Feed,
    told: Mapping[Place, Reading],
    shown: Mapping[Place, Shown],
    breaks: Collection[Place],
) -> Iterator[Difference]:
    for place, reading in told.items():
        old = shown.get(place)
        if old and float(reading.value) == old.value:
            continue
        against = None
        if place not in breaks:
            against = _jump(feed, reading.value, old, _year_before(place, told, shown))
        yield Difference("changed" if old else "new", *place, old, reading, against)


def _gone(
    feed: Feed, told: Mapping[Place, Reading], shown: Mapping[Place, Shown]
) -> Iterator[Difference]:
    """Yield what was read from this very table once, and is not in it any more."""
    for place, old in shown.items():
        asked = place[0] in feed.places.values()
        if asked and place not in told and old.page_url == feed.page_url:
            yield Difference("gone", *place, old, None)


def _year_before(
    place: Place, told: Mapping[Place, Reading], shown: Mapping[Place, Shown]
) -> float | None:
    before = (place[0], place[1] - 1)
    if before in told:
        return float(told[before].value)
    return shown[before].value if before in shown else None


def _jump(feed: Feed, value: Decimal, old: Shown | None, before: float | None) -> float | None:
    """Return the value that the new one is too far from, if there is one."""
    for other in (before, old.value if old else None):
        if is_jump(float(value), other, feed.jump_factor):
            return other
    return None
