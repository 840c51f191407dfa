"""Send a reader who asks for a page that there is none of to the overview, which says so.

Streamlit's own answer is a dialog, in English whatever the reader speaks.
"""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.paths import PAGES
from dashboard.people.door import ADDRESSES

LONGEST = 255  # bytes of a file's name
ASKED = "no_page"  # key of the address that carries what was asked for


def is_page(path: str) -> bool:
    """Return whether pages/ has a file for a path of the address."""
    names = {page.stem.split("_", 1)[1].replace("_", "-") for page in PAGES.glob("*.py")}
    return path.strip("/") in names | {""}


class UnknownAddress:
    """Middleware: a browser that opens an unknown address is sent to the overview."""

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute]):
        self.app, self.routes = app, routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a redirection, or pass the request on."""
        if scope["type"] == "http" and _is_too_long(scope["path"]):
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
        elif scope["type"] == "http" and self._is_unknown(Request(scope)):
            await _to_overview(Request(scope))(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _is_unknown(self, request: Request) -> bool:
        path = request.url.path
        opened = request.method == "GET" and "text/html" in request.headers.get("accept", "")
        known = is_page(path) or path in ADDRESSES or "/_stcore" in path
        if not opened or "." in path or known:
            return False
        return all(route.matches(request.scope)[0] == Match.NONE for route in self.routes)


def _is_too_long(path: str) -> bool:
    """Return whether no file can have such a name: Streamlit would fail in looking for it."""
    return any(len(part.encode("utf-8", "surrogateescape")) > LONGEST for part in path.split("/"))


def _to_overview(request: Request) -> RedirectResponse:
    kept = [(key, value) for key, value in parse_qsl(request.url.query) if key == "lang"]
    query = urlencode([*kept, (ASKED, request.url.path.strip("/"))])
    return RedirectResponse(f"/?{query}", 303)
