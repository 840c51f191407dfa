"""Nothing is cut off or wider than the window, from a phone to a wall."""

import pytest

from dashboard import maps

from .addresses import ADDRESSES
from .axe import grave_faults

pytestmark = pytest.mark.browser
WIDTHS = (1920, 1440, 820, 390)
# What reaches past the window, unless it stands in a part that scrolls by itself.
OVERFLOW = """() => {
    const wide = [document.documentElement, document.querySelector('[data-testid=stMain]')]
        .filter(one => one.scrollWidth > one.clientWidth)
        .map(one => `${one.tagName} is ${one.scrollWidth} px wide`);
    const parts = 'h1, h2, h3, p, table, canvas, svg.marks, canvas.marks, dl, ul';
    const past = [...document.querySelectorAll(`[data-testid=stMain] :is(${parts})`)].filter(
        one => one.checkVisibility() && !one.closest('.p-scroll')
            && one.getBoundingClientRect().right > window.innerWidth + 1);
    const squeezed = [...document.querySelectorAll('.p-figures .value, .p-days span')].filter(
        one => one.scrollWidth > one.clientWidth + 1);
    return [...wide, ...[...past, ...squeezed].map(
        one => `${one.tagName} ${one.className} ${one.textContent}`)];
}"""
H1_IS_WHOLE = """() => {
    const h1 = document.querySelector('h1');
    const box = h1.getBoundingClientRect();
    return h1.scrollWidth <= h1.clientWidth + 1 && h1.scrollHeight <= h1.clientHeight + 1
        && box.left >= 0 && box.right <= window.innerWidth && box.height > 0;
}"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_is_wider_than_its_window_and_axe_finds_nothing_grave_on_a_phone(visit, address):
    seen = visit(address, width=WIDTHS[0])
    for width in WIDTHS:
        seen.resize(width)
        assert [text[:120] for text in seen.page.evaluate(OVERFLOW)] == [], f"at {width} px"
        assert seen.page.evaluate(H1_IS_WHOLE), f"h1 at {width} px"
        assert all(
            picture.bounding_box()["height"] > 50
            for picture in seen.page.locator(".marks, [data-testid=stDeckGlJsonChart]").all()
            if picture.is_visible()
        )
    assert grave_faults(seen.page) == []


def test_the_map_is_drawn_for_a_phones_width(visit):
    seen = visit("/", width=390)
    box = seen.page.locator("[data-testid=stDeckGlJsonChart]").bounding_box()
    assert box["height"] == maps.height(390 - 34)
    assert box["width"] == 390 - 34
