"""The list of people in the store: add, find, list, remove."""

import secrets
import time
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dashboard.people.roles import EDITOR, ROLES, Person
from dashboard.store import engine
from dashboard.store.people_tables import people

HERE = people.c.removed_at.is_(None)


class NoSuchPerson(Exception):
    """A person cannot be added or found as asked; the message says what would be right."""


class Listed(NamedTuple):
    """A person as the list shows them."""

    name: str
    login: str
    role: str
    city_id: str | None


def add(name: str, login: str, role: str, city_id: str | None = None) -> Person:
    """Add a person, or give one who is there another name, role and city."""
    login = _clean(login)
    if not name.strip() or not login:
        raise NoSuchPerson("A person needs a name, and an e-mail address or the provider's subject.")  # noqa: E501  # fmt: skip
    if role not in ROLES:
        raise NoSuchPerson(f"No role “{role}”; there are: {', '.join(ROLES)}.")
    if (role == EDITOR) != bool(city_id):
        raise NoSuchPerson("An editor has a city, and nobody else has: editor kranj, publisher.")
    given = {"name": name.strip(), "role": role, "city_id": city_id or None}
    with engine.writing() as con:
        person_id = con.scalar(sa.select(people.c.person_id).where(HERE, people.c.login == login))
        if person_id:
            con.execute(sa.update(people).where(people.c.person_id == person_id).values(**given))
        else:
            person_id = secrets.token_hex(8)
            new = given | {"person_id": person_id, "login": login, "added_at": time.time()}
            con.execute(sa.insert(people).values(**new))
    return Person(person_id, **given)


def _clean(login: str) -> str:
    # an address is one in any case; a subject is the provider's own text
    return login.strip().lower() if "@" in login else login.strip()


def remove(login: str) -> None:
    """Take a person's rights at once; what they did keeps their name."""
    which = sa.update(people).where(HERE, people.c.login == _clean(login))
    with engine.writing() as con:
        if not con.execute(which.values(removed_at=time.time())).rowcount:
            raise NoSuchPerson(f"Nobody has “{login}”; `list` shows who is there.")


def listed() -> list[Listed]:
    """Return all people who have rights, by name."""
    columns = [people.c[name] for name in Listed._fields]
    with engine.reading() as con:
        rows = con.execute(sa.select(*columns).where(HERE).order_by(people.c.name)).all()
    return [Listed(*row) for row in rows]


def find(person_id: str) -> Person | None:
    """Return a person as they are now; None for one who was removed."""
    with engine.reading() as con:
        return found(con, people.c.person_id == person_id)


def found(con: Connection, which: sa.ColumnElement[bool]) -> Person | None:
    """Return the person for whom a condition holds now, or None."""
    columns = (people.c.person_id, people.c.name, people.c.role, people.c.city_id)
    row = con.execute(sa.select(*columns).where(HERE, which).order_by(people.c.added_at)).first()
    return Person(*row) if row else None
