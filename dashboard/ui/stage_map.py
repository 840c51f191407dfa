"""Who stood where on a day, as a map or as the same in a table."""

from datetime import date

import pydeck
import streamlit as st

from dashboard import html, maps, overview
from dashboard.formats import SPACE, day, number, when
from dashboard.html import Column
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.frame import theme, width
from dashboard.ui.once import once
from dashboard.ui.reading import take_click
from dashboard.ui.show import markup, table

WIDE = 1100  # px from which map and reading stand side by side


def picture(day_iso: str) -> None:
    """Draw map or table as on a day, as the reader chooses."""
    sentence = _sentence(day_iso)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"
    ):
        title = html.heading(_("Stage on the way, {date}").format(date=day(_date(day_iso))))
        markup(title + html.paragraph(sentence, "sub"))
        kinds = {"map": _("Map"), "table": _("Table")}
        view = address.choose(_("Show as"), kinds, "view", kind="segments", hidden=True)
    if view == "table":
        _table(day_iso)
    else:
        _map(day_iso, sentence)


@once
def _sentence(day_iso: str) -> str:
    return overview.takeaway(query("city_stages", on_date=day_iso), _date(day_iso))


def _date(day_iso: str) -> date:
    return date.fromisoformat(day_iso)


def _map(day_iso: str, sentence: str) -> None:
    window, wide = width(), map_width()
    view = min((390, 820, 1440, 1920), key=lambda known: abs(known - window))
    st.pydeck_chart(
        _deck(day_iso, view, wide, st.session_state["city_on_map"]), height=maps.height(wide),
        key="map", on_select=take_click, alt=sentence, selection_mode="single-object",
    )  # fmt: skip


@once
def _deck(day_iso: str, view: int, wide: int, chosen: str) -> pydeck.Deck:
    cities = query("city_stages", on_date=day_iso)
    rows = cities.assign(tip=[_tip(row) for row in cities.itertuples()])
    offsets = query("label_offsets", view=str(view))
    deck = maps.stages(rows, query("shapes"), offsets, wide, theme(), chosen)
    text = deck.to_json()
    deck.to_json = lambda: text  # which Streamlit asks for each time the deck is drawn
    return deck


def map_width() -> int:
    """Return the width of the map in px."""
    window = width()
    return min(round((window - 170) * 0.645) if window >= WIDE else window - 34, 1150)


def _tip(row) -> str:
    since = when(row.since, row.since_precision)
    lines = [f"<b>{row.name}</b>", f"{row.number}{SPACE}{row.stage}, {since}"]
    return "<br>".join([*lines, _("{count} inhabitants").format(count=number(row.population))])


@once
def _table(day_iso: str) -> None:
    columns = [
        Column("name_link", _("Municipality")),
        Column("stage_text", _("Stage")),
        Column("since_text", _("Since")),
        Column("population_text", _("Inhabitants"), number=True),
    ]
    rows = overview.table_rows(query("city_stages", on_date=day_iso))
    table(rows, columns, _sentence(day_iso))
