"""The page of one city, opened for each of the twelve."""

import pytest

from .pages import open_page, text

CITIES = (
    "ljubljana maribor kranj koper celje novo_mesto velenje nova_gorica "
    "krsko ptuj murska_sobota slovenj_gradec"
).split()


@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("city_id", CITIES)
def test_every_city_opens_in_both_languages(city_id, lang):
    test = open_page("city", city_id=city_id, lang=lang)
    assert not test.exception
    assert not test.error
    assert "<h1>" in text(test)


def test_an_unknown_city_is_put_right_and_said():
    test = open_page("city", city_id="trbovlje")
    assert not test.exception
    assert any("trbovlje" in element.value for element in test.info)
    assert test.query_params["city_id"] == "ljubljana"


def test_choosing_another_city_changes_page_and_address():
    test = open_page("city", city_id="kranj")
    assert "Kranj ima znak Misije" in text(test)
    test.selectbox(key="city_id").set_value("koper").run()
    assert "Koper ni v Misiji" in text(test)
    assert test.query_params["city_id"] == "koper"


def test_no_markup_is_shown_as_text():
    for city_id in ("kranj", "maribor"):
        assert "&lt;" not in text(open_page("city", city_id=city_id))
