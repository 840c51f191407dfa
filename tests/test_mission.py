"""The Mission's page: its figures, its timeline without collisions, its large sections."""

from datetime import date

import pandas as pd
import pytest

from dashboard import labels, mission_story, timeline, timeline_words

from .pages import frame, open_page, text

LANGUAGES = ("sl", "en")


def test_rounds_add_up_to_the_totals_that_sources_state(con):
    rounds = frame(con, "label_rounds", "en")
    facts = frame(con, "mission_facts", "en").set_index("fact_id")
    stated = {facts.loc[key, "as_of"]: facts.loc[key, "value"] for key in facts.index if key.startswith("label_cities_")}  # noqa: E501  # fmt: skip
    assert list(rounds["total"]) == [10, 33, 53, 92, 103, 106]  # 10 + 23 + 20 + 39 + 11 + 3
    summed = dict(zip(rounds["as_of"], rounds["total"], strict=True))
    assert stated and all(summed[day] == value for day, value in stated.items())


def test_slovenian_cities_stand_at_their_round(con):
    rounds = frame(con, "label_rounds", "en").set_index("total")
    assert labels.names(rounds.loc[53, "slovenian"]) == "Ljubljana and Kranj"
    assert labels.names(rounds.loc[92, "slovenian"]) == "Velenje"
    assert labels.names(rounds.loc[10, "slovenian"]) == ""


def test_a_month_stands_in_its_middle_and_a_year_in_its_own():
    month = pd.Series({"starts_on": "2025-05-01", "starts_precision": "month", "ends_on": None})
    year = pd.Series({"starts_on": "2024-01-01", "starts_precision": "year", "ends_on": None})
    days = pd.Series(
        {"starts_on": "2025-09-10", "starts_precision": "day", "ends_on": "2025-09-12"}
    )
    assert timeline.middle(month) == pd.Timestamp(2025, 5, 15)
    assert timeline.middle(year) == pd.Timestamp(2024, 7, 1)
    assert timeline.middle(days) == pd.Timestamp(2025, 9, 11)


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("width_px", [640, 786, 1270, 1750])
@pytest.mark.parametrize("with_dates", [True, False])
def test_no_two_labels_of_a_row_collide(con, spoken, width_px, with_dates):
    events = frame(con, "mission_events", spoken)
    placed = timeline.place(events, timeline.years(events), width_px, with_dates)
    assert len(placed) == len(events)
    per_day = width_px / (date(2031, 1, 1) - date(2020, 1, 1)).days
    for _row, group in placed.groupby("row"):
        edges = []
        for _i, one in group.iterrows():
            x = (one["text_at"] - pd.Timestamp(2020, 1, 1)).days * per_day
            end = x + one["side"] * len(one["label"]) * timeline.LETTER
            edges.append((min(x, end), max(x, end)))
        edges.sort()
        assert all(a[1] < b[0] for a, b in zip(edges, edges[1:], strict=False))


def test_lanes_begin_with_their_title_row(con):
    events = frame(con, "mission_events", "en")
    placed = timeline.place(events, timeline.years(events), 1270, False)
    lanes = timeline.lanes(placed)
    assert list(lanes["row"])[0] == 0
    assert not set(lanes["row"]) & set(placed["row"])


def test_months_from_first_presentation_to_first_label_are_whole_months(con):
    said = timeline_words.title(
        frame(con, "mission_events", "en"), frame(con, "label_rounds", "en")
    )
    assert "56 months" in said  # 6 February 2020 to 22 October 2024: 4 years 8 months 16 days


def test_only_headlines_after_the_presentation_count_as_news(con):
    events = frame(con, "mission_events", "en")
    said = mission_story.since(events)
    later = events[events["is_headline"] & (events["starts_on"] > pd.Timestamp(2022, 4, 19))]
    assert said.count("<dt") == len(later) > 0


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_page_shows_every_statement_fact_and_event(con, spoken):
    at = open_page("mission", lang=spoken)
    assert not at.exception
    shown = text(at).replace("&#39;", "'").replace("&#34;", '"')
    for name, column in (("mission_statements", "text"), ("mission_facts", "title"), ("mission_events", "title")):  # noqa: E501  # fmt: skip
        missing = [row for row in frame(con, name, spoken)[column] if row not in shown]
        assert not missing


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_section_opens_alone_with_ways_on(con, spoken):
    for section_id in frame(con, "mission_statements", "en")["section_id"].unique():
        at = open_page("mission", lang=spoken, section=section_id)
        assert not at.exception
        assert 'class="p-large"' in text(at) and 'class="p-story"' not in text(at)


def test_a_lane_in_the_address_shows_only_that_lane():
    at = open_page("mission", lang="en", track="zmos")
    assert "<td>ZMOS and its members</td>" in text(at)
    assert "<td>Single cities</td>" not in text(at)


def test_an_unknown_section_or_lane_is_put_right_and_said():
    at = open_page("mission", lang="en", section="nothing", track="nowhere")
    assert not at.exception
    assert 'class="p-story"' in text(at)
    said = " ".join(info.value for info in at.info)
    assert "section" in said
