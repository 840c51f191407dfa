"""What is killed: work on a folder of data and a store, each with a note of what it acknowledged.

A note is written to a file at once, without a buffer: what stands there was told to somebody.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard import build as building
from dashboard.editing import drafts, rows
from dashboard.editing.order import Order
from dashboard.editing.overlay import rows_of
from dashboard.editing.publication import carry_out
from dashboard.people.roles import Person
from dashboard.refresh.__main__ import main as refresh_command
from dashboard.rooms import answers
from dashboard.store import engine

EDITOR = Person("e", "Editor", "editor", "kranj")
REVIEWER = Person("r", "Reviewer", "editor_of_all")
PUBLISHER = Person("p", "Publisher", "publisher")
IMPORT = "uvoz"
MANY = 1_000_000  # answers or files that one process would send if it were let


@dataclass(frozen=True)
class Site:
    """A folder with data/ and a store of its own, and the file of what was acknowledged."""

    folder: Path

    @property
    def data(self) -> Path:
        """Return the folder of sources and builds."""
        return self.folder / "data"

    @property
    def url(self) -> str:
        """Return the address of the store."""
        return f"sqlite:///{self.folder / 'rooms.sqlite'}"

    def acknowledged(self) -> list[str]:
        """Return what was acknowledged since the last time, and forget it."""
        path = self.folder / "acknowledged"
        lines = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return lines


@contextmanager
def at_work(site: Site) -> Iterator:
    """Use the store of a site; yield the function that notes what was acknowledged."""
    os.environ[engine.URL] = site.url
    out = os.open(site.folder / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        yield lambda told: os.write(out, f"{told}\n".encode())
    finally:
        os.close(out)


def build(site: Site) -> None:
    """Build the tables."""
    with at_work(site) as acknowledge:
        building.build(site.data)
        acknowledge("built")


def publish(site: Site, draft_id: str, token: str) -> None:
    """Publish a draft."""
    with at_work(site) as acknowledge:
        carry_out(Order(PUBLISHER, token, "objava", (draft_id,)), site.data)
        acknowledge(token)


def take_in(site: Site, text: str) -> None:
    """Save the rows of an uploaded file as a draft, again and again."""
    new = rows_of(text)
    with at_work(site) as acknowledge:
        for _file in range(MANY):
            changes = [rows.change("measures", None, row, site.data) for row in new]
            acknowledge(drafts.save(EDITOR, "kranj", changes, IMPORT))


def answer(site: Site, code: str, token: str, first: int) -> None:
    """Send one answer after the other from a seat."""
    with at_work(site) as acknowledge:
        for number in range(first, MANY):
            said = {"is_yes": number % 2 == 0}
            sent = answers.Envelope("kranj", "Kranj", token, number, f"a{number}", said)
            answers.send(code, sent)
            acknowledge(number)


def refresh(site: Site, url: str, only: str) -> None:
    """Write what a service has into the sources."""
    with at_work(site) as acknowledge, open(os.devnull, "w") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 1)
        words = ["--write", "--only", only, "--base-url", url, "--fresh"]
        if ended := refresh_command(words, site.data, today=date(2026, 11, 30)):
            raise SystemExit(ended)
        acknowledge("written")
