"""Who is signed in: kept in the store, since Streamlit's cookie alone cannot be taken back.

The cookie is what the provider said, signed by the server: it lasts a month and stays valid after
sign-out. Here each sign-in is registered when the provider sends somebody back, ends at sign-out
or after DASHBOARD_SIGN_IN_HOURS, and every action asks for it anew.
"""

import hashlib
import json
import time
from collections.abc import Mapping

import sqlalchemy as sa

from dashboard import settings
from dashboard.people import people
from dashboard.people.roles import Person
from dashboard.store import engine
from dashboard.store.people_tables import people as persons
from dashboard.store.people_tables import sign_ins

NAMES = ("iss", "sub", "nonce", "iat")  # of the claims that together are one sign-in


def hashed(claims: Mapping) -> str | None:
    """Return the hash that a sign-in is kept under; None where the claims are not whole."""
    named = [claims.get(name) for name in NAMES]
    if not all(named):
        return None
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()


def register(claims: Mapping) -> None:
    """Let a sign-in begin, as the provider has just told it; those that are over go."""
    key, now = hashed(claims), time.time()
    if key is None:
        return
    subject, email = str(claims["sub"]), _email(claims)
    with engine.writing() as con:
        con.execute(sa.delete(sign_ins).where(sign_ins.c.ends_at < now))
        con.execute(sa.delete(sign_ins).where(sign_ins.c.sign_in_hash == key))
        ends_at = now + settings.current().sign_in_hours * 3600
        new = {"sign_in_hash": key, "subject": subject, "email": email, "ends_at": ends_at}
        con.execute(sa.insert(sign_ins).values(**new))
        # from now on it is this account and no other that gets the address later
        first = (people.HERE, persons.c.login == email, persons.c.subject.is_(None))
        con.execute(sa.update(persons).where(*first).values(subject=subject))


def _email(claims: Mapping) -> str | None:
    email = claims.get("email")
    return email.lower() if isinstance(email, str) and claims.get("email_verified") else None


def end(claims: Mapping) -> None:
    """Let a sign-in end; its cookie is worth nothing from now on."""
    with engine.writing() as con:
        con.execute(sa.delete(sign_ins).where(sign_ins.c.sign_in_hash == hashed(claims)))


def person(claims: Mapping) -> Person | None:
    """Return who acts, as the list of people has them now; None without a living sign-in."""
    key = hashed(claims)
    if key is None:
        return None
    living = sa.select(sign_ins.c.subject, sign_ins.c.email).where(
        sign_ins.c.sign_in_hash == key, sign_ins.c.ends_at > time.time()
    )
    with engine.reading() as con:
        row = con.execute(living).one_or_none()
        return people.found(con, _is(row.subject, row.email)) if row else None


def _is(subject: str, email: str | None) -> sa.ColumnElement[bool]:
    by_email = sa.and_(persons.c.login == email, persons.c.subject == subject)
    if "@" in subject:  # some providers let people choose it: it is no proof of an address
        return by_email
    return sa.or_(persons.c.login == subject, by_email)


def is_living(claims: Mapping) -> bool:
    """Return whether a sign-in has begun here and not ended, whoever it is."""
    living = sa.select(sign_ins.c.subject).where(
        sign_ins.c.sign_in_hash == hashed(claims), sign_ins.c.ends_at > time.time()
    )
    with engine.reading() as con:
        return con.execute(living).one_or_none() is not None
