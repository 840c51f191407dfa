"""What every answer tells the browser to refuse: one middleware, one place for headers.

docs/threats.md says which attack each of them is for.
"""

import base64
import hashlib
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import settings
from dashboard.settings import Settings

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
HSTS = "max-age=63072000"  # two years, for this host alone: others are not ours to decide
REFUSED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid",
           "magnetometer", "microphone", "midi", "payment", "serial", "usb")  # fmt: skip
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # an address says what a reader looked at
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in REFUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
}


@cache
def shell() -> str:
    """Return the document that Streamlit serves for every page."""
    package = Path(find_spec("streamlit").origin).parent
    return (package / "static" / "index.html").read_text(encoding="utf-8")


def policy(chosen: Settings) -> str:
    """Return the Content-Security-Policy: nothing from elsewhere, and what Streamlit needs.

    Neither unsafe-eval nor inline scripts: Streamlit draws Vega with its interpreter.
    """
    inline = " ".join(map(_hash, INLINE.findall(shell())))
    parts = {
        "default-src": "'none'",
        # blob: Streamlit makes a module of the script of each of our components;
        # wasm: the numbers of its messages and the shapes of the map are WebAssembly
        "script-src": f"'self' {inline} blob: 'wasm-unsafe-eval'",
        # inline: Streamlit's styles are made in the browser, and charts place their text so
        "style-src": "'self' 'unsafe-inline'",
        # data: logo, icons, and a picture by which the map tries what the browser can show
        "img-src": "'self' data:",
        "font-src": "'self' data:",  # data: signs in the styles of its widgets
        "connect-src": "'self'",
        "worker-src": "'none'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": " ".join(["'self'", *chosen.embed_hosts]),
    }
    return "; ".join(f"{name} {allowed}" for name, allowed in parts.items())


def _hash(script: str) -> str:
    told = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(told).decode()}'"


def headers(chosen: Settings) -> dict[str, str]:
    """Return what stands in every answer under the operator's settings."""
    told = ALWAYS | {"Content-Security-Policy": policy(chosen)}
    if not chosen.embed_hosts:  # older browsers know no list
        told["X-Frame-Options"] = "SAMEORIGIN"
    if (chosen.address or "").startswith("https://"):
        told["Strict-Transport-Security"] = HSTS
    return told


class Headers:
    """Middleware: puts them into every answer."""

    def __init__(self, app: ASGIApp):
        self.app, self.told = app, headers(settings.current())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back with the headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.told)
            await send(message)

        await self.app(scope, receive, told)
