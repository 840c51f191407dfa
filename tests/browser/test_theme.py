"""Dark as the reader's device is; on paper always light, without controls, with the address."""

import pytest

from dashboard import look

pytestmark = pytest.mark.browser
GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
TOKEN = "name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`)"


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


def test_print_says_the_address_after_the_slider_moved(visit):
    seen = visit("/?view=table")
    seen.page.locator("input[type=range]").focus()
    seen.page.keyboard.press("ArrowLeft")
    seen.page.wait_for_function("() => location.search.includes('date=')", polling=50)
    seen.settle()
    seen.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    seen.page.emulate_media(media="print")
    assert seen.address() in seen.page.locator(".p-print").text_content()
