"""The command on a copy of the data, beside a server that has what the copy has."""

import hashlib
from datetime import date
from functools import partial

import pytest

from dashboard import db
from dashboard.refresh.__main__ import main
from dashboard.refresh.feeds import declared
from dashboard.refresh.question import Patience
from tests.refresh.service import Service
from tests.refresh.table import Table

HASTY = Patience(tries=3, silence_s=20, whole_s=60, first_wait_s=0.01, longest_wait_s=0.05)
TODAY = date(2026, 11, 30)
STUDENTS = "students"
TABLE = "2640010S"


class Refreshing:
    """A copy of the data, the server, and the command that runs between them."""

    def __init__(self, data, rows, service, capsys):
        self.data, self.rows, self.service, self.capsys = data, rows, service, capsys
        self.patience = HASTY
        self.feeds = {feed.indicator_id: feed for feed in declared(rows)}

    def run(self, *words):
        """Run the command in English; return how it ended and what it said."""
        ended = main(
            ["--base-url", self.service.url, "--lang", "en", *words],
            self.data,
            self.patience,
            TODAY,
        )
        return ended, "".join(self.capsys.readouterr())

    def students(self, *words):
        """Run the command for the students only."""
        return self.run("--only", STUDENTS, *words)

    def stand(self):
        """Return every file under the data with its bytes' hash, kept answers left out."""
        return {
            str(path.relative_to(self.data)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.data.rglob("*"))
            if path.is_file() and ".refresh" not in path.parts
        }

    @property
    def table(self) -> Table:
        """Return the table of the students."""
        return self.service.tables[TABLE]

    def set(self, indicator_id, place_id, year, value):
        """Let the server have another value, or none."""
        feed = self.feeds[indicator_id]
        table = self.service.tables[feed.table_code]
        code = next(code for code, place in feed.places.items() if place == place_id)
        table.values[table.key(feed, code, year)] = value

    @property
    def code(self) -> str:
        """Return the table's code of the students."""
        return self.table.code_of("MERITVE", "Število študentov (po prebivališču)")

    def asked(self):
        """Return the codes that the students are asked with, by dimension."""
        known = self.table.labels
        return {name: [self.code] if name == "MERITVE" else [*known[name]] for name in known}

    def source(self, name):
        """Return the lines of a source file."""
        path = self.data / "sources" / f"{name}.csv"
        return path.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="session")
def read_sources():
    """A function that runs a query on today's sources: read_sources(name)."""
    return partial(db.run, db.connect())


@pytest.fixture
def service(read_sources):
    """A server that has what is shown today."""
    serving = Service()
    shown = read_sources("feed_observations")
    for feed in declared(read_sources):
        own = shown[shown["indicator_id"] == feed.indicator_id]
        values = {(row.place_id, row.year): row.value for row in own.itertuples()}
        serving.tables.setdefault(feed.table_code, Table()).add(feed, values)
    yield serving
    serving.close()


@pytest.fixture
def refreshing(data, read_sources, service, capsys):
    """The command on a copy of the data, with the server beside it."""
    return Refreshing(data, read_sources, service, capsys)
