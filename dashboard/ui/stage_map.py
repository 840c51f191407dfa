"""Who stood where on a day, as a map or as the same in a table."""

from datetime import date

import streamlit as st

from dashboard import html, maps, overview
from dashboard.formats import SPACE, day, number, when
from dashboard.html import Column
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.frame import theme, width
from dashboard.ui.reading import take_click
from dashboard.ui.show import markup, table

WIDE = 1100  # px from which map and reading stand side by side


def picture(cities, chosen_day: date) -> None:
    """Draw map or table, as the reader chooses.

    cities  as queries/city_stages.sql returns them for the day
    """
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
    window, wide = width(), map_width()
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


def map_width() -> int:
    """Return the width of the map in px."""
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
