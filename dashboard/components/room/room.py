"""The meeting room's three faces in the browser.

phone  In: code, language, number {decimal, thousands}, kind, asked, cities [{city_id, name}],
       levers, model_levers, years, places and words, as dashboard.rooms.phone gives them.
desk   In: code, language, key (only in the run that opened the room), cities, actions, exports,
       wall (its address), words, as dashboard.rooms.desk gives them.
       Both speak to /rooms/<code> themselves (dashboard.rooms.routes): nothing comes out. Seat,
       draft and key are kept in the browser's localStorage, not in the address: an address is
       shared and projected, and whoever opened it would hold the seat.
wall   In: what dashboard.rooms.wall gives, with qr (a picture's address), place and words.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.components.what_if import what_if

HERE = Path(__file__).parent


def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _shared(*names: str) -> list[str]:
    folder = Path(what_if.__file__).parent
    return [(folder / f"{name}.js").read_text(encoding="utf-8") for name in names]


def _registered(name: str, script: list[str], style: str) -> Callable:
    return st.components.v2.component(
        name, js="\n".join(script), css=_text(style), isolate_styles=False
    )


_desk = _registered(
    "room_desk", [*_shared("dom"), _text("talk.js"), _text("desk.js")], "room.css"
)  # fmt: skip


def wall(data: dict, shapes: str) -> None:
    """Mount the wall, or paint it anew.

    shapes  what of the map never changes, as dashboard.rooms.wall_map.shapes gives it: part of
            the script, so that it is not sent each second
    """
    _wall(shapes)(key="room_wall", data=data)


@cache
def _wall(shapes: str) -> Callable:
    name = hashlib.sha256(shapes.encode()).hexdigest()[:12]
    script = [f"const SHAPES = {shapes};", *_shared("dom"), _text("talk.js"), _text("wall.js")]
    return _registered(f"room_wall_{name}", script, "wall.css")


def desk(data: dict) -> None:
    """Mount the presenter's desk."""
    _desk(key="room_desk", data=data)


def phone(data: dict, program: str) -> None:
    """Mount a phone.

    program  text of a module with `step`, as dashboard.model.javascript.source returns it
    """
    _phone(program)(key="room_phone", data=data)


@cache
def _phone(program: str) -> Callable:
    parts = [*_shared("dom", "numbers", "course"), *map(_text, ("talk.js", "ask.js", "phone.js"))]
    name = hashlib.sha256(program.encode()).hexdigest()[:12]
    return _registered(f"room_phone_{name}", [program, *parts], "room.css")
