"""Published changes, laid over the rows of data/sources/ in the order in which they came.

Sources that hold a version already (its rows stand in changes.csv, where an export writes them)
are left alone by it, so that later work on the files is not undone.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.editing.change import Change
from dashboard.records import Record, Records

CHANGES = "changes"
MARK = re.compile(r"edit_(\d+_[0-9a-f]+)(_\w+)?")  # change_id of a row that tells of a version


@dataclass(frozen=True)
class Edition:
    """A version as it is laid over: its number, its token, its changed rows."""

    version: int
    token: str
    changes: tuple[Change, ...]

    @property
    def mark(self) -> str:
        """Return what the keys of its rows in changes.csv begin with."""
        return f"edit_{self.version}_{self.token}"


def lay(
    sources: Path, editions: Sequence[Edition], keys: dict[str, list[str]]
) -> dict[str, str]:  # fmt: skip
    """Return the texts of the CSV files that published changes make different, by table.

    A change sets the cells that it changed and leaves the others of its row as the file has them.
    """
    laid: dict[str, Laid | None] = {}
    held = marks(sources)
    for edition in editions:
        if edition.mark in held:
            continue
        for change in edition.changes:
            if change.table not in laid:
                laid[change.table] = _opened(sources, change.table, keys)
            if one := laid[change.table]:
                one.take(change)
    return {name: one.records.text() for name, one in laid.items() if one}


def _opened(sources: Path, table: str, keys: dict[str, list[str]]) -> "Laid | None":
    try:
        return Laid(sources / f"{table}.csv", keys[table])
    except (csv.Error, FileNotFoundError, IndexError, ValueError):
        return None  # a file that cannot be read: the build says why when it comes to it


def marks(sources: Path) -> set[str]:
    """Return the marks of the versions that the sources hold already."""
    try:
        text = (sources / f"{CHANGES}.csv").read_text(encoding="utf-8-sig")
    except (FileNotFoundError, UnicodeDecodeError):
        return set()  # the build says so when it comes to this file
    found = (MARK.match(line) for line in text.splitlines())
    return {f"edit_{one[1]}" for one in found if one}


class Laid:
    """A CSV file with its rows by key."""

    def __init__(self, path: Path, key: list[str]):
        self.records, self.key = Records(path.read_bytes().decode("utf-8")), key
        self.rows = {self._key_of(row): row for row in self.records.rows}

    def take(self, change: Change) -> None:
        """Lay a change over the file."""
        row = self.rows.get(change.key)
        if change.after is None:
            if row:
                self.records.rows.remove(row)
                del self.rows[change.key]
        elif row is None:
            self.records.insert(change.after)
            self.rows[change.key] = self.records.rows[-1]
        else:
            known = [name for name in change.columns if name in self.records.names]
            self.records.change(row, **{name: change.after[name] for name in known})

    def _key_of(self, row: Record) -> tuple[str, ...]:
        if len(row.fields) != len(self.records.names):
            return ()  # an empty line, or a fault that the build names
        return tuple(self.records.value(row, name) for name in self.key)


def plain(text: str) -> str:
    """Return a CSV text with line ends of one kind and no byte order mark."""
    whole = io.StringIO()
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    csv.writer(whole, lineterminator="\n").writerows(line for line in lines if line)
    return whole.getvalue()


def rows_of(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV text by column."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
