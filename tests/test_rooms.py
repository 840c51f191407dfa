"""A room keeps what its seats send, once, on SQLite and on PostgreSQL alike."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from dashboard.rooms import answers, codes, refusals, rooms, seats
from dashboard.rooms.answers import Envelope
from dashboard.rooms.refusals import Refused
from dashboard.store import engine, tables

MIX = {"levers": ["solar", "ev_new_share"]}


@pytest.fixture
def room(store):
    return rooms.open_room("mix", MIX)


def sent(seat, number=1, answer_id="a1", **settings):
    answer = {"settings": settings or {"solar": 100.0}}
    return Envelope(seat.city_id, "Kranj", seat.token, number, answer_id, answer)


def refusal(does, *args):
    """Return the sentence that something is refused with."""
    with pytest.raises(Refused) as caught:
        does(*args)
    return caught.value.message


def test_an_answer_is_kept_and_the_latest_one_shown(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    answers.send(room.code, sent(seat))
    answers.send(room.code, sent(seat, 2, "a2", solar=7.5))
    latest = answers.latest(room.code)["kranj"]
    assert (latest.number, latest.answer) == (2, {"settings": {"solar": 7.5}})


def test_what_is_sent_twice_is_taken_once(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    first = answers.send(room.code, sent(seat))
    version = rooms.find(room.code).version
    assert answers.send(room.code, sent(seat)) == first
    assert rooms.find(room.code).version == version


def test_an_old_answer_sent_again_under_another_name_changes_nothing(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    answers.send(room.code, sent(seat))
    answers.send(room.code, sent(seat, 2, "a2", solar=9.0))
    assert refusal(answers.send, room.code, sent(seat, 1, "a3")) == refusals.OLD
    assert answers.latest(room.code)["kranj"].answer == {"settings": {"solar": 9.0}}


def test_only_the_latest_answers_of_a_seat_are_kept(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    for number in range(1, answers.KEPT + 6):
        answers.send(room.code, sent(seat, number, f"a{number}"))
    with engine.reading() as con:
        count = con.scalar(sa.select(sa.func.count()).select_from(tables.answers))
    assert count == answers.KEPT


def test_a_city_is_taken_by_one_phone_which_may_come_back(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    assert refusal(seats.take, room.code, "kranj", "Kranj") == refusals.TAKEN
    assert seats.take(room.code, "kranj", "Kranj", seat.token) == seat


def test_of_phones_that_take_one_city_at_once_one_gets_it(room):
    def take(_phone):
        try:
            return seats.take(room.code, "kranj", "Kranj").token
        except Refused:
            return None

    with ThreadPoolExecutor(8) as phones:
        taken = [token for token in phones.map(take, range(16)) if token]
    assert len(taken) == 1 and seats.holds(room.code, "kranj", taken[0])


def test_a_freed_seat_is_no_longer_its_holders_but_what_was_sent_stays(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    answers.send(room.code, sent(seat))
    rooms.free(room.code, room.key, "kranj")
    assert refusal(answers.send, room.code, sent(seat, 2, "a2")) == refusals.NO_SEAT
    assert answers.latest(room.code)["kranj"].number == 1
    assert seats.take(room.code, "kranj", "Kranj").token != seat.token


def test_a_forged_token_sends_nothing(room):
    seat = seats.take(room.code, "kranj", "Kranj")
    forged = seat._replace(token="x" * 32)
    assert refusal(answers.send, room.code, sent(forged)) == refusals.NO_SEAT
    assert answers.latest(room.code) == {}


@pytest.mark.parametrize("action", ["freeze", "reveal", "close"])
def test_a_room_that_is_not_open_takes_nothing_and_loses_nothing(room, action):
    seat = seats.take(room.code, "kranj", "Kranj")
    answers.send(room.code, sent(seat))
    rooms.act(room.code, room.key, action)
    assert refusal(answers.send, room.code, sent(seat, 2, "a2")) in (
        refusals.FROZEN, refusals.CLOSED,
    )  # fmt: skip
    assert answers.send(room.code, sent(seat)).number == 1  # a receipt that was lost
    rooms.act(room.code, room.key, "reopen")
    assert answers.send(room.code, sent(seat, 2, "a2")).number == 2


def test_only_the_presenters_key_controls_a_room(room):
    assert refusal(rooms.act, room.code, codes.new_key(), "close") == refusals.WRONG_KEY
    assert rooms.find(room.code).state == rooms.OPEN
    assert rooms.act(room.code, codes.spaced(room.key).lower(), "close").state == rooms.CLOSED
    assert refusal(rooms.act, room.code, room.key, "freeze") == refusals.NOT_NOW


def test_names_show_when_the_presenter_reveals_them(store):
    opened = rooms.open_room("mix", MIX, hides_names=True)
    assert not rooms.find(opened.code).shows_names
    assert rooms.act(opened.code, opened.key, "reveal").shows_names


def test_an_expired_room_is_gone_with_all_that_was_in_it(room):
    answers.send(room.code, sent(seats.take(room.code, "kranj", "Kranj")))
    with engine.writing() as con:
        con.execute(sa.update(tables.rooms).values(expires_at=time.time() - 1))
    assert refusal(rooms.find, room.code) == refusals.NO_ROOM
    rooms.forget_expired()
    with engine.reading() as con:
        for table in (tables.seats, tables.answers):
            assert con.scalar(sa.select(sa.func.count()).select_from(table)) == 0
