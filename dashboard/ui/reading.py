"""Beside the map: the chosen city's card, who is where, what has happened, the sources."""

import streamlit as st

from dashboard import credit, html, overview
from dashboard.formats import iso_when, when
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.once import once
from dashboard.ui.show import heading, markup, source_line, text

PRESENTATION = "zmos_presentation_2022"  # of sources: what the project grew from
CHOSEN, SELECT = "city_on_map", "city_id_overview"


def city_of_address() -> None:
    """Choose the city that the address asks for, at first and whenever it asks for another."""

    def known(city_id: str) -> str:
        if city_id not in names():
            raise ValueError(city_id)
        return city_id

    if address.is_news("city_id") or CHOSEN not in st.session_state:
        st.session_state[CHOSEN] = address.read("city_id", known, "")


def take_click() -> None:
    """Choose the city whose circle or area was clicked on the map."""
    for objects in st.session_state["map"].selection.objects.values():
        for one in objects:
            st.session_state[CHOSEN] = one["city_id"]


def reading(day_iso: str) -> None:
    """Draw the column beside the map, as on a day."""
    _choose_city({"": _("No city chosen")} | names())
    _who_and_since(day_iso)


@once
def names() -> dict[str, str]:
    """Return the cities' names by key."""
    cities = query("city_names")
    return dict(zip(cities["city_id"], cities["name"], strict=True))


@once
def _who_and_since(day_iso: str) -> None:
    cities = query("city_stages", on_date=day_iso)
    heading(_("Who is where"))
    markup(html.render("who", groups=overview.who_is_where(cities, query("stages"))))
    events = query("headline_events")
    presented = query("sources").set_index("source_id").loc[PRESENTATION, "published"]
    heading(_("Since the presentation of {date}").format(date=iso_when(presented)))
    dated = [(when(e.starts_on, e.starts_precision), e.title) for e in events.itertuples()]
    markup(html.render("dated", items=dated))


def sources_of_map(cities) -> None:
    """Draw who says what map and reading say, with the credit of the boundaries.

    cities  as queries/city_stages.sql returns them
    """
    shapes = query("shapes")
    used = [*cities["source_id"].dropna(), *query("headline_events")["source_id"]]
    used += [*cities["population_source_id"], *shapes["source_id"].dropna()]
    source_line(used, credit.of_map(shapes, query("sources")))


def _choose_city(titles: dict[str, str]) -> None:
    st.session_state[SELECT] = st.session_state[CHOSEN]
    chosen = st.selectbox(
        _("City"), list(titles), format_func=titles.get, key=SELECT, on_change=_take_choice
    )
    address.write("city_id", chosen or None)
    if chosen:
        _card(chosen)


@once
def _card(city_id: str) -> None:
    heading(names()[city_id], 3)
    markup(html.render("dated", items=overview.way(query("city_way", city_id=city_id))))
    text(html.link(f"/city?city_id={city_id}", _("The city's page: measures, emissions, plans")))


def _take_choice() -> None:
    st.session_state[CHOSEN] = st.session_state[SELECT]
