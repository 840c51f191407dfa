"""A sign-in is worth something only while the store has it, and to whom the list names."""

import time

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from dashboard.people import door, people, sign_ins
from dashboard.settings import WrongSettings, current
from dashboard.store import engine
from dashboard.store import people_tables as tables

ANA = {
    "iss": "https://login.si", "sub": "a1", "nonce": "n1", "iat": 1, "email": "Ana@kranj.si",
    "email_verified": True,
}  # fmt: skip
FORGED = [
    ANA | {"nonce": "n2"}, ANA | {"iat": 2}, ANA | {"sub": "a2"}, ANA | {"iss": "https://x.si"},
    {name: value for name, value in ANA.items() if name != "nonce"}, {},
]  # fmt: skip


@pytest.fixture
def ana(store):
    return people.add("Ana", "ana@kranj.si", "editor", "kranj")


def test_a_sign_in_counts_from_the_providers_answer_to_the_sign_out(ana):
    assert sign_ins.person(ANA) is None
    sign_ins.register(ANA)
    assert sign_ins.person(ANA) == ana and sign_ins.is_living(ANA)
    sign_ins.end(ANA)
    assert sign_ins.person(ANA) is None and not sign_ins.is_living(ANA)


@pytest.mark.parametrize("claims", FORGED)
def test_claims_that_no_provider_gave_are_worth_nothing(sqlite_store, claims):
    people.add("Ana", "ana@kranj.si", "publisher")
    sign_ins.register(ANA)
    assert sign_ins.person(claims) is None and not sign_ins.is_living(claims)


def test_a_sign_in_ends_by_itself(ana):
    sign_ins.register(ANA)
    with engine.writing() as con:
        con.execute(sa.update(tables.sign_ins).values(ends_at=time.time() - 1))
    assert sign_ins.person(ANA) is None and not sign_ins.is_living(ANA)


def test_rights_follow_the_list_at_once(ana):
    sign_ins.register(ANA)
    people.add("Ana", "ana@kranj.si", "publisher")
    assert sign_ins.person(ANA).role == "publisher"
    people.remove("ana@kranj.si")
    assert sign_ins.person(ANA) is None and sign_ins.is_living(ANA)


def test_an_address_counts_only_if_verified_and_for_its_first_account(ana):
    unverified = ANA | {"email_verified": False}
    sign_ins.register(unverified)
    assert sign_ins.person(unverified) is None
    sign_ins.register(ANA)
    later = ANA | {"sub": "somebody else", "nonce": "n3"}
    sign_ins.register(later)
    assert sign_ins.person(ANA) == ana and sign_ins.person(later) is None


def test_a_subject_that_looks_like_an_address_is_not_one(ana):
    chosen = ANA | {"sub": "ana@kranj.si", "email": "eve@x.si"}
    sign_ins.register(chosen)
    assert sign_ins.person(chosen) is None


def answering(name: str, is_https: bool = True) -> TestClient:
    """A server whose callback sets Streamlit's cookie with ANA's claims, behind the door."""

    def answer(request):
        value = sign_ins.json.dumps(ANA)
        signed = create_signed_value(get_cookie_secret(), door.COOKIE, value).decode()
        response = RedirectResponse("/")
        if request.url.path == door.CALLBACK:
            response.set_cookie(door.COOKIE, signed, httponly=True)
        return response

    app = Starlette(routes=[Route(path, answer) for path in door.ADDRESSES])
    return TestClient(door.Door(app, is_https), f"https://{name}", follow_redirects=False)


def test_the_door_registers_what_the_provider_said_and_ends_it(ana):
    client = answering("pot.si")
    client.get(door.LOGIN, headers={"referer": "https://pot.si/edit?lang=en&city_id=kranj"})
    back = client.get(door.CALLBACK)
    assert back.headers["location"] == "/edit?lang=en&city_id=kranj"
    assert "; Secure" in back.headers["set-cookie"]
    assert sign_ins.person(ANA) == ana
    client.get(door.LOGOUT)
    assert sign_ins.person(ANA) is None


@pytest.mark.parametrize(
    "came", ["https://evil.si/x", "//evil.si/edit", "/edit?x=%0d", "/edit/../x"]
)
def test_the_door_leads_nowhere_else(sqlite_store, came):
    client = answering("pot.si")
    client.get(door.LOGIN, headers={"referer": came})
    assert client.get(door.CALLBACK).headers["location"] == "/edit"


def test_a_forged_cookie_ends_nobodys_sign_in(ana):
    sign_ins.register(ANA)
    client = answering("pot.si")
    value = create_signed_value("another secret", door.COOKIE, sign_ins.json.dumps(ANA)).decode()
    client.cookies.set(door.COOKIE, value)
    client.get(door.LOGOUT)
    assert sign_ins.person(ANA) == ana


@pytest.mark.parametrize(
    ("given", "said"),
    [({"SIGN_IN_CLIENT_ID": "x"}, "needs DASHBOARD_SIGN_IN_METADATA"),
     ({"COOKIE_SECRET": "short"}, "DASHBOARD_COOKIE_SECRET is too short"),
     ({"SIGN_IN_METADATA": "http://login.si/x"}, "no https address")],
)  # fmt: skip
def test_half_a_sign_in_stops_the_start_with_a_sentence(monkeypatch, given, said):
    for name, value in given.items():
        monkeypatch.setenv(f"DASHBOARD_{name}", value)
    with pytest.raises(WrongSettings, match=said) as told:
        current()
    assert "short" not in str(told.value).replace("too short", "")
