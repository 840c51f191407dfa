"""The meeting room's page: open or join, a mayor's phone, the presenter's desk, the wall."""

import logging
from functools import lru_cache
from urllib.parse import urlsplit

import streamlit as st

from dashboard import language, look
from dashboard.components.room import room as faces
from dashboard.language import _
from dashboard.rooms import answers, codes, refusals, rooms, wall_map
from dashboard.rooms.desk import desk
from dashboard.rooms.ground import build as ground_build
from dashboard.rooms.ground import ground
from dashboard.rooms.limits import CODES
from dashboard.rooms.phone import phone, program
from dashboard.rooms.refusals import Refused
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall import asked, wall
from dashboard.share import qr
from dashboard.store.engine import StoreFault
from dashboard.ui import address, room_start
from dashboard.ui.fragment import fragment
from dashboard.ui.frame import bare_head, head
from dashboard.ui.show import text

log = logging.getLogger("dashboard")
PACE = "1s"  # between two looks of the wall
KEY = "room_key"  # of the session that opened a room, until the desk has it
VIEWS = ("phone", "wall", "desk")


def show() -> None:
    """Draw the view that the address asks for."""
    code = address.read("code", codes.clean, "")
    view = address.read("view", _view, "phone")
    if not code:
        head(_("Meeting room"), _("Every mayor answers on their own device; the wall adds it up."))
        room_start.show()
        return
    try:
        room = _found(code)
    except Refused as refused:
        head(_("Meeting room"))
        st.error(str(refused))
        room_start.show()
        return
    except StoreFault as fault:
        log.error("%s", fault)
        head(_("Meeting room"))
        st.error(_(refusals.NO_STORE))
        return
    DRAW[view](room)


def _view(given: str) -> str:
    if given not in VIEWS:
        raise ValueError(given)
    return given


def _found(code: str) -> Room:
    """Return the room, unless this address has typed too many wrong codes."""
    caller = st.context.ip_address or ""
    CODES.require(caller)
    try:
        return rooms.find(code)
    except Refused as refused:
        if refused.message == refusals.NO_ROOM:
            CODES.count(caller)
        raise


def _phone(room: Room) -> None:
    here = ground()
    head(asked(room, here), _("Room {code}").format(code=codes.spaced(room.code)))
    faces.phone(phone(room, here), program(here))


def _desk(room: Room) -> None:
    head(
        _("Presenter's desk, room {code}").format(code=codes.spaced(room.code)),
        asked(room, ground()),
    )
    wall_address = join_address(room.code, "wall")
    st.link_button(_("Open the wall in a window of its own"), wall_address)
    if urlsplit(wall_address).hostname in ("localhost", "127.0.0.1", "::1"):
        text(_("Phones cannot reach this address: it is that of this machine only. Open the dashboard by the machine's name in the network, and open the room there."), "note")  # noqa: E501  # fmt: skip
    key = st.session_state.get(KEY, {}).get(room.code, "")
    faces.desk(desk(room.code, key, join_address(room.code), ground()))


def _wall(room: Room) -> None:
    bare_head()
    st.html(look.light(".r-wall:fullscreen"))
    fragment(_paint, PACE)(room.code)


def _paint(code: str) -> None:
    try:
        room = rooms.find(code)
    except Refused as refused:
        st.error(str(refused))
        return
    except StoreFault:
        st.error(_(refusals.NO_STORE))
        return
    join, build = join_address(code), ground_build()
    place = urlsplit(join).netloc + "/room"
    words = {
        "whole": _("Full screen"), "qr_alt": _("QR code: {address}").format(address=join),
        "far": _("No connection to the server; trying again."),
    }  # fmt: skip
    said = {"qr": _qr(join), "place": place, "words": words}
    faces.wall(_shown(code, room.version, language.current(), build) | said, wall_map.shapes(build))


@lru_cache(maxsize=100)  # a wall looks each second, and mostly nothing is new
def _shown(code: str, version: int, spoken: str, build: str) -> dict:
    return wall(rooms.find(code), answers.latest(code), ground())


_qr = lru_cache(maxsize=100)(qr.picture)


def join_address(code: str, view: str = "") -> str:
    """Return the whole address of a room, as this session's reader reached the site."""
    here = urlsplit(st.context.url or "")
    spoken = "&lang=en" if st.query_params.get("lang") == "en" else ""
    query = f"code={code}" + (f"&view={view}" if view else "") + spoken
    return here._replace(path="/room", query=query, fragment="").geturl()


DRAW = {"phone": _phone, "wall": _wall, "desk": _desk}
