"""/healthz: alive; /readyz: able to serve, else why not; /metrics: for Prometheus.

The last two are for the operator. nginx does not pass them on, and should one be asked through
a proxy all the same, it is not there.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard import db
from dashboard.downloads import TABLES
from dashboard.health import code
from dashboard.health.metrics import BUILD_AGE, VERSION
from dashboard.store import engine


def live(_request: Request) -> Response:
    """Say that this process answers; it asks nothing else, so that it answers under load too."""
    return JSONResponse({"live": True})


def ready(_request: Request) -> Response:
    """Say whether tables and store can be read, and which versions are served; else 503."""
    reasons = [reason for reason in (_tables(), _store()) if reason]
    said = {"ready": not reasons, "code": code.version(), "data": _version(), "reasons": reasons}
    return JSONResponse(said, 503 if reasons else 200)


def _tables() -> str:
    try:
        TABLES.build().con.cursor().execute("select count(*) from cities").fetchone()
    except db.BrokenData as broken:
        return f"The built table {broken} cannot be read: run python -m dashboard.build"
    if TABLES.broken:
        return f"A newer {TABLES.broken} cannot be read; the build before it is served."
    return ""


def _store() -> str:
    try:
        engine.check()
    except engine.StoreFault as fault:
        return str(fault)
    return ""


def _version() -> str:
    return TABLES.built.get("version", "")


def metrics(_request: Request) -> Response:
    """Give all that is counted, in Prometheus' text format."""
    if built_at := TABLES.built.get("built_at"):
        BUILD_AGE.set((datetime.now(UTC) - datetime.fromisoformat(built_at)).total_seconds())
    VERSION.clear()
    VERSION.labels(code.version(), _version()).set(1)
    return Response(generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def inside(endpoint: Callable) -> Callable:
    """Answer only who asks this process itself, not through a proxy."""

    def respond(request: Request) -> Response:
        if "x-forwarded-for" in request.headers or "forwarded" in request.headers:
            return PlainTextResponse("Not Found", 404)
        return endpoint(request)

    return respond


ROUTES = [
    Route("/healthz", live),
    Route("/readyz", inside(ready)),
    Route("/metrics", inside(metrics)),
]
