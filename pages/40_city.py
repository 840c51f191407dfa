"""City"""

from datetime import date

import streamlit as st

from dashboard import city, html, ui
from dashboard.city import charts, emissions, equivalents, figures, lists, progress, steps, tables
from dashboard.language import _

names, wide = ui.query("city_names"), ui.width() >= 1000
picker, top = st.columns([1, 5]) if wide else st.columns(1) * 2
with picker:
    titles = dict(zip(names["city_id"], names["name"], strict=True))
    city_id = ui.choose(_("City"), titles, "city_id", always=True, hidden=True)

who = ui.query("city_profile", city_id=city_id).iloc[0]
inventory, items, years, other, gaps, statuses, targets, measures, said, conflicts, people, aims = (
    ui.query(name, city_id=city_id)
    for name in (
        "city_inventory", "city_emissions", "city_emission_years", "city_other_emissions",
        "city_gaps", "city_statuses", "city_targets", "city_measures", "city_statements",
        "city_conflicts", "city_population", "city_progress",
    )
)  # fmt: skip
headline = figures.headline(who, inventory, targets, statuses, measures)
drawn = {"theme": ui.theme(), "narrow": ui.is_narrow()}
with top:
    ui.head(city.title(who, statuses, targets, measures), city.line(who))
ui.figures(headline)

left, right = st.columns([8, 5], gap="large") if wide else st.columns(1) * 2
with left:
    if items.empty:
        ui.heading(_("Emissions by sector are not known"))
        ui.text(emissions.absence(gaps, other))
        gaps = gaps[gaps["topic"] != "emissions"]
    else:
        ui.chart(**charts.sectors(items, inventory, **drawn))
with right:
    ui.heading(_("How much is done"))
    ui.markup(progress.drawn(progress.bars(aims, measures, ui.theme(), date.today().year)))
    if alike := equivalents.drawn(measures):
        ui.markup(alike)

ui.heading(steps.takeaway(statuses, who["name"], who["name_genitive"]))
ui.markup(html.render("city_timeline", steps=steps.steps(statuses)))
ui.text(steps.elsewhere(statuses), "small")
with st.expander(_("Every step with its source")):
    ui.markup(tables.steps(statuses))
if not conflicts.empty:
    ui.note(steps.conflict(conflicts, headline, city_id))
if chart := charts.years(years, who, inventory, **drawn):
    ui.chart(**chart)
left, right = st.columns([8, 5], gap="large") if wide else st.columns(1) * 2
with left:
    if chart := charts.measures(measures, **drawn):
        ui.chart(**chart)
apart, rest = lists.apart(measures), lists.rest(gaps, who)
with right:
    for title, lines in apart or rest:
        ui.heading(title)
        ui.markup(html.render("list", items=lines))

ui.markup(lists.by_sector(measures))
ui.indicator_board(city_id)
for title, body in tables.further(targets, other, people):
    with st.expander(title):
        ui.markup(body)

left, right = st.columns([8, 5], gap="large") if wide else st.columns(1) * 2
if not said.empty:
    with left:
        ui.heading(said["heading"].iloc[0])
        ui.markup(html.render("list", items=[*said["text"]]))
        ui.source_line(said["source_id"])
with right:
    for title, lines in rest if apart else []:
        ui.heading(title)
        ui.markup(html.render("list", items=lines))
