"""Mission"""

from datetime import date

import streamlit as st

from dashboard import (
    html,
    labels,
    look,
    mission,
    mission_story,
    sources,
    timeline,
    timeline_words,
    ui,
)
from dashboard.charts.label_rounds import label_rounds
from dashboard.charts.timeline import timeline as lanes_chart
from dashboard.language import _

facts, rounds = ui.query("mission_facts"), ui.query("label_rounds")
events, told = ui.query("mission_events"), mission_story.sections(ui.query("mission_statements"))
tokens = look.tokens(ui.theme())
section_id = ui.read("section", sources.one_of(s["section_id"] for s in told), None)

if section_id:
    ui.head(*mission_story.large_head(told, section_id))
    ui.markup(mission_story.large(told, section_id))
else:
    ui.head(mission.title(rounds), mission.subtitle(facts))
    ui.figures(mission.figures(facts, rounds))
    of_mission, of_zmos = mission_story.halves(told)
    story, news = st.columns([2, 1], gap="large") if ui.width() >= 1000 else st.columns(1) * 2
    with story:
        ui.heading(_("What the Mission is"))
        ui.text(mission_story.about(events), "sub")
        ui.markup(html.render("story", sections=of_mission))
    with news:
        ui.heading(mission_story.since_title(events))
        ui.markup(mission_story.since(events))
        steps = labels.steps(rounds, date.today())
        ui.chart(
            label_rounds(steps, labels.whole(rounds), tokens), labels.title(rounds),
            labels.alt(rounds), labels.rows(rounds), labels.columns(), labels.who_says(rounds),
            labels.subtitle(), key="rounds",
        )  # fmt: skip
    track = ui.choose(_("Lane"), timeline.choices(), "track", kind="segments", hidden=True)
    shown = timeline.of_track(events, track)
    if ui.is_narrow():
        ui.heading(timeline_words.title(events, rounds))
        ui.markup(timeline_words.listed(shown))
    else:
        today = timeline_words.today(date.today())
        span = timeline.years(events)
        placed = timeline.place(shown, span, timeline.plot_px(ui.width()), track != "all")
        ui.chart(
            lanes_chart(placed, timeline.lanes(placed), span, today, tokens),
            timeline_words.title(events, rounds), timeline_words.alt(shown),
            timeline_words.rows(shown), timeline_words.columns(), shown["source_id"],
            timeline_words.subtitle(), key="timeline",
        )  # fmt: skip
    ui.heading(_("How the city municipalities joined"))
    ui.markup(html.render("story", sections=of_zmos))
    with st.expander(_("All figures about the Mission")):
        columns = mission.fact_columns()
        ui.table(mission.fact_rows(facts), columns, _("All figures about the Mission"))
