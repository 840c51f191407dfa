"""Phones and the presenter's desk speak to a room by JSON, and are told what is refused."""

import io

import httpx
import openpyxl
import pytest

from dashboard.language import LANGUAGES
from dashboard.rooms import limits, requests, rooms, routes
from dashboard.rooms.refusals import Refused

from .starlette_server import serving


@pytest.fixture
def client(sqlite_store):
    limits.CODES.__init__(30, 1_000, 600, limits.CODES.message)
    with serving(routes.ROUTES) as origin, httpx.Client(base_url=origin, timeout=60) as client:
        yield client


@pytest.fixture
def room(client):
    return rooms.open_room("lever", {"levers": ["ev_new_share"]})


def post(client, room, what, body, lang="en"):
    return client.post(f"/rooms/{room.code}/{what}?lang={lang}", json=body)


def seated(client, room, city_id="kranj"):
    return post(client, room, "seats", {"city_id": city_id}).json()


def envelope(seat, **changes):
    answer = {"settings": {"ev_new_share": 0.5}}
    sent = {"city_id": seat["city_id"], "token": seat["token"], "number": 1, "answer_id": "a1"}
    return sent | {"answer": answer} | changes


def test_a_phone_takes_a_seat_sends_and_finds_both_again(client, room):
    seat = seated(client, room)
    assert post(client, room, "answers", envelope(seat)).json()["number"] == 1
    found = post(client, room, "state", {"city_id": "kranj", "token": seat["token"]}).json()
    assert found["mine"]["answer"] == {"settings": {"ev_new_share": 0.5}}
    assert (found["taken"], found["sent"], found["state"]) == (["kranj"], ["kranj"], "open")


def test_a_stranger_sees_who_sent_but_not_what(client, room):
    post(client, room, "answers", envelope(seated(client, room)))
    found = post(client, room, "state", {"city_id": "kranj", "token": "x"}).json()
    assert found["mine"] == {"is_held": False, "number": 0} and found["sent"] == ["kranj"]


def test_another_city_gives_the_old_seat_back(client, room):
    old = seated(client, room)
    leaves = {"leaves": "kranj", "leaves_token": old["token"]}
    post(client, room, "seats", {"city_id": "koper"} | leaves)
    assert post(client, room, "state", {}).json()["taken"] == ["koper"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bad_input_gets_one_sentence_and_loses_nothing(client, room, lang):
    seat = seated(client, room)
    post(client, room, "answers", envelope(seat))
    large = {"answer": {"settings": {"ev_new_share": 0.1}, "x": "y" * requests.LARGEST}}
    asked = [
        ("seats", {"city_id": "kranj"}, 409), ("seats", {"city_id": "atlantis"}, 422),
        ("answers", envelope(seat) | large, 413), ("answers", envelope(seat, token="x"), 403),
        ("answers", envelope(seat, number="2", answer_id="b"), 422),
        ("answers", envelope(seat, answer_id="b"), 409),
        ("answers", envelope(seat, number=2, answer_id="b", answer={}), 422),
        ("actions", {"key": "FORGED", "action": "close"}, 403),
        ("actions", {"key": room.key, "action": "explode"}, 409),
        ("export/xlsx", {"key": "FORGED"}, 403), ("export/docx", {"key": room.key}, 404),
    ]  # fmt: skip
    for what, body, status in asked:
        found = post(client, room, what, body, lang)
        assert (what, found.status_code) == (what, status)
        assert found.json()["refused"].endswith(".")
    known = post(client, room, "state", {"city_id": "kranj", "token": seat["token"]}).json()
    assert known["mine"]["number"] == 1 and known["state"] == "open"


@pytest.mark.parametrize("sent", [b"{", b"[]", b"\xff"])
def test_what_is_no_json_is_said(client, room, sent):
    found = client.post(f"/rooms/{room.code}/answers?lang=en", content=sent)
    assert found.status_code == 400 and "cannot be read" in found.json()["refused"]


def test_who_guesses_codes_must_wait_but_who_sits_goes_on(client, room):
    seat = seated(client, room)
    wrong = [client.post(f"/rooms/AAAAAA{n % 8 + 2}/state", json={}) for n in range(31)]
    assert [one.status_code for one in wrong] == [404] * 30 + [429]
    assert post(client, room, "state", {}).status_code == 429
    assert post(client, room, "answers", envelope(seat)).status_code == 200
    assert post(client, room, "actions", {"key": room.key, "action": "freeze"}).status_code == 200


def test_all_together_are_limited_too_and_time_frees_them():
    clock = [0.0]
    limit = limits.Limit(5, 8, 60, "Wait.", lambda: clock[0])
    for number in range(8):
        limit.count(f"address {number}")
    with pytest.raises(Refused):
        limit.require("somebody else")
    clock[0] = 61
    limit.require("somebody else")


@pytest.mark.parametrize("kind", ["xlsx", "pptx", "minutes_sl", "minutes_en"])
def test_the_presenter_takes_the_round_home(client, room, kind):
    post(client, room, "answers", envelope(seated(client, room)))
    body = {"key": room.key, "address": "http://example.si/room?code=X"}
    found = post(client, room, f"export/{kind}", body)
    assert found.status_code == 200, found.text
    assert room.code in found.headers["content-disposition"] and len(found.content) > 300


def test_the_workbook_holds_a_row_for_every_city(client, room):
    post(client, room, "answers", envelope(seated(client, room)))
    found = post(client, room, "export/xlsx", {"key": room.key})
    book = openpyxl.load_workbook(io.BytesIO(found.content))
    assert book.sheetnames == ["Round", "Answers", "Settings"]
    rows = list(book["Answers"].values)
    assert len(rows) == 13 and sum(row[4] is not None for row in rows[1:]) == 1
    assert list(book["Settings"].values)[1][:3] == ("Kranj", "Electric cars among new cars", 0.5)
