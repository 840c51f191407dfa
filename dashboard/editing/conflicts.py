"""Whether changes still fit what is published, and the changes brought up to it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from dashboard.editing import rows
from dashboard.editing.change import Change, Conflict, Difference, Row, same
from dashboard.paths import DATA

Published = dict[tuple[str, tuple[str, ...]], Row]  # table and key -> row


def of(changes: Iterable[Change], data: Path = DATA) -> list[Difference]:
    """Return the cells of changes that somebody else has changed in what is published."""
    given = list(changes)
    now = published({one.table for one in given}, data)
    return [found for one in given for found in differences(one, now.get((one.table, one.key)))]


def published(tables: Iterable[str], data: Path = DATA) -> Published:
    """Return the published rows of some tables by table and key."""
    known = rows.tables(data)
    return {
        (name, tuple(row[column] for column in known[name].key)): row
        for name in tables
        for row in rows.published(name, data=data)
    }


def differences(one: Change, now: Row | None) -> list[Difference]:
    """Return where a change does not fit the row as it is now; cells that agree do not count."""
    before, after = one.before, one.after
    if before is None or after is None or now is None:
        return _whole(one, now)
    return [
        Difference(one.table, one.key, name, before.get(name, ""), after[name], now.get(name, ""))
        for name in one.columns
        if not any(same(now.get(name, ""), row.get(name, "")) for row in (before, after))
    ]


def _whole(one: Change, now: Row | None) -> list[Difference]:
    """Return what is in the way of a row that is added or taken out, or is not there any more."""
    wanted = one.after if one.before is None else one.before
    if now is None and (one.before is None or one.after is None):
        return []
    if now is not None and not replace(one, before=now, after=wanted).columns:
        return []
    said = [" ".join(filter(None, row.values())) if row else None for row in (one.before, one.after, now)]  # noqa: E501  # fmt: skip
    return [Difference(one.table, one.key, None, *said)]


def rebased(changes: Iterable[Change], now: Published) -> list[Change]:
    """Return changes as they are against the rows of now, without those that are there already.

    Conflict names every cell that does not fit; several changes of one row become one.
    """
    start, found = dict(now), []
    now = dict(now)
    for one in changes:
        place = (one.table, one.key)
        row = now.get(place)
        found += differences(one, row)
        now[place] = _changed(one, row)
    if found:
        raise Conflict(found)
    places = dict.fromkeys((one.table, one.key) for one in changes)
    made = [Change(*place, start.get(place), now[place]) for place in places]
    return [one for one in made if one.columns]


def _changed(one: Change, row: Row | None) -> Row | None:
    if one.after is None or row is None:
        return one.after
    return row | {name: one.after[name] for name in one.columns}
