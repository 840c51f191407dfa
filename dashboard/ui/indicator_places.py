"""Which places a reader looks at: a group, names picked from it, or a page of a large one."""

import streamlit as st

from dashboard.indicators import groups
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.picks import pick
from dashboard.ui.show import empty, text


def usual() -> str:
    """Return the group that is looked at where none is asked for."""
    return query("place_groups")["group_id"].iloc[0]


def choose(controls) -> dict:
    """Let the reader choose a group of places; the address keeps it as `group`."""
    known = query("place_groups")
    with controls:
        chosen = address.choose(_("Places"), groups.titles(known), "group", usual())
    return known[known["group_id"] == chosen].iloc[0].to_dict()


def is_large(group: dict) -> bool:
    """Return whether a group has more places than are drawn at once."""
    return group["place_count"] > groups.MOST


def picked(group: dict) -> dict[str, str]:
    """Let the reader pick places of a small group by name; return the names by key."""
    rows = query("place_names", group_id=group["group_id"], places="", most=str(groups.MOST))
    names = dict(zip(rows["place_id"], rows["name"], strict=True))
    chosen = pick(_("Cities"), names, "cities")
    return {key: name for key, name in names.items() if not chosen or key in chosen}


def are_named(names: dict[str, str]) -> bool:
    """Return whether each of these places has a name of its own on the map."""
    return set(names) <= set(query("city_names")["city_id"])


def page(given: dict, year: int) -> groups.Page:
    """Let the reader turn the pages of a large group's ranking; the address keeps `page`.

    given  params of queries/indicator_year.sql: indicator_id, group_id, per, base_year
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key="page_of_places"):
        typed = address.search(_("Find a place"), "find", _("part of its name"))
        number = address.read("page", _whole, 1)
        asked = given | {"year": str(year), "by": "place", "typed": typed.lower()}
        found = _rows(asked, number)
        if found.empty and number > 1:  # what was typed since has fewer pages
            number = 1
            found = _rows(asked, number)
        address.write("page", str(number) if number > 1 else None)
        one = groups.page(found, (number - 1) * groups.MOST, year)
        turns(number, one.count)
    if not one.names:
        empty(groups.nothing(typed), ["find", "page"])
    text(groups.place(one), "small")
    return one


def _rows(asked: dict, number: int):
    skip = str((number - 1) * groups.MOST)
    return query("indicator_year", **asked, skip=skip, most=str(groups.MOST))


def page_number(count: int) -> int:
    """Return which page of as many places the address asks for; the last where it has fewer."""
    last = max(1, -(-count // groups.MOST))
    number = min(address.read("page", _whole, 1), last)
    address.write("page", str(number) if number > 1 else None)
    return number


def turns(number: int, count: int) -> None:
    """Draw the buttons that turn the pages of as many places."""
    last = -(-count // groups.MOST)
    for label, to, key in (
        (_("Before"), number - 1, "page_before"), (_("Next"), number + 1, "page_next"),
    ):  # fmt: skip
        st.button(
            label, key=key, disabled=not 1 <= to <= last,
            on_click=address.write, args=("page", str(to) if to > 1 else None),
        )  # fmt: skip


def _whole(given: str) -> int:
    if not given.isdecimal() or not 1 <= int(given) <= 10**6:
        raise ValueError(given)
    return int(given)
