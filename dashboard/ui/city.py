"""The parts of a city's page, each over the rows of that city."""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard import city, html
from dashboard.city import charts, emissions, equivalents, figures, lists, progress, steps, tables
from dashboard.language import _
from dashboard.ui.address import choose
from dashboard.ui.data import query
from dashboard.ui.frame import head, is_narrow, theme, width
from dashboard.ui.show import chart, heading, markup, note, source_line, text
from dashboard.ui.show import figures as show_figures

WIDE = 1000  # px from which two stand side by side
ASKED = (
    "city_inventory", "city_emissions", "city_emission_years", "city_other_emissions", "city_gaps",
    "city_statuses", "city_targets", "city_measures", "city_statements", "city_conflicts",
    "city_population", "city_progress",
)  # fmt: skip
Rows = dict[str, pd.DataFrame]  # of one city, by query


def city_rows(city_id: str) -> Rows:
    """Return what every query about one city says."""
    return {name: query(name, city_id=city_id) for name in (*ASKED, "city_profile")}


def choose_city() -> tuple[str, st.delta_generator.DeltaGenerator]:
    """Let the reader choose a city; return its key, and where the page's head stands."""
    names = query("city_names")
    picker, top = st.columns([1, 5]) if width() >= WIDE else [st.container() for _side in range(2)]
    with picker:
        titles = dict(zip(names["city_id"], names["name"], strict=True))
        return choose(_("City"), titles, "city_id", always=True, hidden=True), top


def city_head(rows: Rows, place) -> list:
    """Draw title and headline figures; return the figures."""
    who, targets, measures = _who(rows), rows["city_targets"], rows["city_measures"]
    with place:
        head(city.title(who, rows["city_statuses"], targets, measures), city.line(who))
    shown = figures.headline(who, rows["city_inventory"], targets, rows["city_statuses"], measures)
    show_figures(shown)
    return shown


def city_emissions(rows: Rows) -> None:
    """Draw emissions by sector or why there are none, and beside them how much is done."""
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


def city_way(rows: Rows, headline: list, city_id: str) -> None:
    """Draw the city's steps to today, and where sources disagree."""
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


def city_measures(rows: Rows) -> None:
    """Draw measures by state and sector, key areas beside them, then each sector's list."""
    left, right = _two()
    with left:
        if shown := charts.measures(rows["city_measures"], **_drawn()):
            chart(**shown)
    with right:
        _lists(lists.apart(rows["city_measures"]) or _rest(rows))
    markup(lists.by_sector(rows["city_measures"]))


def city_further(rows: Rows) -> None:
    """Draw all else that is known: targets, other figures, what the city says of itself."""
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
