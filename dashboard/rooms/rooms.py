"""Open a room, find it, and do what only its presenter may."""

import time
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dashboard.rooms import codes, refusals
from dashboard.rooms.questions import checked_question
from dashboard.rooms.refusals import Refused
from dashboard.store import engine
from dashboard.store.tables import rooms, seats

LASTS_S = 24 * 3600
OPEN, FROZEN, REVEALED, CLOSED = "open", "frozen", "revealed", "closed"
# what each action makes of a room, and from which states
ACTIONS = {
    "freeze": (FROZEN, (OPEN,)),
    "reveal": (REVEALED, (OPEN, FROZEN)),
    "reopen": (OPEN, (FROZEN, REVEALED, CLOSED)),
    "close": (CLOSED, (OPEN, FROZEN, REVEALED)),
}


class Room(NamedTuple):
    """A room as the store has it."""

    code: str
    key_hash: str
    kind: str
    question: dict
    state: str
    hides_names: bool
    version: int
    opened_at: float
    expires_at: float

    @property
    def shows_names(self) -> bool:
        """Return whether the wall may say which city answered what."""
        return not self.hides_names or self.state in (REVEALED, CLOSED)


class Opened(NamedTuple):
    """A new room's code, and its presenter's key, which is kept nowhere else."""

    code: str
    key: str


def open_room(kind: str, question: dict, hides_names: bool = False) -> Opened:
    """Open a room for LASTS_S; Refused where the question is not whole. Expired rooms go."""
    question = checked_question(kind, question)
    code, key, now = codes.new_code(), codes.new_key(), time.time()
    with engine.writing() as con:
        _forget(con)
        con.execute(
            sa.insert(rooms).values(
                code=code, key_hash=codes.hashed(key), kind=kind, question=question, state=OPEN,
                hides_names=hides_names, version=1, opened_at=now, expires_at=now + LASTS_S,
            )
        )  # fmt: skip
    return Opened(code, key)


def forget_expired() -> None:
    """Delete the rooms whose time is over, with all that was said in them."""
    with engine.writing() as con:
        _forget(con)


def _forget(con: Connection) -> None:
    con.execute(sa.delete(rooms).where(rooms.c.expires_at < time.time()))


def find(code: str) -> Room:
    """Return the room of a code; Refused where there is none, or it has expired."""
    with engine.reading() as con:
        return _found(con, code)


def locked(con: Connection, code: str) -> Room:
    """Return a room that no other writer changes until the transaction ends."""
    return _found(con, code, locks=True)


def _found(con: Connection, code: str, locks: bool = False) -> Room:
    asked = sa.select(rooms).where(rooms.c.code == code, rooms.c.expires_at >= time.time())
    row = con.execute(asked.with_for_update() if locks else asked).one_or_none()
    if row is None:
        raise Refused(404, refusals.NO_ROOM, code=codes.spaced(code) or "“”")
    return Room(*row)


def tell(con: Connection, room: Room, **changes: object) -> Room:
    """Change a room and let walls and phones know that it is no longer what it was."""
    changes["version"] = room.version + 1
    con.execute(sa.update(rooms).where(rooms.c.code == room.code).values(**changes))
    return room._replace(**changes)


def require_key(room: Room, key: str) -> None:
    """Refuse whoever does not hold the presenter's key."""
    if not codes.fits(codes.clean(key), room.key_hash):
        raise Refused(403, refusals.WRONG_KEY, code=codes.spaced(room.code))


def act(code: str, key: str, action: str) -> Room:
    """Do one of ACTIONS; Refused with a wrong key or from a state that does not allow it."""
    with engine.writing() as con:
        room = locked(con, code)
        require_key(room, key)
        state, before = ACTIONS.get(action, (None, ()))
        if room.state == state:  # pressed twice
            return room
        if room.state not in before:
            raise Refused(409, refusals.NOT_NOW)
        return tell(con, room, state=state)


def free(code: str, key: str, city_id: str) -> Room:
    """Take a seat from whoever has it; what was sent from it stays."""
    with engine.writing() as con:
        room = locked(con, code)
        require_key(room, key)
        con.execute(sa.delete(seats).where(seats.c.code == code, seats.c.city_id == city_id))
        return tell(con, room)
