"""At the three addresses of sign-in: registers it, ends it, leads back to where one came from.

Streamlit's own sign-in makes and reads the cookie; this stands before it and lets the store know.
"""

import json
import logging
import re
from collections.abc import Iterable
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from dashboard.people import sign_ins
from dashboard.store.engine import StoreFault

log = logging.getLogger("dashboard")
ADDRESSES = LOGIN, LOGOUT, CALLBACK = "/auth/login", "/auth/logout", "/oauth2callback"
COOKIE = "_streamlit_user"
BACK = "dashboard_back"  # where somebody was when they went to sign in
WAY = re.compile(r"/edit(\?[\w=&-]*)?")
LASTS_S = 900


class Door:
    """Middleware before Streamlit's sign-in; a sign-in counts only once the store has it."""

    def __init__(self, app: ASGIApp, is_https: bool):
        self.app, self.is_https = app, is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Do what an address of sign-in needs besides; all others pass."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path not in ADDRESSES:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        if path == LOGOUT:
            await _tell(sign_ins.end, _claims(request.cookies))

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if path == LOGIN:
                    self._note_way(request, headers)
                if path == CALLBACK:
                    await self._let_in(request, headers)
            await send(message)

        await self.app(scope, receive, answer)

    def _note_way(self, request: Request, headers: MutableHeaders) -> None:
        came = urlsplit(request.headers.get("referer", ""))
        way = came.path + (f"?{came.query}" if came.query else "")
        if WAY.fullmatch(way):
            self._set(headers, f"{BACK}={way}; Path={CALLBACK}; Max-Age={LASTS_S}")

    async def _let_in(self, request: Request, headers: MutableHeaders) -> None:
        given = headers.getlist("set-cookie")
        claims = _claims(_named(given))
        if not claims:
            return
        await _tell(sign_ins.register, claims)
        del headers["set-cookie"]
        for cookie in given:
            headers.append("set-cookie", cookie + ("; Secure" if self.is_https else ""))
        way = request.cookies.get(BACK, "").strip('"')
        headers["location"] = way if WAY.fullmatch(way) else "/edit"

    def _set(self, headers: MutableHeaders, cookie: str) -> None:
        secure = "; Secure" if self.is_https else ""
        headers.append("set-cookie", f"{cookie}; HttpOnly; SameSite=Lax{secure}")


def _named(set_cookies: Iterable[str]) -> dict[str, str]:
    cookies: SimpleCookie = SimpleCookie()
    for one in set_cookies:
        cookies.load(one)
    return {name: morsel.value for name, morsel in cookies.items()}


def _claims(cookies: dict[str, str]) -> dict:
    """Return what the provider said, from a cookie that this server has signed; else nothing."""

    def one(name: str) -> bytes | None:
        return decode_signed_value(get_cookie_secret(), name, cookies.get(name, ""))

    text = get_cookie_with_chunks(one, COOKIE)
    return json.loads(text) if text else {}


async def _tell(do, claims: dict) -> None:
    if not claims:
        return
    try:
        await run_in_threadpool(do, claims)
    except StoreFault as fault:
        log.error("%s Nobody can sign in or out until it does.", fault)
