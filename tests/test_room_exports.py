"""A round taken home opens elsewhere: a slide with a chart to edit, whole and inside its page."""

import io

import pytest
from pptx import Presentation
from pptx.util import Pt

from dashboard import language
from dashboard.formats import iso_when
from dashboard.rooms import slide
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import ground
from dashboard.rooms.rooms import OPEN, Room

ADDRESS = "http://example.si/room?code=ABCDEFG"
KINDS = [
    ("mix", {"levers": ["solar"]}, {"settings": {"solar": 5000.0}}, 3),
    ("yes_no", {"text": "Ali gremo?"}, {"is_yes": True}, 2),
    ("ranking", {"levers": ["solar", "led_lamps", "ev_new_share"]},
     {"order": ["led_lamps", "solar", "ev_new_share"]}, 3),
]  # fmt: skip


def made(kind, question, answer, hides=False):
    room = Room("ABCDEFG", "", kind, question, OPEN, hides, 1, 1.8e9, 9e9)
    cities = ["kranj", "koper", "krsko"]
    latest = {city: Answer(city, 1, city, answer, 1.8e9) for city in cities}
    deck = Presentation(io.BytesIO(slide.deck(room, latest, ground(), ADDRESS)))
    [page] = deck.slides
    return deck, page


def texts(page):
    return [one.text_frame.text for one in page.shapes if one.has_text_frame]


@pytest.mark.parametrize(
    ("kind", "question", "answer", "bars"), KINDS, ids=lambda one: str(one)[:8]
)
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_a_slide_holds_a_native_chart_its_source_and_a_way_back(
    kind, question, answer, bars, spoken
):
    language.use(spoken)
    deck, page = made(kind, question, answer)
    [chart] = [one.chart for one in page.shapes if one.has_chart]
    assert len(list(chart.plots[0].categories)) == bars
    of_map = iso_when("2020-04-22")
    assert any(ADDRESS in text and of_map in text for text in texts(page))
    assert [one for one in page.shapes if one.shape_type == 13], "the QR code"
    for one in page.shapes:
        assert one.left >= 0 and one.left + one.width <= deck.slide_width
        assert one.top >= 0 and one.top + one.height <= deck.slide_height


def test_nothing_on_a_slide_is_too_small_to_read():
    _deck, page = made(*KINDS[0][:3])
    runs = [
        run
        for one in page.shapes
        if one.has_text_frame
        for paragraph in one.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert min(run.font.size for run in runs) >= Pt(12)


def test_a_slide_says_no_name_that_the_room_hides():
    _deck, page = made(*KINDS[0][:3], hides=True)
    [chart] = [one.chart for one in page.shapes if one.has_chart]
    assert set(chart.plots[0].categories) == {"ena od občin"}
