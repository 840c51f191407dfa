"""Groups of places, and the page of a large group's ranking that is drawn.

groups  as queries/place_groups.sql returns them
found   as queries/indicator_year.sql returns them
"""

from typing import NamedTuple

import pandas as pd

from dashboard import formats
from dashboard.indicators import Asked, number, with_unit
from dashboard.language import _, ngettext

MOST = 20  # places that are drawn by name at once
MOST_AREAS = 250  # areas of places on a map; of a larger group regions are drawn


class Page(NamedTuple):
    """Which of a large group's places are drawn.

    names   of the places, by key, largest first
    first   rank of the first
    count   places of the group, or those whose name fits what was typed
    known   places of the group with a value
    middle  median of the group
    year    in which they are ranked
    """

    names: dict[str, str]
    first: int
    count: int
    known: int
    middle: float
    year: int


def titles(groups: pd.DataFrame) -> dict[str, str]:
    """Return the names of groups by key, each with how many places it has."""
    return {
        row.group_id: f"{row.title} ({formats.number(row.place_count)})"
        for row in groups.itertuples()
    }


def empty(group: dict) -> str:
    """Return that a group has no place with data."""
    return _("No place of “{group}” has data here yet. Choose other places.").format(
        group=group["title"]
    )


def page(found: pd.DataFrame, skip: int, year: int) -> Page:
    """Return the page that these rows are, after as many as were skipped."""
    names = dict(zip(found["key"], found["name"], strict=True))
    if found.empty:
        return Page(names, skip + 1, 0, 0, float("nan"), year)
    top = found.iloc[0]
    return Page(
        names, skip + 1, int(top["row_count"]), int(top["known_count"]), top["middle"], year
    )


def place(one: Page) -> str:
    """Return which places are drawn, of how many."""
    said = ngettext("Place {first} of {count}, largest first in {year}", "Places {first}–{last} of {count}, largest first in {year}", len(one.names))  # noqa: E501  # fmt: skip
    return said.format(
        first=one.first, last=formats.number(one.first + len(one.names) - 1),
        count=formats.number(one.count), year=one.year,
    )  # fmt: skip


def middle(asked: Asked, one: Page) -> str:
    """Return the median of the group, and of how many places."""
    text = number(asked, pd.Series([one.middle])).iloc[0]
    said = ngettext("{n} place has a value: {value}", "{n} places have a value: half of them at most {value}", one.known)  # noqa: E501  # fmt: skip
    return said.format(n=formats.number(one.known), value=with_unit(asked, text))


def nothing(typed: str) -> str:
    """Return that no place is called what was typed."""
    return _("No place of this group is called “{text}”. Try a shorter word.").format(text=typed)


def years(indicator: dict) -> dict[str, str]:
    """Return the years of an indicator in a group, newest first."""
    first, last = int(indicator["first_year"]), int(indicator["last_year"])
    return {str(year): str(year) for year in range(last, first - 1, -1)}
