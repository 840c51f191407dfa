"""The parts of a city's page, each over the rows of that city."""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard import city, html
from dashboard.city import charts, emissions, equivalents, figures, lists, progress, steps, tables
from dashboard.language import _
from dashboard.ui.address import choose
from dashboard.ui.board import indicator_board
from dashboard.ui.data import query
from dashboard.ui.frame import head, is_narrow, theme, width
from dashboard.ui.once import once
from dashboard.ui.show import chart, heading, markup, note, source_line, text
from dashboard.ui.show import figures as show_figures

WIDE = 1000  # px from which two stand side by side
ASKED = (
    "city_inventory", "city_emissions", "city_emission_years", "city_other_emissions", "city_gaps",
    "city_statuses", "city_targets", "city_measures", "city_statements", "city_conflicts",
    "city_population", "city_progress",
)  # fmt: skip
Rows = dict[str, pd.DataFrame]  # of one city, by query


def _rows(city_id: str) -> Rows:
    return {name: query(name, city_id=city_id) for name in (*ASKED, "city_profile")}


def choose_city() -> tuple[str, st.delta_generator.DeltaGenerator]:
    """Let the reader choose a city; return its key, and where the page's head stands."""
    names = query("city_names")
    picker, top = st.columns([1, 5]) if width() >= WIDE else [st.container() for _side in range(2)]
    with picker:
        titles = dict(zip(names["city_id"], names["name"], strict=True))
        return choose(_("City"), titles, "city_id", always=True, hidden=True), top


def city_head(city_id: str, place) -> None:
    """Draw the title into place."""
    with place:
        head(*_title(city_id))


@once
def _title(city_id: str) -> tuple[str, str]:
    rows = _rows(city_id)
    who, targets, measures = _who(rows), rows["city_targets"], rows["city_measures"]
    return city.title(who, rows["city_statuses"], targets, measures), city.line(who)


@once
def city_body(city_id: str) -> None:
    """Draw all that follows the title."""
    rows = _rows(city_id)
    targets, statuses, measures = (rows[f"city_{one}"] for one in ("targets", "statuses", "measures"))  # noqa: E501  # fmt: skip
    headline = figures.headline(_who(rows), rows["city_inventory"], targets, statuses, measures)
    show_figures(headline)
    _emissions(rows)
    _way(rows, headline, city_id)
    _measures(rows)
    indicator_board(city_id)
    _further(rows)


def _emissions(rows: Rows) -> None:
    left, right = _two()
    items, measures = rows["city_emissions"], rows["city_measures"]
    with left:
        if items.empty:
            heading(_("Emissions by sector are not known"))
            text(emissions.absence(rows["city_gaps"], rows["city_other_emissions"]))
        else:
            chart(**charts.sectors(items, rows["city_inventory"], **_drawn()))
    with right:
        heading(_("How much is done"))
        bars = progress.bars(rows["city_progress"], measures, theme(), date.today().year)
        markup(progress.drawn(bars))
        if alike := equivalents.drawn(measures):
            markup(alike)


def _way(rows: Rows, headline: list, city_id: str) -> None:
    who, statuses = _who(rows), rows["city_statuses"]
    heading(steps.takeaway(statuses, who["name"], who["name_genitive"]))
    markup(html.render("city_timeline", steps=steps.steps(statuses)))
    text(steps.elsewhere(statuses), "small")
    with st.expander(_("Every step with its source")):
        markup(tables.steps(statuses))
    if not rows["city_conflicts"].empty:
        note(steps.conflict(rows["city_conflicts"], headline, city_id))
    if years := charts.years(rows["city_emission_years"], who, rows["city_inventory"], **_drawn()):
        chart(**years)


def _measures(rows: Rows) -> None:
    left, right = _two()
    with left:
        if shown := charts.measures(rows["city_measures"], **_drawn()):
            chart(**shown)
    with right:
        _lists(lists.apart(rows["city_measures"]) or _rest(rows))
    markup(lists.by_sector(rows["city_measures"]))


def _further(rows: Rows) -> None:
    for title, body in tables.further(
        rows["city_targets"], rows["city_other_emissions"], rows["city_population"]
    ):
        with st.expander(title):
            markup(body)
    left, right = _two()
    said = rows["city_statements"]
    if not said.empty:
        with left:
            heading(said["heading"].iloc[0])
            markup(html.render("list", items=[*said["text"]]))
            source_line(said["source_id"])
    with right:
        _lists(_rest(rows) if lists.apart(rows["city_measures"]) else [])


def _two() -> list:
    wide = width() >= WIDE
    return st.columns([8, 5], gap="large") if wide else [st.container()] * 2


def _who(rows: Rows) -> pd.Series:
    return rows["city_profile"].iloc[0]


def _drawn() -> dict:
    return {"theme": theme(), "narrow": is_narrow()}


def _rest(rows: Rows) -> list:
    gaps = rows["city_gaps"]
    if rows["city_emissions"].empty:  # said where they would stand
        gaps = gaps[gaps["topic"] != "emissions"]
    return lists.rest(gaps, _who(rows))


def _lists(named: list) -> None:
    for title, lines in named:
        heading(title)
        markup(html.render("list", items=lines))
