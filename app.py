"""The server: warms the libraries, builds what is missing, serves pages and downloads.

Run it with:  python3 -m dashboard
"""

import gc
import logging
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from dashboard import downloads, manifest, prompt_answers, settings
from dashboard.deck import routes as deck
from dashboard.editing import settling
from dashboard.headers import Headers
from dashboard.health import code, logs, metrics
from dashboard.health import routes as health
from dashboard.health.requests import Observed
from dashboard.paths import ROOT
from dashboard.people import auth
from dashboard.people.door import Door
from dashboard.rooms import rooms
from dashboard.rooms import routes as room
from dashboard.share import links, preview
from dashboard.sheet import routes as sheet
from dashboard.store import engine
from dashboard.unknown_address import UnknownAddress

GARBAGE = 50_000  # objects more than before, from which Python looks for circles among the new ones

log = logging.getLogger("dashboard")
settings.stop_if_wrong()
auth.share_cookie_secret()


def build_missing() -> None:
    """Build the tables if the sources are newer or a file is broken, or a publishing was cut off.

    In a process of its own: the libraries of the build are not imported while serving.
    A refused build leaves the last good one in place, and the pages say why.
    """
    try:
        served = settling.is_served()
    except engine.StoreFault:
        served = True  # what was published cannot be asked for: the last version serves
    if not served or not manifest.is_current():
        subprocess.run([sys.executable, "-m", "dashboard.build"], cwd=ROOT, check=False)


def open_store() -> None:
    """Make ready the store, without rooms that are over; all else works without it."""
    try:
        rooms.forget_expired()
    except engine.StoreFault as fault:
        log.error("%s Rooms and short addresses wait until it does.", fault)


def warm() -> None:
    """Import what the first page would wait for, and keep the collector from walking it."""
    import altair
    import pandas  # noqa: F401
    import pydeck  # noqa: F401

    altair.utils.schemapi.disable_debug_mode()  # tests hold each drawing to Vega-Lite's schema
    code.version()
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[dict]:
    """Make ready before the first reader comes."""
    if settings.current().log == "json":
        logs.use_json()
    build_missing()
    open_store()
    warm()
    prompt_answers.send_at_once()
    yield {}


def say_fault(error: Exception) -> bool:
    """Log a page's fault whole, and show the reader a sentence instead of a stack trace."""
    from dashboard import ui

    metrics.ERRORS.labels("page").inc()
    log.error("A page failed", exc_info=error)
    ui.say_fault()
    return True


ROUTES = [
    route
    for module in (downloads, health, room, links, preview, deck, sheet)
    for route in module.ROUTES
]
app = st.App(
    "dashboard/entry.py",
    lifespan=lifespan,
    routes=ROUTES,
    secrets=auth.secrets(),
    middleware=[
        Middleware(Observed),
        Middleware(Headers),
        Middleware(TrustedHostMiddleware, allowed_hosts=settings.current().hosts),
        Middleware(Door, is_https=(settings.current().address or "").startswith("https:")),
        Middleware(UnknownAddress, routes=ROUTES),
    ],
    on_script_error=say_fault,
)
