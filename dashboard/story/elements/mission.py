"""The Mission: the rounds of the label, or the section in the address as sentences."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dashboard import html, labels, look, mission_story, pictures
from dashboard.asking import Ask
from dashboard.charts.label_rounds import label_rounds
from dashboard.formats import day as day_text
from dashboard.html import Column
from dashboard.language import _
from dashboard.story.element import HEIGHT, LETTERS, WIDTH, Element, pick
from dashboard.story.native import Lines, Points

PAGE = "/mission"


def draw(ask: Ask, choices: Mapping[str, str]) -> Element:
    """Return the rounds of the label, or one section."""
    return _section(ask, choices) if "section" in choices else _rounds(ask)


def _rounds(ask: Ask) -> Element:
    rounds = ask("label_rounds")
    steps = labels.steps(rounds, date.today())
    drawing = label_rounds(steps, labels.whole(rounds), look.tokens("light"))
    alt = labels.alt(rounds)
    days = [labels.when(one) for _i, one in rounds.iterrows()]
    series = {
        _("Cities with the Mission label"): [*rounds["total"]],
        labels.whole(rounds): [*rounds["whole"]],
    }
    return Element(
        labels.title(rounds), labels.subtitle(),
        html.render(
            "slide_chart", picture=pictures.svg(drawing, WIDTH, HEIGHT, LETTERS + 2, alt)
        ),
        Lines(days, series, "0"),
        alt, labels.rows(rounds), labels.columns(), labels.who_says(rounds),
    )  # fmt: skip


def _section(ask: Ask, choices: Mapping[str, str]) -> Element:
    rows = ask("mission_statements")
    section_id = pick(choices, "section", rows["section_id"].unique(), "goals")
    own = rows[rows["section_id"] == section_id]
    texts, title = [*own["text"]], own["title"].iloc[0]
    told = _("As ZMOS presented it on {day}, in the words of this project.")
    said = told.format(day=day_text(mission_story.told_on(ask("mission_events"))))
    return Element(
        title, said, html.render("slide_points", texts=texts), Points(texts),
        " ".join(texts), pd.DataFrame({"text": texts}), [Column("text", title)],
        [*own["source_id"]],
    )  # fmt: skip
