"""A browser that asks for a page that there is none of is sent to the overview."""

import http.client
import socket
import threading
import time
from typing import NamedTuple

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from dashboard.paths import PAGES
from dashboard.unknown_address import UnknownAddress

BROWSER = {"accept": "text/html,application/xhtml+xml"}


class Answer(NamedTuple):
    """What a server answered: status, where it sends to, and its words."""

    status: int
    location: str | None
    text: str


def pass_on(_request) -> PlainTextResponse:
    return PlainTextResponse("passed on")


@pytest.fixture(scope="module")
def ask():
    """A function that asks a server with nothing but the middleware before it."""
    own = [Route("/healthy", pass_on)]
    rest = Route("/{path:path}", pass_on, methods=["GET", "POST"])
    app = Starlette(routes=[*own, rest], middleware=[Middleware(UnknownAddress, routes=own)])
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        while not server.started:
            time.sleep(0.01)

        def asked(path: str, method: str = "GET", headers: dict = BROWSER) -> Answer:
            line = http.client.HTTPConnection("127.0.0.1", door.getsockname()[1])
            line.request(method, path, headers=headers)
            got = line.getresponse()
            answer = Answer(got.status, got.getheader("location"), got.read().decode())
            line.close()
            return answer

        yield asked
        server.should_exit = True
        thread.join()


@pytest.mark.parametrize("path", ["/nowhere", "/a/b", "/nowhere/"])
def test_an_unknown_address_leads_to_the_overview_which_is_told(ask, path):
    told = path.strip("/").replace("/", "%2F")
    assert ask(path)[:2] == (303, f"/?no_page={told}")


def test_the_language_is_kept_on_the_way(ask):
    asked = ask("/nowhere?lang=en&city_id=kranj")
    assert asked.location == "/?lang=en&no_page=nowhere"


def test_every_page_and_what_is_no_page_is_passed_on(ask):
    pages = [page.stem.split("_", 1)[1].replace("_", "-") for page in PAGES.glob("*.py")]
    others = ["", "healthy", "_stcore/health", "nowhere/_stcore/host-config", "static/x.woff2"]
    for path in [*pages, *others]:
        assert ask(f"/{path}").text == "passed on", path


def test_what_no_browser_opens_is_passed_on(ask):
    assert ask("/nowhere", headers={"accept": "*/*"}).text == "passed on"
    assert ask("/nowhere", method="POST").text == "passed on"


def test_a_name_longer_than_a_file_may_have_is_not_looked_for(ask):
    for sign in ("x", "%C5%BE"):
        assert ask(f"/app/static/{sign * 300}", headers={}).status == 404
    assert ask(f"/app/static/{'x' * 255}", headers={}).text == "passed on"
