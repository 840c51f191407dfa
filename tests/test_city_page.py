"""The page of one city, opened for each of the twelve."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.paths import ROOT

CITIES = (
    "ljubljana maribor kranj koper celje novo_mesto velenje nova_gorica "
    "krsko ptuj murska_sobota slovenj_gradec"
).split()


def opened(city_id: str | None = None, **params: str) -> AppTest:
    test = AppTest.from_file(str(ROOT / "dashboard" / "entry.py"), default_timeout=60)
    test.run().switch_page("../pages/40_city.py")
    test.query_params.update(({"city_id": city_id} if city_id else {}) | params)
    return test.run()


def words(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))


@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("city_id", CITIES)
def test_every_city_opens_in_both_languages(city_id, lang):
    test = opened(city_id, lang=lang)
    assert not test.exception
    assert not test.error
    assert "<h1>" in words(test)


def test_an_unknown_city_is_put_right_and_said():
    test = opened("trbovlje")
    assert not test.exception
    assert any("trbovlje" in element.value for element in test.info)
    assert test.query_params["city_id"] == "ljubljana"


def test_choosing_another_city_changes_page_and_address():
    test = opened("kranj")
    assert "Kranj ima znak Misije" in words(test)
    test.selectbox(key="city_id").set_value("koper").run()
    assert "Koper ni v Misiji" in words(test)
    assert test.query_params["city_id"] == "koper"


def test_no_markup_is_shown_as_text():
    for city_id in ("kranj", "maribor"):
        assert "&lt;" not in words(opened(city_id))
