"""The what-if page, opened for each of the twelve in both languages and in every view."""

import pytest
from streamlit.testing.v1 import AppTest

from .pages import open_page, text

CITIES = (
    "ljubljana maribor kranj koper celje novo_mesto velenje nova_gorica "
    "krsko ptuj murska_sobota slovenj_gradec"
).split()
CONTRACT = "1-0000-hru.dri-00"


def said(test: AppTest) -> list[str]:
    return [element.value for element in test.info]


@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("city_id", CITIES)
def test_every_city_opens_in_both_languages(city_id, lang):
    test = open_page("what_if", city_id=city_id, lang=lang)
    assert not test.exception and not test.error and not said(test)
    assert "&lt;" not in text(test)


@pytest.mark.parametrize("factor", ["contract", "arso"])
@pytest.mark.parametrize("view", ["mix", "twelve", "compare", "model"])
@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("city_id", ["kranj", "koper"])
def test_every_view_opens(city_id, lang, view, factor):
    test = open_page(
        "what_if",
        city_id=city_id,
        lang=lang,
        view=view,
        factor=factor,
        m=CONTRACT,
        b="1-0000-hr5-00",
    )
    assert not test.exception and not test.error
    assert "<h1>" in text(test)


def test_the_page_opens_on_today_s_course_which_is_not_in_the_address():
    test = open_page("what_if", city_id="velenje")
    assert test.button_group(key="what_if_preset").value == "course"
    assert "m" not in test.query_params


def test_a_ready_made_mix_is_put_on_the_levers_and_into_the_address():
    test = open_page("what_if", city_id="velenje")
    test.button_group(key="what_if_preset").set_value("contract").run()
    assert not test.exception
    assert test.query_params["m"].startswith("1-") and len(test.query_params["m"]) < 300
    assert test.query_params["r"] == "653"
    assert "33.833" in text(test)  # the Contract's own residual stands beside the model's


def test_a_link_opens_the_mix_that_was_sent():
    first = open_page("what_if", city_id="velenje")
    first.button_group(key="what_if_preset").set_value("maximum").run()
    sent = dict(first.query_params)
    second = open_page("what_if", **sent)
    assert second.button_group(key="what_if_preset").value == "maximum"
    assert not said(second)
    assert dict(second.query_params) == sent


def test_an_older_link_opens_and_says_then_and_now():
    test = open_page("what_if", city_id="velenje", m=CONTRACT, r="500")
    assert any("novejši" in sentence and "−50,0" in sentence for sentence in said(test))
    assert "hru" in test.query_params["m"]


@pytest.mark.parametrize(("lang", "words"), [("sl", "formule"), ("en", "formulas")])
def test_an_older_link_names_the_part_of_the_model_that_changed(lang, words):
    sent = open_page("what_if", city_id="velenje")
    sent.button_group(key="what_if_preset").set_value("contract").run()
    [mix] = [sent.query_params["m"]]
    test = open_page("what_if", city_id="velenje", lang=lang, m="1-" + "000" + mix[5:], r="700")
    [sentence] = said(test)
    assert f": {words}." in sentence
    assert test.query_params["m"] == mix


@pytest.mark.parametrize("view", ["mix", "twelve", "compare", "model"])
def test_levers_left_alone_are_a_mix_too(view):
    test = open_page("what_if", city_id="kranj", view=view, m="1-0000--00", b="1-0000--00")
    assert not test.exception
    assert test.query_params["r"] == "0"


@pytest.mark.parametrize("junk", ["junk", "1-0000-hru", "NaN", "1-0000-" + "hr5." * 2000, "%00"])
def test_a_broken_link_is_one_clear_sentence_and_a_valid_page(junk):
    test = open_page("what_if", city_id="velenje", m=junk)
    assert not test.exception and not test.error
    assert said(test)


def test_another_city_keeps_the_mix_within_its_own_bounds():
    test = open_page("what_if", city_id="velenje")
    test.button_group(key="what_if_preset").set_value("maximum").run()
    test.selectbox(key="city_id").set_value("ptuj").run()
    assert not test.exception
    assert "hr1e" in test.query_params["m"]  # 50% of homes, as before


def test_every_city_is_ranked_when_the_mix_is_carried_to_all():
    shown = text(open_page("what_if", city_id="velenje", view="twelve", lang="en"))
    assert "0 of 12 cities" in shown


def test_a_mix_kept_as_b_stands_beside_the_next_one():
    test = open_page("what_if", city_id="velenje", view="compare")
    test.button(key="keep_b").click().run()
    assert "b" in test.query_params
    test.button_group(key="what_if_preset").set_value("maximum").run()
    assert "Pri A ostane" in text(test) and not test.exception


def test_the_search_answers_and_its_mix_can_be_taken_over():
    test = open_page("what_if", city_id="velenje")
    test.button(key="seek").click().run()
    test.button(key="seek_apply").click().run()
    assert not test.exception
    assert int(test.query_params["r"]) >= 800


def test_a_city_that_cannot_reach_the_goal_is_told_so():
    test = open_page("what_if", city_id="kranj", lang="en")
    test.button(key="seek").click().run()
    assert "No. With every free lever where it lowers emissions most" in text(test)


def test_a_city_without_an_inventory_says_that_its_base_year_is_an_estimate():
    assert "ocena" in text(open_page("what_if", city_id="ptuj")) or "ocene" in text(
        open_page("what_if", city_id="ptuj")
    )
