"""/measures as a reader opens it: views, filters, links, bad addresses."""

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard.language import LANGUAGES
from dashboard.measures import catalogue

from . import pages
from .pages import open_page, text


@pytest.fixture
def frame(con) -> Callable[[str], pd.DataFrame]:
    """A function that runs a query: frame(name)."""
    return lambda name: pages.frame(con, name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["list", "compare", "sectors", "others"])
def test_every_view_opens_in_both_languages(language, view):
    at = open_page("measures", view=view, lang=language)
    assert not at.exception and not at.error and "<h1>" in text(at)


@pytest.mark.parametrize("per", ["0", "1"])
def test_every_comparison_opens(frame, per):
    for comparison_id in frame("comparisons")["comparison_id"]:
        at = open_page("measures", view="compare", comparison_id=comparison_id, per=per)
        assert not at.exception and not at.error and at.get("vega_lite_chart")


def test_what_others_have_opens_for_every_city(frame):
    for city in frame("measures_cities").itertuples():
        at = open_page("measures", view="others", city_id=city.city_id)
        assert not at.exception and not at.error and city.name in text(at)


def test_an_address_with_filters_shows_only_what_fits_them(frame):
    at = open_page("measures", city_id="kranj", sector_id="transport")
    rows = frame("measures")
    n = len(catalogue.kept(rows, {"city_id": "kranj", "sector_id": "transport"}))
    assert f"{n} vrstic" in text(at) and "Maribor" not in text(at).split("<tbody>")[1]


def test_show_more_adds_rows_and_keeps_them_in_the_address():
    at = open_page("measures")
    more = next(button for button in at.button if "Pokaži še" in button.label)
    at = more.click().run()
    assert "50" in at.query_params["rows"] and text(at).count('<th scope="row">') == 50


def test_values_that_there_are_none_of_are_put_right_and_said():
    at = open_page("measures", city_id="atlantis", rows="7", since="abc", view="nowhere")
    texts = " ".join(one.value for one in at.info)
    assert not at.exception and all(x in texts for x in ("atlantis", "7", "abc", "nowhere"))


def test_a_very_long_search_is_cut_and_that_is_said():
    at = open_page("measures", q="a" * 5000)
    assert not at.exception and "60" in at.info[0].value and len(at.text_input[0].value) == 60


def test_a_search_in_vain_offers_to_clear_the_filters():
    at = open_page("measures", q="xyzzy", city_id="kranj")
    at = next(b for b in at.button if b.label == "Počisti filtre").click().run()
    assert "q" not in at.query_params and "25 od" in text(at)
