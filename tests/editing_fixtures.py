"""A copy of the data with its served build, people of every kind, and drafts that are approved."""

import shutil
from pathlib import Path

import pytest

from dashboard import builds
from dashboard.editing import drafts, reviews, rows, steps
from dashboard.editing.order import Order
from dashboard.editing.publication import carry_out
from dashboard.paths import DATA
from dashboard.people.roles import Person
from dashboard.store import engine

ANA = Person("ana", "Ana", "editor", "kranj")
BOR = Person("bor", "Bor", "editor_of_all")
CITA = Person("cita", "Cita", "publisher")
KEY = "kr_chargers"


@pytest.fixture
def served(tmp_path) -> Path:
    """A folder like data/ with the build that is served, without building."""
    return copy_of_data(tmp_path / "data")


def copy_of_data(data: Path) -> Path:
    """Make a folder like data/ with the build that is served."""
    data.mkdir()
    shutil.copytree(DATA / "sources", data / "sources")
    for name in ("schema.sql", "editing.toml"):
        shutil.copy(DATA / name, data / name)
    copied(builds.at(DATA), data)
    return data


def copied(build: Path, data: Path) -> Path:
    """Serve a copy of a build as the newest; return its folder."""
    with builds.alone(data):
        fresh = data / builds.FOLDER / builds.FRESH
        shutil.copytree(build, fresh)
        folder = builds.finish(data, fresh, "00000000")
        builds.serve(data, folder)
    return folder


def measure(data: Path, key: str = KEY) -> dict[str, str]:
    """Return a measure as it is published."""
    return next(row for row in rows.published("measures", data=data) if row["measure_id"] == key)


def approved(row: dict[str, str], author: Person = ANA, **cells: str) -> str:
    """Return a draft that puts other cells into a measure, reviewed by another person."""
    change = rows.change("measures", row, row | cells)
    draft_id = drafts.save(author, row["city_id"], [change], "zato")
    with engine.writing() as con:  # without the checks that drafts.submit asks for
        steps.take(con, steps.find(con, draft_id), "submitted", author)
    reviews.approve(CITA if author == BOR else BOR, draft_id)
    return draft_id


def publish(data: Path, *draft_ids: str, back: int | None = None, token: str = "0a0a0a0a") -> int:
    """Publish drafts, or go back, in this process."""
    return carry_out(Order(CITA, token, "objava", draft_ids, back), data)
