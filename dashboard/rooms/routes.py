"""What phones and the presenter's desk speak to: /rooms/<code>, JSON in and out.

Outside Streamlit, so that an answer costs no run of a page, and a phone that slept or lost the
network asks again by itself. Whoever writes shows a secret in the body; no cookie counts.
"""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.rooms import answers, exports, refusals, rooms, seats
from dashboard.rooms.answers import Envelope
from dashboard.rooms.ground import ground
from dashboard.rooms.refusals import Refused
from dashboard.rooms.requests import route, text


def _city(body: dict) -> tuple[str, str]:
    city_id, cities = text(body, "city_id"), ground().names()
    if city_id not in cities:
        raise Refused(422, refusals.NO_CITY, city=city_id)
    return city_id, cities[city_id]


def state(code: str, body: dict, _request: Request) -> Response:
    """Answer how a room stands; to a seat's holder also what it sent last."""
    room, latest = rooms.find(code), answers.latest(code)
    city_id, token = text(body, "city_id"), text(body, "token")
    mine = {"is_held": bool(token) and seats.holds(code, city_id, token), "number": 0}
    if mine["is_held"] and city_id in latest:
        own = latest[city_id]
        mine |= {"number": own.number, "answer_id": own.answer_id, "answer": own.answer}
    return JSONResponse({
        "state": room.state, "version": room.version, "taken": seats.taken(code),
        "sent": sorted(latest), "mine": mine,
    })  # fmt: skip


def take(code: str, body: dict, request: Request) -> Response:
    """Give a phone a seat, and tell it how the room stands."""
    city_id, name = _city(body)
    left = text(body, "leaves")
    seat = seats.take(code, city_id, name, text(body, "token"))
    if left and left != city_id:
        seats.leave(code, left, text(body, "leaves_token"))
    known = json.loads(state(code, seat._asdict(), request).body)
    return JSONResponse(seat._asdict() | {"room": known})


def send(code: str, body: dict, _request: Request) -> Response:
    """Take an answer, once."""
    city_id, name = _city(body)
    number = body.get("number")
    if not isinstance(number, int) or not text(body, "answer_id"):
        raise Refused(422, refusals.STRANGE)
    sent = Envelope(
        city_id, name, text(body, "token"), number, text(body, "answer_id")[:40],
        body.get("answer"),
    )  # fmt: skip
    return JSONResponse(answers.send(code, sent)._asdict())


def act(code: str, body: dict, request: Request) -> Response:
    """Do what the presenter asks, and tell how the room stands then."""
    key, action = text(body, "key"), text(body, "action")
    if action == "free":
        rooms.free(code, key, _city(body)[0])
    elif action:
        rooms.act(code, key, action)
    else:
        rooms.require_key(rooms.find(code), key)
    return state(code, {}, request)


def export(code: str, body: dict, request: Request) -> Response:
    """Give the presenter the round to take home."""
    room = rooms.find(code)
    rooms.require_key(room, text(body, "key"))
    made = exports.make(request.path_params["kind"], room, text(body, "address"))
    head = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return Response(made.content, media_type=made.media, headers=head)


ROUTES = [
    route("/rooms/{code}/state", state),
    route("/rooms/{code}/seats", take),
    route("/rooms/{code}/answers", send),
    route("/rooms/{code}/actions", act),
    route("/rooms/{code}/export/{kind}", export),
]
