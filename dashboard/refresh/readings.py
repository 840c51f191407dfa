"""Turn a dataset into readings, and refuse one that is empty or only half of what was asked."""

from decimal import Decimal

from dashboard.csvfile import N_, BadData
from dashboard.refresh.feeds import PLACE, YEARS, Feed, Reading
from dashboard.refresh.jsonstat import Dataset
from dashboard.refresh.selection import year_of


def readings(feed: Feed, asked: dict[str, list[str]], dataset: Dataset) -> list[Reading]:
    """Return a reading for every cell with a value; a cell without one is a gap, not a fault.

    asked  the codes by dimension that were asked for
    BadData where the answer has other codes, or no value at all.
    """
    _require_whole(feed, asked, dataset)
    names = list(dataset.labels)
    place, period = (names.index(feed.dimension_of(part)) for part in (PLACE, YEARS))
    template = feed.selection[names[period]][0]
    found = []
    for key, (value, flag) in dataset.cells.items():
        if value is None:
            continue
        locator = ", ".join(f"{name} {code}" for name, code in zip(names, key, strict=True))
        found.append(
            Reading(
                feed.places[key[place]],
                year_of(template, key[period]),
                _times(value, feed.factor),
                flag,
                f"{feed.table_code}: {locator}" + (f" ({flag})" if flag else ""),
            )
        )
    if not found:
        raise BadData(
            N_("{where}: no value came for {indicator}, only {cells} empty cells."),
            where=feed.where, indicator=feed.indicator_id, cells=len(dataset.cells),
        )  # fmt: skip
    return found


def _require_whole(feed: Feed, asked: dict[str, list[str]], dataset: Dataset) -> None:
    for name, codes in asked.items():
        came = dataset.labels.get(name, {})
        lacking = [code for code in codes if code not in came]
        other = [code for code in came if code not in codes]
        if lacking or other:
            raise BadData(
                N_("{where}: for {indicator}, dimension {name} came with {count} of {expected} codes asked for; lacking: {lacking}; not asked for: {other}."),  # noqa: E501
                where=feed.where, indicator=feed.indicator_id, name=name,
                count=len(codes) - len(lacking), expected=len(codes),
                lacking=", ".join(lacking) or "–", other=", ".join(other) or "–",
            )  # fmt: skip


def _times(value: Decimal, factor: Decimal) -> Decimal:
    return value if factor == 1 else value * factor
