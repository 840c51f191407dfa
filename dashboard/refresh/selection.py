"""Hold what a feed asks for to what the service says it has."""

import re
from collections.abc import Iterator

from dashboard.csvfile import N_, BadData
from dashboard.refresh.feeds import PLACE, YEARS, Feed


def resolve(feed: Feed, labels: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Return the codes to ask for, by dimension, from what the service says it has.

    labels  dimension -> code -> label, as the service's metadata give them
    BadData where a dimension, a place or a value is not there, or means something else now.
    """
    if set(labels) != set(feed.selection):
        raise BadData(
            N_("{where}: the table has the dimensions {found}, not {expected} as feed_selection of {indicator} says."),  # noqa: E501
            where=feed.where, found=", ".join(labels), expected=", ".join(feed.selection),
            indicator=feed.indicator_id,
        )  # fmt: skip
    return {name: list(_codes(feed, name, known)) for name, known in labels.items()}


def _codes(feed: Feed, name: str, known: dict[str, str]) -> Iterator[str]:
    for asked in feed.selection[name]:
        if PLACE in asked:
            yield from (_known(feed, name, known, code, "") for code in feed.places)
        elif YEARS in asked:
            found = [code for code in known if year_of(asked, code)]
            if not found:
                raise _changed(feed, name, asked, known)
            yield from found
        else:
            code, _, label = asked.partition("=")
            yield _known(feed, name, known, code, label)


def year_of(template: str, code: str) -> int | None:
    """Return the year of a period's code: 2025 of 2025H1 where the template is {years}H1."""
    pattern = re.escape(template).replace(re.escape(YEARS), r"(\d{4})")
    found = re.fullmatch(pattern, code)
    return int(found[1]) if found else None


def _known(feed: Feed, name: str, known: dict[str, str], code: str, label: str) -> str:
    if not code:
        found = [key for key, text in known.items() if text == label]
        if len(found) == 1:
            return found[0]
    elif known.get(code, "") and label in ("", known[code]):
        return code
    raise _changed(feed, name, f"{code} = {label}" if code and label else code or label, known)


def _changed(feed: Feed, name: str, asked: str, known: dict[str, str]) -> BadData:
    code = asked.split(" = ")[0]
    near = [(key, text) for key, text in known.items() if key == code] or list(known.items())[:8]
    return BadData(
        N_("{where}: dimension {name} should have “{asked}” for {indicator}, but has: {found}. Codes, unit or definition may have changed: compare, then put feed_selection right."),  # noqa: E501
        where=feed.where, name=name, asked=asked, indicator=feed.indicator_id,
        found="; ".join(f"{key} = {text}" for key, text in near),
    )  # fmt: skip
