"""The what-if panel to look at: what shows first, in both languages and themes, at every width."""

import pytest

from .axe import grave_faults
from .catalogue import left_in_other_language, with_foreign_words

pytestmark = pytest.mark.browser
SETTINGS = '/?settings={"home_renovation":0.31,"solar":38000}'


def test_ten_levers_stand_first_all_on_request_and_groups_fold(read):
    seen = read()
    shown = seen.page.locator("[data-lever]:visible")
    assert shown.count() == 10
    seen.page.locator(".w-all").click()
    seen.page.locator("[aria-controls=w-group-outside]").click()
    assert shown.count() == 30
    seen.page.locator("[aria-controls=w-group-heat]").click()
    assert shown.count() == 21  # nine of the thirty are heat's


@pytest.mark.parametrize("lang", ["sl", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_speaks_one_language_and_axe_finds_nothing_grave(read, lang, scheme):
    seen = read(f'/?lang={lang}&settings={{"solar":38000}}', scheme=scheme)
    seen.page.locator(".w-all").click()
    seen.page.locator("[aria-controls=w-group-outside]").click()
    for one in seen.page.locator(".w-about").all():
        one.click()
    assert left_in_other_language(seen.texts(".p-whatif"), lang) == []
    assert with_foreign_words(seen.texts(".p-whatif"), lang) == []
    assert grave_faults(seen.page) == []


@pytest.mark.parametrize("width", [390, 820, 1440, 1920])
def test_nothing_sticks_out_at_any_width(read, width):
    seen = read(SETTINGS, width=width)
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth"
    assert seen.page.evaluate(wide) <= width
    assert seen.page.locator(".w-chart").bounding_box()["width"] <= width
