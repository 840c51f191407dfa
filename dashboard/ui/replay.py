"""The map with its day: slider, replay, choice of a city, the same as a table."""

from datetime import date
from functools import partial

import streamlit as st

from dashboard import html, maps, overview
from dashboard.formats import SPACE, day, iso_when, number, when
from dashboard.html import Column
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.frame import theme, width
from dashboard.ui.show import heading, markup, source_line, table, text

WIDE = 1100  # px from which map and reading stand side by side
PRESENTATION = "zmos_presentation_2022"  # of sources: what the project grew from
PACE = "1.2s"  # between two stops of the replay


def replay() -> None:
    """Draw who stood where on a day that the reader chooses, and replay the way there."""
    playing = st.session_state.setdefault("playing", False)
    st.fragment(_draw, run_every=PACE if playing else None)()


def _draw() -> None:
    first, today = query("stage_days")["on_date"].iloc[0].date(), date.today()
    if st.session_state["playing"]:
        _step(today)
    chosen_day = _day(first, today)
    cities = query("city_stages", on_date=chosen_day.isoformat())
    wide = width() >= WIDE
    left, right = st.columns([2, 1], gap="large") if wide else (st.container(), st.container())
    with left:
        _picture(cities, chosen_day)
        _day_controls(first, today)
    with right:
        _reading(cities)


def _day(first: date, today: date) -> date:
    """Return the day to draw: the slider's, at first the address's, put right if outside."""

    def parse(given: str) -> date:
        asked = date.fromisoformat(given)
        if not first <= asked <= today:
            raise ValueError(given)
        return asked

    given, written = st.query_params.get("date"), st.session_state.get("address:date")
    if "day" not in st.session_state or given not in (None, written):
        st.session_state["day"] = address.read("date", parse, today)
    st.session_state["day"] = chosen = st.session_state["day"]  # anew, or it is lost
    address.write("date", None if chosen == today else chosen.isoformat())
    return chosen


def _picture(cities, chosen_day: date) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):  # noqa: E501  # fmt: skip
        heading(_("Stage on the way, {date}").format(date=day(chosen_day)))
        kinds = {"map": _("Map"), "table": _("Table")}
        view = address.choose(_("Show as"), kinds, "view", kind="segments", hidden=True)
    sentence = overview.takeaway(cities, chosen_day)
    text(sentence, "sub")
    if view == "table":
        _table(cities, sentence)
    else:
        _map(cities, sentence)


def _map(cities, sentence: str) -> None:
    window = width()
    wide = min(round((window - 170) * 0.645) if window >= WIDE else window - 34, 1150)
    view = min((390, 820, 1440, 1920), key=lambda known: abs(known - window))
    rows = cities.assign(tip=[_tip(row) for row in cities.itertuples()])
    deck = maps.stages(
        rows, query("shapes"), query("label_offsets", view=str(view)), wide, theme(),
        st.session_state.get("city_on_map", ""),
    )  # fmt: skip
    st.pydeck_chart(
        deck, height=maps.height(wide), key="map", on_select=_take_click, alt=sentence,
        selection_mode="single-object",
    )  # fmt: skip


def _tip(row) -> str:
    since = when(row.since, row.since_precision)
    lines = [f"<b>{row.name}</b>", f"{row.number}{SPACE}{row.stage}, {since}"]
    return "<br>".join([*lines, _("{count} inhabitants").format(count=number(row.population))])


def _take_click() -> None:
    for objects in st.session_state["map"].selection.objects.values():
        for one in objects:
            st.session_state["city_on_map"] = one["city_id"]


def _table(cities, caption: str) -> None:
    columns = [
        Column("name_link", _("Municipality")),
        Column("stage_text", _("Stage")),
        Column("since_text", _("Since")),
        Column("population_text", _("Inhabitants"), number=True),
    ]
    table(overview.table_rows(cities), columns, caption)


def _day_controls(first: date, today: date) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="controls"):
        playing = st.session_state["playing"]
        label = _("Pause") if playing else _("Replay")
        icon = ":material/pause:" if playing else ":material/play_arrow:"
        if st.button(label, icon=icon, key="play"):
            st.session_state["playing"] = not playing
            st.session_state["from_start"] = st.session_state["day"] == today
            st.rerun()  # the pace belongs to the fragment's mounting
        st.slider(
            _("Day"), first, today, key="day", format="D. M. YYYY", label_visibility="collapsed",
            on_change=_stop,
        )  # fmt: skip


def _stop() -> None:
    st.session_state["playing"] = False


def _step(today: date) -> None:
    """Go to the next day on which a city took a step; stop at today."""
    stops = [stamp.date() for stamp in query("stage_days")["on_date"]]
    if st.session_state.pop("from_start", False):
        st.session_state["day"] = stops[0]
        return
    later = [stop for stop in stops if stop > st.session_state["day"]]
    st.session_state["day"] = later[0] if later else today
    if not later:
        st.session_state["playing"] = False
        st.rerun()


def _reading(cities) -> None:
    names = {"": _("No city chosen")} | dict(zip(cities["city_id"], cities["name"], strict=True))
    if "city_on_map" in st.session_state:
        st.session_state["city_id_overview"] = st.session_state["city_on_map"]
    _choose_city(names)
    heading(_("Who is where"))
    markup(html.render("who", groups=overview.who_is_where(cities, query("stages"))))
    events = query("headline_events")
    presented = query("sources").set_index("source_id").loc[PRESENTATION, "published"]
    heading(_("Since the presentation of {date}").format(date=iso_when(presented)))
    dated = [(when(e.starts_on, e.starts_precision), e.title) for e in events.itertuples()]
    markup(html.render("dated", items=dated))
    credit = _("Area of a circle: inhabitants. Boundaries: Geodetska uprava RS, Register prostorskih enot, 22. 4. 2020, simplified, for a map of the country only.")  # noqa: E501  # fmt: skip
    used = [*cities["source_id"].dropna(), *events["source_id"]]
    used += [*cities["population_source_id"], *query("shapes")["source_id"].dropna()]
    source_line(used, credit)


def _choose_city(names: dict[str, str]) -> None:
    asked = address.read("city_id", partial(_known, names), "")
    st.session_state.setdefault("city_on_map", asked)
    chosen = st.selectbox(
        _("City"), list(names), format_func=names.get, key="city_id_overview",
        on_change=_take_choice,
    )  # fmt: skip
    address.write("city_id", chosen or None)
    if chosen:
        heading(names[chosen], 3)
        markup(html.render("dated", items=overview.way(query("city_way", city_id=chosen))))
        text(html.link(f"/city?city_id={chosen}", _("The city's page: measures, emissions, plans")))


def _known(names: dict[str, str], key: str) -> str:
    if key not in names:
        raise ValueError(key)
    return key


def _take_choice() -> None:
    st.session_state["city_on_map"] = st.session_state["city_id_overview"]
