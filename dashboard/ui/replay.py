"""The map with its day: slider, replay, the same as a table, and its reading beside it."""

from datetime import date

import streamlit as st

from dashboard import day_marks, html, maps, overview
from dashboard.formats import SPACE, day, number, when
from dashboard.html import Column
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.day import set_day, slide_day, slider_key, take_day
from dashboard.ui.fragment import fragment
from dashboard.ui.frame import theme, width
from dashboard.ui.open_data import short_changes
from dashboard.ui.reading import city_of_address, reading, sources_of_map, take_click
from dashboard.ui.show import markup, table

WIDE = 1100  # px from which map and reading stand side by side
PACE = "1.2s"  # between two stops of the replay
DATE = "date"
PLAY_PX = 150  # the button beside the slider, with its gap


def replay() -> None:
    """Draw who stood where on a day that the reader chooses, and replay the way there."""
    playing = st.session_state.setdefault("playing", False)
    fragment(_draw, PACE if playing else None)()


def _draw() -> None:
    first, today = query("stage_days")["on_date"].iloc[0].date(), date.today()
    if st.session_state["playing"]:
        _step(today)
    chosen_day = take_day(DATE, first, today)
    cities = query("city_stages", on_date=chosen_day.isoformat())
    city_of_address(cities)
    wide = width() >= WIDE
    left, right = st.columns([2, 1], gap="large") if wide else (st.container(), st.container())
    with left:
        _picture(cities, chosen_day)
        _day_controls(first, today)
        if wide:
            sources_of_map(cities)
    with right:
        reading(cities)
        if not wide:
            sources_of_map(cities)
        short_changes()


def _picture(cities, chosen_day: date) -> None:
    sentence = overview.takeaway(cities, chosen_day)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"
    ):
        title = html.heading(_("Stage on the way, {date}").format(date=day(chosen_day)))
        markup(title + html.paragraph(sentence, "sub"))
        kinds = {"map": _("Map"), "table": _("Table")}
        view = address.choose(_("Show as"), kinds, "view", kind="segments", hidden=True)
    if view == "table":
        _table(cities, sentence)
    else:
        _map(cities, sentence)


def _map(cities, sentence: str) -> None:
    window, wide = width(), _map_width()
    view = min((390, 820, 1440, 1920), key=lambda known: abs(known - window))
    rows = cities.assign(tip=[_tip(row) for row in cities.itertuples()])
    deck = maps.stages(
        rows, query("shapes"), query("label_offsets", view=str(view)), wide, theme(),
        st.session_state["city_on_map"],
    )  # fmt: skip
    st.pydeck_chart(
        deck, height=maps.height(wide), key="map", on_select=take_click, alt=sentence,
        selection_mode="single-object",
    )  # fmt: skip


def _map_width() -> int:
    window = width()
    return min(round((window - 170) * 0.645) if window >= WIDE else window - 34, 1150)


def _tip(row) -> str:
    since = when(row.since, row.since_precision)
    lines = [f"<b>{row.name}</b>", f"{row.number}{SPACE}{row.stage}, {since}"]
    return "<br>".join([*lines, _("{count} inhabitants").format(count=number(row.population))])


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
            st.session_state["from_start"] = st.session_state[slider_key(DATE)] == today
            st.rerun()  # the pace belongs to the fragment's mounting
        with st.container(gap=None, key="day"):
            slide_day(_("Day"), DATE, first, today, _stop, hidden=True)
            room = _map_width() - PLAY_PX
            marks = day_marks.marks(query("stage_reached"), query("stages"), first, today, room)
            markup(html.render("day_marks", marks=marks))


def _stop() -> None:
    st.session_state["playing"] = False


def _step(today: date) -> None:
    """Go to the next day on which a city took a step; stop at today."""
    stops = [stamp.date() for stamp in query("stage_days")["on_date"]]
    now = st.session_state.get(slider_key(DATE), today)
    if st.session_state.pop("from_start", False):
        set_day(DATE, stops[0], today)
        return
    later = [stop for stop in stops if stop > now]
    set_day(DATE, later[0] if later else today, today)
    if not later:
        st.session_state["playing"] = False
        st.rerun()
