"""/mission: what the Mission is, its timeline, how the city municipalities joined."""

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
)
from dashboard.charts.label_rounds import label_rounds
from dashboard.charts.timeline import timeline as lanes_chart
from dashboard.language import _
from dashboard.ui.address import choose, read
from dashboard.ui.data import query
from dashboard.ui.frame import head, is_narrow, theme, width
from dashboard.ui.once import once
from dashboard.ui.show import chart, figures, heading, markup, table, text

WIDE = 1000  # px from which the news stand beside the story


def show() -> None:
    """Draw the page, or one section of it large."""
    sections, title, subtitle = _known()
    section_id = read("section", sources.one_of(sections), None)
    if section_id:
        told = _told()
        head(*mission_story.large_head(told, section_id))
        markup(mission_story.large(told, section_id))
        return
    head(title, subtitle)
    _story()
    track = choose(_("Lane"), timeline.choices(), "track", kind="segments", hidden=True)
    _timeline(track, 0 if is_narrow() else timeline.plot_px(width()))
    _joined()


def _told() -> list[dict]:
    return mission_story.sections(query("mission_statements"))


@once
def _known() -> tuple[list[str], str, str]:
    title = mission.title(query("label_rounds"))
    ids = [section["section_id"] for section in _told()]
    return ids, title, mission.subtitle(query("mission_facts"))


@once
def _story() -> None:
    figures(mission.figures(query("mission_facts"), query("label_rounds")))
    of_mission, _of_zmos = mission_story.halves(_told())
    events = query("mission_events")
    story, news = st.columns([2, 1], gap="large") if width() >= WIDE else st.columns(1) * 2
    with story:
        heading(_("What the Mission is"))
        text(mission_story.about(events), "sub")
        markup(html.render("story", sections=of_mission))
    with news:
        heading(mission_story.since_title(events))
        markup(mission_story.since(events))
        _rounds()


def _rounds() -> None:
    rounds, tokens = query("label_rounds"), look.tokens(theme())
    chart(
        label_rounds(labels.steps(rounds, date.today()), labels.whole(rounds), tokens),
        labels.title(rounds), labels.alt(rounds), labels.rows(rounds), labels.columns(),
        labels.who_says(rounds), labels.subtitle(), key="rounds",
    )  # fmt: skip


@once
def _timeline(track: str, px: int) -> None:
    events, rounds = query("mission_events"), query("label_rounds")
    shown = timeline.of_track(events, track)
    if is_narrow():
        heading(timeline_words.title(events, rounds))
        markup(timeline_words.listed(shown))
        return
    today, span = timeline_words.today(date.today()), timeline.years(events)
    placed = timeline.place(shown, span, px, track != "all")
    chart(
        lanes_chart(placed, timeline.lanes(placed), span, today, look.tokens(theme())),
        timeline_words.title(events, rounds), timeline_words.alt(shown),
        timeline_words.rows(shown), timeline_words.columns(), shown["source_id"],
        timeline_words.subtitle(), key="timeline",
    )  # fmt: skip


@once
def _joined() -> None:
    _of_mission, of_zmos = mission_story.halves(_told())
    heading(_("How the city municipalities joined"))
    markup(html.render("story", sections=of_zmos))
    with st.expander(_("All figures about the Mission")):
        rows, columns = mission.fact_rows(query("mission_facts")), mission.fact_columns()
        table(rows, columns, _("All figures about the Mission"))
