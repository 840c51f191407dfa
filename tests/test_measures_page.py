"""/measures as a reader opens it: views, filters, links, bad addresses."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import db
from dashboard.language import LANGUAGES, localise, use
from dashboard.measures import catalogue
from dashboard.paths import ROOT

CON = db.connect()
BUILDINGS = {
    "unit_id": "buildings", "sl_one": "stavba", "sl_two": "stavbi", "sl_few": "stavbe",
    "sl_other": "stavb", "sl_part": "stavbe", "en_one": "building", "en_other": "buildings",
}  # fmt: skip


@pytest.fixture(autouse=True)
def in_slovenian():
    use("sl")
    yield
    use("sl")


def frame(name: str) -> pd.DataFrame:
    return localise(db.run(CON, name), "sl")


def page(**address: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "dashboard" / "entry.py"), default_timeout=30).run()
    at.switch_page("../pages/50_measures.py")
    at.query_params.update(address)
    return at.run()


def said(at: AppTest) -> str:
    return " ".join(one.proto.body for one in at.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["list", "compare", "sectors", "others"])
def test_every_view_opens_in_both_languages(language, view):
    at = page(view=view, lang=language)
    assert not at.exception and not at.error and "<h1>" in said(at)


@pytest.mark.parametrize("per", ["0", "1"])
def test_every_comparison_opens(per):
    for comparison_id in frame("comparisons")["comparison_id"]:
        at = page(view="compare", comparison_id=comparison_id, per=per)
        assert not at.exception and not at.error and at.get("vega_lite_chart")


def test_what_others_have_opens_for_every_city():
    for city in frame("measures_cities").itertuples():
        at = page(view="others", city_id=city.city_id)
        assert not at.exception and not at.error and city.name in said(at)


def test_an_address_with_filters_shows_only_what_fits_them():
    at = page(city_id="kranj", sector_id="transport")
    rows = frame("measures")
    n = len(catalogue.kept(rows, {"city_id": "kranj", "sector_id": "transport"}))
    assert f"{n} vrstic" in said(at) and "Maribor" not in said(at).split("<tbody>")[1]


def test_show_more_adds_rows_and_keeps_them_in_the_address():
    at = page()
    more = next(button for button in at.button if "Pokaži še" in button.label)
    at = more.click().run()
    assert "50" in at.query_params["rows"] and said(at).count('<th scope="row">') == 50


def test_values_that_there_are_none_of_are_put_right_and_said():
    at = page(city_id="atlantis", rows="7", since="abc", view="nowhere")
    texts = " ".join(one.value for one in at.info)
    assert not at.exception and all(x in texts for x in ("atlantis", "7", "abc", "nowhere"))


def test_a_very_long_search_is_cut_and_that_is_said():
    at = page(q="a" * 5000)
    assert not at.exception and "60" in at.info[0].value and len(at.text_input[0].value) == 60


def test_a_search_in_vain_offers_to_clear_the_filters():
    at = page(q="xyzzy", city_id="kranj")
    at = next(b for b in at.button if b.label == "Počisti filtre").click().run()
    assert "q" not in at.query_params and "25 od" in said(at)
