"""Who sits for which city: known by a secret that only the phone keeps."""

import time
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dashboard.rooms import codes, refusals, rooms
from dashboard.rooms.refusals import Refused
from dashboard.store import engine
from dashboard.store.tables import seats


class Seat(NamedTuple):
    """A seat, with the secret that makes a phone its holder."""

    city_id: str
    token: str


def take(code: str, city_id: str, city: str, token: str = "") -> Seat:
    """Return the phone's seat for a city: a new one, or the one that its token already has.

    city  its name, for the sentence. Refused where another phone has it, or the room is closed.
    """
    with engine.writing() as con:
        room = rooms.locked(con, code)
        kept = _kept(con, code, city_id)
        if kept and codes.fits(token, kept):
            return Seat(city_id, token)
        if kept:
            raise Refused(409, refusals.TAKEN, city=city)
        if room.state == rooms.CLOSED:
            raise Refused(409, refusals.CLOSED)
        fresh = codes.new_token()
        con.execute(
            sa.insert(seats).values(
                code=code, city_id=city_id, token_hash=codes.hashed(fresh), taken_at=time.time()
            )
        )
        rooms.tell(con, room)
    return Seat(city_id, fresh)


def leave(code: str, city_id: str, token: str) -> None:
    """Give a seat back, so that another can take it; nothing where it is not the phone's."""
    with engine.writing() as con:
        room = rooms.locked(con, code)
        kept = _kept(con, code, city_id)
        if kept and codes.fits(token, kept):
            con.execute(sa.delete(seats).where(seats.c.code == code, seats.c.city_id == city_id))
            rooms.tell(con, room)


def require(con: Connection, code: str, city_id: str, token: str, city: str) -> None:
    """Refuse whoever does not hold the seat."""
    kept = _kept(con, code, city_id)
    if not kept or not codes.fits(token, kept):
        raise Refused(403, refusals.NO_SEAT, city=city)


def holds(code: str, city_id: str, token: str) -> bool:
    """Return whether a phone's token is that of a seat."""
    with engine.reading() as con:
        kept = _kept(con, code, city_id)
    return bool(kept) and codes.fits(token, kept)


def taken(code: str) -> list[str]:
    """Return the cities that somebody sits for."""
    with engine.reading() as con:
        asked = sa.select(seats.c.city_id).where(seats.c.code == code)
        return list(con.scalars(asked.order_by(seats.c.city_id)))


def _kept(con: Connection, code: str, city_id: str) -> str | None:
    asked = sa.select(seats.c.token_hash)
    return con.scalar(asked.where(seats.c.code == code, seats.c.city_id == city_id))
