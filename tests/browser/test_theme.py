"""Dark as the reader's device is; on paper always light, without controls, with the address."""

import pytest

from dashboard import look

pytestmark = pytest.mark.browser
GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
TOKEN = "name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`)"
CONTROLS = (
    "header, .st-key-head_controls, .st-key-controls, .st-key-downloads, [role=radiogroup], "
    "[role=toolbar], [role=combobox], textarea, button:not(.p-whatif *), input:not(.p-whatif *)"
)
# Letters too light for white paper: their luminance is above that of 4.5:1.
PALE_TEXT = """() => {
    const walker = document.createTreeWalker(
        document.querySelector('[data-testid=stMain]'), NodeFilter.SHOW_TEXT);
    const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const found = [];
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim(), one = walker.currentNode.parentElement;
        const own = '.p-badge, .marks, [style*=background], style, [data-testid=stIconMaterial]';
        if (!text || !one.checkVisibility() || one.closest(own)) continue;
        const [red, green, blue] = getComputedStyle(one).color.match(/[\\d.]+/g)
            .map(part => linear(part / 255));
        if (0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.183) found.push(text);
    }
    return found;
}"""


def as_css(colour: str) -> str:
    """Return #101718 as browsers say it."""
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_as_light_or_dark_as_the_readers_device(visit, scheme):
    seen, tokens = visit("/mission", scheme=scheme), look.tokens(scheme)
    assert seen.page.evaluate(GROUND) == as_css(tokens["bg"])
    for name in ("bg", "text", "accent", "missing"):
        assert seen.page.evaluate(TOKEN, name) == tokens[name]


def test_a_page_turns_dark_when_the_device_does(visit):
    seen = visit("/mission")
    for scheme in ("dark", "light"):
        seen.turn(scheme)
        assert seen.page.evaluate(GROUND) == as_css(look.tokens(scheme)["bg"])


def test_print_has_no_controls_but_the_address_and_dark_text(opened):
    seen = opened.seen.turn("dark")
    seen.page.emulate_media(media="print")
    assert [one.is_visible() for one in seen.page.locator(CONTROLS).all()].count(True) == 0
    line = seen.page.locator(".p-print")
    assert line.is_visible()
    assert seen.address().removesuffix("/") in line.text_content()
    assert seen.page.evaluate(PALE_TEXT) == []
    for picture in seen.page.locator(".marks, canvas").all():
        assert "invert" in picture.evaluate("one => getComputedStyle(one).filter")


def test_print_says_the_address_after_the_slider_moved(visit):
    seen = visit("/?view=table")
    seen.page.locator("input[type=range]").focus()
    seen.page.keyboard.press("ArrowLeft")
    seen.page.wait_for_function("location.search.includes('date=')", polling=50)
    seen.settle()
    seen.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    seen.page.emulate_media(media="print")
    assert seen.address() in seen.page.locator(".p-print").text_content()
