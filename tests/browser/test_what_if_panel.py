"""The what-if panel by mouse, finger and keys: it follows at once, and sends when let go."""

import pytest

from dashboard import formats, language
from dashboard.model import mix

from .what_if_rows import model

pytestmark = pytest.mark.browser
EVENT = "Input.dispatchTouchEvent"
SETTINGS = '/?settings={"home_renovation":0.31,"solar":38000}'


def test_a_drag_moves_headline_and_curve_and_sends_only_when_let_go(read):
    seen = read()
    line = seen.page.locator(".w-scenario")
    sent, before = seen.sent, line.get_attribute("d")
    seen.grasp("district_renewables", 0.8)
    dragged = seen.headline()
    assert dragged != "0,0 %"
    assert line.get_attribute("d") != before
    assert seen.value("district_renewables") == "70 %"  # 0.8 of 0-90 %, to the step of 5 %
    assert seen.sent == sent
    with seen.answered():
        seen.page.mouse.up()
    assert seen.sent > sent
    assert seen.heard() == {"asked": 1, "locks": [], "settings": {"district_renewables": 0.7}}
    assert seen.headline() == dragged


def test_pressing_beside_a_knob_sends_nothing_until_let_go(read):
    seen = read(SETTINGS)
    seen.lever("solar").locator("[type=range]").focus()
    sent = seen.sent
    seen.page.mouse.move(*seen.knob("home_renovation", 0.9))
    seen.page.mouse.down()
    assert seen.value("home_renovation") == "45 %"
    assert seen.sent == sent
    with seen.answered():
        seen.page.mouse.up()
    assert seen.heard()["settings"]["home_renovation"] == 0.45


def test_the_browser_shows_what_the_server_reckons(read):
    seen = read(SETTINGS)
    city = model().cities.index("velenje")
    settings = {"home_renovation": 0.31, "solar": 38000.0}
    total = mix.run(model(), settings)["total"][0, city, mix.GOAL_YEAR - mix.BASE_YEAR]
    language.use("sl")
    assert f"2030: {formats.number(total)} t" in seen.text(".w-chart")
    assert seen.headline() == formats.percent(total / 171276.25 - 1, 1).replace("\u00a0", " ")


def test_a_finger_drags_a_lever(read, browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    seen = read(context=context)
    touch = context.new_cdp_session(seen.page)
    (left, top), (right, _top) = seen.knob("solar", 0), seen.knob("solar", 0.6)
    for kind, x in (("touchStart", left), ("touchMove", left + 20), ("touchMove", right)):
        touch.send(EVENT, {"type": kind, "touchPoints": [{"x": x, "y": top}]})
    with seen.answered():
        touch.send(EVENT, {"type": "touchEnd", "touchPoints": []})
    assert seen.heard()["settings"]["solar"] == pytest.approx(36000, abs=1500)  # 0.6 of 60,300
    seen.page.close()
    context.close()


def test_arrow_keys_move_a_lever_and_a_held_key_is_sent_once(read):
    seen = read()
    seen.tab_to("#w-ev_new_share")
    sent = seen.sent
    for _step in range(4):  # a held key repeats without being let go
        seen.page.keyboard.down("ArrowRight")
    assert seen.value("ev_new_share") == "20 %"
    assert seen.sent == sent
    with seen.answered():
        seen.page.keyboard.up("ArrowRight")
    assert seen.heard()["settings"] == {"ev_new_share": 0.2}
    seen.page.keyboard.press("End")
    assert seen.value("ev_new_share") == "100 %"
    seen.page.keyboard.press("Home")
    assert seen.value("ev_new_share") == "0 %"


def test_a_typed_value_takes_a_comma_and_one_out_of_range_is_put_right_and_said(read):
    seen = read()
    seen.type("solar", "12,5")
    assert seen.heard()["settings"] == {"solar": 12500}
    seen.type("home_renovation", "90")
    assert seen.value("home_renovation") == "50 %"
    assert "90 je preveč; nastavljeno na največ, 50 %." in seen.text("[data-lever=home_renovation]")
    seen.enter("home_renovation", "veliko")
    assert seen.value("home_renovation") == "50 %"
    assert "»veliko« ni število" in seen.text("[data-lever=home_renovation]")


def test_undo_and_redo_by_button_and_key_walk_through_what_was_done(read):
    seen = read(SETTINGS)
    first = seen.headline()
    seen.type("avoided_car", "12")
    second = seen.headline()
    seen.press("undo")
    assert seen.headline() == first
    assert "avoided_car" not in seen.heard()["settings"]
    seen.press("redo")
    assert seen.headline() == second
    seen.lever("avoided_car").locator("[type=range]").focus()
    seen.page.keyboard.press("Control+z")
    assert seen.headline() == first
    seen.page.keyboard.press("Control+Shift+z")
    assert seen.headline() == second


def test_what_the_server_sets_is_taken_over_and_can_be_undone(read):
    seen = read(SETTINGS)
    first = seen.headline()
    seen.page.get_by_role("button", name="Preset").click()
    seen.page.locator("#w-solar[aria-valuetext^='20']").wait_for()
    assert seen.value("solar") == "20 GWh"
    assert seen.value("home_renovation") == "0 %"
    seen.press("undo")
    assert seen.headline() == first


def test_one_lever_and_all_go_back_and_a_locked_one_stays(read):
    seen = read(SETTINGS)
    with seen.answered():
        seen.lever("solar").locator(".w-lock").click()
    assert seen.heard()["locks"] == ["solar"]
    assert seen.lever("solar").locator(".w-lock").get_attribute("aria-pressed") == "true"
    assert seen.lever("solar").locator("[type=range]").is_disabled()
    seen.press("reset-all")
    assert seen.heard()["settings"] == {"solar": 38000}
    seen.type("avoided_car", "5")
    with seen.answered():
        seen.page.get_by_role("button", name="prej 0 %, zdaj 5 %").click()
    assert seen.heard()["settings"] == {"solar": 38000}
