"""Read what a phone sends, within bounds, and answer a refusal with its sentence."""

import json
import logging
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard import language
from dashboard.rooms import codes, refusals, rooms, seats
from dashboard.rooms.limits import CODES
from dashboard.rooms.refusals import Refused
from dashboard.store.engine import StoreFault

log = logging.getLogger("dashboard")
LARGEST = 8_000  # bytes of a body
GUESSES = (refusals.NO_ROOM, refusals.WRONG_KEY)
Does = Callable[[str, dict, Request], Response]


async def _body(request: Request) -> dict:
    """Return what was sent; Refused where it is too large or is no JSON object."""
    taken = b""
    async for piece in request.stream():
        taken += piece
        if len(taken) > LARGEST:
            raise Refused(413, refusals.TOO_LARGE, most=LARGEST)
    try:
        found = json.loads(taken or b"{}")
    except ValueError as error:
        raise Refused(400, refusals.NOT_JSON) from error
    if not isinstance(found, dict):
        raise Refused(400, refusals.NOT_JSON)
    return found


def text(body: dict, name: str) -> str:
    """Return a text of a body, cut to what any of ours needs; empty where there is none."""
    value = body.get(name, "")
    return value[:200] if isinstance(value, str) else ""


def route(path: str, does: Does) -> Route:
    """Return a route that does something with a room, and says in a sentence what it refuses."""

    async def answer(request: Request) -> Response:
        spoken = request.query_params.get("lang", language.DEFAULT)
        language.use(spoken if spoken in language.LANGUAGES else language.DEFAULT)
        try:
            body = await _body(request)
            return await run_in_threadpool(_limited, does, request, body)
        except Refused as refused:
            return _refusal(refused)
        except StoreFault as fault:
            log.error("%s", fault)
            return _refusal(Refused(503, refusals.NO_STORE))

    return Route(path, answer, methods=["POST"])


def _limited(does: Does, request: Request, body: dict) -> Response:
    """Do what is asked, unless this address has guessed too often and shows no secret."""
    code, caller = codes.clean(request.path_params["code"]), request.client.host
    try:
        CODES.require(caller)
    except Refused:
        if not _is_known(code, body):
            raise
    try:
        return does(code, body, request)
    except Refused as refused:
        if refused.message in GUESSES:
            CODES.count(caller)
        raise


def _is_known(code: str, body: dict) -> bool:
    """Return whether a caller holds a seat or the key: a meeting is one address, and one of its
    guests may guess.
    """
    key, token = text(body, "key"), text(body, "token")
    try:
        room = rooms.find(code)
    except Refused:
        return False
    if key:
        return codes.fits(codes.clean(key), room.key_hash)
    return bool(token) and seats.holds(code, text(body, "city_id"), token)


def _refusal(refused: Refused) -> JSONResponse:
    values = {name: value for name, value in refused.values.items() if name == "number"}
    return JSONResponse({"refused": str(refused)} | values, refused.status)
