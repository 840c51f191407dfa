"""What the seats have sent: taken once, kept by number, the latest of each seat shown."""

import time
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dashboard.rooms import refusals, rooms, seats
from dashboard.rooms.questions import checked_answer
from dashboard.rooms.refusals import Refused
from dashboard.store import engine
from dashboard.store.tables import answers

KEPT = 20  # numbers of a seat; older ones go


class Answer(NamedTuple):
    """A seat's answer: its number among the seat's, and what was answered when."""

    city_id: str
    number: int
    answer_id: str
    answer: dict
    sent_at: float


class Envelope(NamedTuple):
    """What a phone sends: the seat, the number that its answer should get, and the answer.

    answer_id  the phone's own name of it, so that a repeated sending changes nothing
    """

    city_id: str
    city: str
    token: str
    number: int
    answer_id: str
    answer: object


class Receipt(NamedTuple):
    """An answer's number, and the version of the room that holds it."""

    number: int
    version: int


def send(code: str, sent: Envelope) -> Receipt:
    """Keep an answer; one that is already here stays as it was kept.

    Refused without the seat, in a room that takes none, where it does not fit the question, and
    where a newer one is already here.
    """
    with engine.writing() as con:
        room = rooms.locked(con, code)
        seats.require(con, code, sent.city_id, sent.token, sent.city)
        if known := _by_id(con, code, sent.city_id, sent.answer_id):
            return Receipt(known.number, room.version)
        if room.state != rooms.OPEN:
            closed = room.state == rooms.CLOSED
            raise Refused(409, refusals.CLOSED if closed else refusals.FROZEN)
        answer = checked_answer(room.kind, room.question, sent.answer)
        newest = _newest(con, code, sent.city_id)
        if sent.number != newest + 1:
            raise Refused(409, refusals.OLD, number=newest)
        kept = Answer(sent.city_id, sent.number, sent.answer_id, answer, time.time())
        con.execute(sa.insert(answers).values(code=code, **kept._asdict()))
        con.execute(sa.delete(answers).where(*_of(code, kept.city_id, kept.number - KEPT)))
        room = rooms.tell(con, room)
    return Receipt(kept.number, room.version)


def latest(code: str) -> dict[str, Answer]:
    """Return each seat's newest answer, by city."""
    asked = sa.select(*_columns()).where(answers.c.code == code).order_by(answers.c.number)
    with engine.reading() as con:
        return {row.city_id: Answer(*row) for row in con.execute(asked)}


def _of(code: str, city_id: str, up_to: int) -> tuple:
    return (
        answers.c.code == code,
        answers.c.city_id == city_id,
        answers.c.number <= up_to,
    )


def _columns() -> list:
    return [answers.c[name] for name in Answer._fields]


def _by_id(con: Connection, code: str, city_id: str, answer_id: str) -> Answer | None:
    asked = sa.select(*_columns()).where(
        answers.c.code == code, answers.c.city_id == city_id, answers.c.answer_id == answer_id
    )
    row = con.execute(asked).one_or_none()
    return Answer(*row) if row else None


def _newest(con: Connection, code: str, city_id: str) -> int:
    asked = sa.select(sa.func.max(answers.c.number))
    return con.scalar(asked.where(answers.c.code == code, answers.c.city_id == city_id)) or 0
