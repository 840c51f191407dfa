"""Presenting: by keyboard, clicker, touch and by itself, with the notes in a second window."""

import re

import pytest

from dashboard import db, language
from dashboard.asking import asker
from dashboard.story import slides

from .catalogue import left_in_other_language, with_foreign_words

pytestmark = pytest.mark.browser
SHOWN = ".s-slide:not([hidden])"
BEGINS = "([part, text]) => document.querySelector(part).textContent.startsWith(text)"
LETTERS = """() => {
    const slide = document.querySelector('.s-slide:not([hidden])');
    const scale = slide.getBoundingClientRect().width / 1920;
    const box = slide.getBoundingClientRect();
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const faults = [];
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        if (!text) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const at = range.getBoundingClientRect();
        const svg = walker.currentNode.parentElement.closest('svg');
        const drawn = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : scale;
        const style = getComputedStyle(walker.currentNode.parentElement);
        const size = parseFloat(style.fontSize) * drawn / scale;
        if (size < 23.9) faults.push(`${size} px: ${text}`);
        const out = at.left < box.left || at.right > box.right + 1 || at.bottom > box.bottom + 1;
        if (out) faults.push(`cut: ${text}`);
    }
    const body = slide.querySelector('.s-body');
    if (body.scrollHeight > body.clientHeight + 1) faults.push('the picture is too high');
    return faults;
}"""


def titles(spoken):
    language.use(spoken)
    ask = asker(db.Tables())
    return [slides.element(ask, step.address).title for step in slides.told(ask, "twelve")]


def shown(seen):
    return seen.text(f"{SHOWN} h2")


def press(seen, *keys):
    for key in keys:
        seen.page.keyboard.press(key)


@pytest.mark.parametrize("spoken", ["sl", "en"])
def test_a_whole_story_is_told_by_keyboard_alone_with_all_but_this_machine_cut_off(visit, spoken):
    wanted = [title.replace("\u00a0", " ") for title in titles(spoken)]
    seen = visit("/present", language=spoken, width=1920)
    seen.page.context.route(
        re.compile(r"^https?://(?!127\.0\.0\.1[:/])"), lambda route: route.abort()
    )
    seen.tab_to(".s-frame")
    press(seen, "f")
    seen.page.wait_for_function("() => document.fullscreenElement?.className.includes('s-root')")
    for number, title in enumerate(wanted, 1):
        assert shown(seen) == title
        assert seen.page.evaluate(LETTERS) == [], title
        assert left_in_other_language(seen.texts(SHOWN), spoken) == []
        assert with_foreign_words(seen.texts(SHOWN), spoken) == []
        assert seen.choices().get("step", "1") == str(number)
        press(seen, "PageDown")
    assert shown(seen) == wanted[-1]  # the last stays
    press(seen, "Home")
    assert shown(seen) == wanted[0]
    press(seen, "3", "Enter")
    assert shown(seen) == wanted[2]
    press(seen, "ArrowRight", "Space", "ArrowLeft", "PageUp", "PageUp")
    assert shown(seen) == wanted[1]


def test_black_overview_and_escape(visit):
    seen = visit("/present?step=2")
    black, overview = (seen.page.locator(name) for name in (".s-black", ".s-overview"))
    for key in ("b", "."):
        press(seen, key)
        assert black.is_visible()
        press(seen, key)
        assert not black.is_visible()
    press(seen, "b", "Escape", "o")
    assert overview.is_visible() and not black.is_visible()
    press(seen, "Escape")
    assert not overview.is_visible()
    press(seen, "o", "Tab", "Enter")
    assert seen.choices()["step"] == "3" and not overview.is_visible()


def test_keys_that_are_typed_into_a_field_do_not_move_the_slides(visit):
    seen = visit("/present?story=own&s=/status%0A/mission")
    field = seen.page.locator("textarea")
    field.click()
    press(seen, "End", "PageDown", "b", "o")
    assert "step" not in seen.choices()
    assert not seen.page.locator(".s-black").is_visible()


def test_notes_in_a_second_window_keep_to_the_slide_and_lead_it(visit):
    seen = visit("/present?step=4")
    with seen.page.context.expect_page() as opening:
        press(seen, "n")
    notes = opening.value
    notes.wait_for_selector(".s-note")
    assert "view=notes" in notes.url
    notes.wait_for_function(BEGINS, arg=[".s-place", "4 /"])
    assert "6. 2. 2020" in notes.inner_text(".s-note")
    seen.page.bring_to_front()
    press(seen, "PageDown", "t")
    notes.wait_for_function(BEGINS, arg=[".s-place", "5 /"])
    notes.wait_for_function(BEGINS, arg=[".s-clock", "0:01"])
    notes.bring_to_front()
    notes.keyboard.press("PageDown")
    seen.page.wait_for_function(BEGINS, arg=[".s-place", "6 /"])
    notes.close()


def test_it_runs_by_itself_and_begins_again_after_the_last(visit):
    seen = visit("/present?auto=1&step=10")
    for number in (11, 1, 2):
        seen.page.wait_for_function(BEGINS, arg=[".s-place", f"{number} /"])
    seen.page.get_by_role("button", name="Samodejno").click()
    assert "auto" not in seen.choices()


def test_a_swipe_turns_the_slide(visit):
    seen = visit("/present", width=820)
    box = seen.page.locator(".s-frame").bounding_box()
    y = box["y"] + box["height"] / 2
    seen.page.mouse.move(box["x"] + box["width"] * 0.8, y)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + box["width"] * 0.3, y)
    seen.page.mouse.up()
    assert seen.choices()["step"] == "2"
