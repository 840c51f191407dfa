"""Share gives what opens the same view elsewhere; a view can be framed only where allowed."""

from urllib.parse import urlsplit

import pytest
from starlette.responses import HTMLResponse
from starlette.routing import Route

from tests.starlette_server import serving

pytestmark = pytest.mark.browser
WHAT_IF = "/what-if?city_id=velenje&m=1-0000-hr1e.pra.so2h.ac5.ct7.evk.sc4.ie3.if2.ag1.gpa-00"
SHARED = "[data-testid=stPopoverBody]"
MENU = "[data-testid=stHeader] nav, [data-testid=stTopNavLink], [data-testid=stLogo]"


def shared(seen) -> list[str]:
    """Open Share, and return its texts to copy: a sentence, addresses."""
    seen.page.locator(".st-key-share button").click()
    seen.page.locator(f"{SHARED} img").wait_for()
    seen.settle()
    return seen.page.locator(f"{SHARED} code").all_inner_texts()


def test_a_long_view_has_a_short_address_that_opens_it_for_another_reader(visit):
    seen = visit(WHAT_IF, language="en")
    sentence, whole, short = shared(seen)
    assert sentence.startswith("Velenje with this mix in 2030: −")
    assert urlsplit(short).path.startswith("/s/") and len(short) < len(whole)
    other = visit(urlsplit(short).path, reader="second", language="sl")
    assert other.choices() == seen.choices() | {"lang": "en"}
    assert other.page.locator("h1").inner_text() == seen.page.locator("h1").inner_text()


def test_a_chat_sees_what_a_shared_view_says(visit):
    seen = visit("/city?city_id=koper")
    sentence, whole = shared(seen)
    found = seen.page.request.get(whole).text()
    assert sentence.startswith(seen.page.locator("h1").inner_text())
    assert f'property="og:title" content="{seen.page.locator("h1").inner_text()}"' in found


def test_an_embedded_view_has_no_menus_but_a_way_to_the_whole_site(visit):
    seen = visit("/city?city_id=koper&embed=true")
    assert seen.page.locator(MENU).count() == 0
    assert seen.page.locator(".st-key-share").count() == 0
    link = seen.page.get_by_role("link", name="Celotna stran")
    assert link.get_attribute("href") == f"{seen.origin}/city?city_id=koper"


def test_another_site_may_not_frame_a_view(visit, server):
    async def page(_request):
        return HTMLResponse(f'<h1>Elsewhere</h1><iframe src="{server.origin}/city"></iframe>')

    seen = visit("/accessibility")
    with serving([Route("/", page)]) as elsewhere, seen.page.context.expect_page() as opened:
        seen.page.evaluate("address => { window.open(address) }", elsewhere)
        other = opened.value
        other.wait_for_load_state("networkidle")
        assert other.frames[1].url.startswith("chrome-error:")
        other.close()
