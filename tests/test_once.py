"""Parts that are drawn once: sent again whole, and never to a reader of another language."""

from dashboard import language
from dashboard.ui.once import once

from .pages import open_page, text


def test_a_part_is_drawn_once_for_each_argument_and_language():
    drawn = []
    part = once(lambda city_id: drawn.append((city_id, language.current())))
    for spoken in ("sl", "en", "sl"):
        language.use(spoken)
        part("kranj")
        part("ptuj")
    assert drawn == [("kranj", "sl"), ("ptuj", "sl"), ("kranj", "en"), ("ptuj", "en")]


def test_a_page_that_was_drawn_before_is_the_same_when_it_is_sent_again():
    first, again = (open_page("city", city_id="kranj") for _time in range(2))
    assert "Kranj" in text(first) and text(first) == text(again)
    charts = [len(app.get("vega_lite_chart")) for app in (first, again)]
    assert charts[0] == charts[1] > 0
    assert "Emissions" in text(open_page("city", city_id="kranj", lang="en"))
