"""Which other sites may show a view in a frame: those that the operator names, else none."""

import html
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import settings

SIZE = (1000, 800)  # px of the frame that is proposed


def code(address: str, title: str) -> str:
    """Return the HTML that shows an address in a frame without menus."""
    joined = "&" if "?" in address else "?"
    embedded = html.escape(f"{address}{joined}{urlencode({'embed': 'true'})}")
    width, height = SIZE
    return (
        f'<iframe src="{embedded}" title="{html.escape(title)}" width="{width}" height="{height}" '
        'style="border:0;max-width:100%" loading="lazy"></iframe>'
    )


class FrameGuard:
    """Tells browsers in every answer who may frame it: this site itself, and embed_hosts."""

    def __init__(self, app: ASGIApp):
        self.app = app
        self.policy = " ".join(["frame-ancestors", "'self'", *settings.current().embed_hosts])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back with the policy."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.append("Content-Security-Policy", self.policy)
                if "'self'" == self.policy.split(" ", 1)[1]:  # older browsers know no list
                    headers["X-Frame-Options"] = "SAMEORIGIN"
            await send(message)

        await self.app(scope, receive, guarded)
