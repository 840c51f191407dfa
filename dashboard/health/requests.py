"""Middleware: counts open sessions, downloads, and requests that failed."""

from pathlib import PurePosixPath

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.health.metrics import DOWNLOADS, ERRORS, SESSIONS

FILES = {"data": "data", "deck": "slides", "sheet": "sheet"}  # first part of a path: what it is


class Observed:
    """Passes everything on and counts it; no address and nothing that was asked is kept."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count a session while it is open, or a request by its answer."""
        if scope["type"] == "websocket":
            with SESSIONS.track_inprogress():
                await self.app(scope, receive, send)
            return
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = 500  # of a request that ends before it is answered

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noted)
        finally:
            _count(scope["path"], status)


def _count(path: str, status: int) -> None:
    if status >= 500 and path != "/readyz":
        ERRORS.labels("request").inc()
    of = FILES.get(path.split("/", 2)[1] if path.startswith("/") else "")
    if of and status in (200, 304):  # so the kind is one of those that there are
        DOWNLOADS.labels(of, PurePosixPath(path).suffix.lstrip(".")).inc()
