"""The page /status: languages, filters, the day, and what it does with junk in the address."""

from datetime import date

import pytest

from .pages import open_page, text


@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("track", ["all", "mission", "documents"])
def test_the_page_opens_for_every_track_and_language(lang, track):
    app = open_page("status", lang=lang, track=track)
    assert not app.exception and not app.error and not app.info
    assert ('<ul class="p-stages"' in text(app)) == (track != "documents")


def test_the_page_opens_for_every_city(con):
    for city_id, city in con.cursor().execute("select city_id, name from cities").fetchall():
        app = open_page("status", cities=city_id)
        assert not app.exception and not app.error and not app.info
        others = text(app).count("/city?city_id=")
        assert others == 2 and f"{city}. " in text(app)  # matrix and next step


def test_the_day_is_kept_in_the_address_and_moves_the_lanes():
    app = open_page("status", date="2022-02-01")
    assert app.slider[0].value == date(2022, 2, 1)
    assert "prijava" in text(app) and "1.\u00a02.\u00a02022" in text(app)
    app.slider[0].set_value(date(2020, 3, 1)).run()
    assert app.query_params["date"] == "2020-03-01"
    assert "1.\u00a03.\u00a02020" in text(app)


@pytest.mark.parametrize(
    "key, value", [("date", "kar nekaj"), ("date", "1999-01-01"), ("cities", "atlantida"),
                   ("track", "x" * 500), ("city_id", "'; drop table cities")]
)  # fmt: skip
def test_a_value_that_there_is_none_of_is_put_right_and_said(key, value):
    app = open_page("status", **{key: value})
    assert not app.exception
    assert len(app.info) == 1 and key in app.info[0].value
    assert key not in app.query_params


def test_the_city_whose_details_are_told_is_chosen_in_the_address():
    app = open_page("status", city_id="ptuj")
    assert "Ptuj. " in text(app) and "30. slovenska občina" in text(app)


def test_the_page_opens_after_cities_were_picked_for_an_indicator():
    app = open_page("indicators", indicator_id="population", cities="kranj,koper")
    app.switch_page("../pages/30_status.py").run()
    assert not app.exception and not app.error
    app.switch_page("../pages/55_indicators.py").run()
    assert not app.exception and not app.error
