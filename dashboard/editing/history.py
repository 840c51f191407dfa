"""The versions that were published: who, when, why, and what changed in each."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from dashboard import harmless
from dashboard.editing import steps
from dashboard.editing.change import Change
from dashboard.store import engine
from dashboard.store.editing_tables import data_changes, data_versions

PUBLISHED = "published"
SHOWN = data_versions.c.state == PUBLISHED
COLUMNS = ("version", "published_at", "person", "reason", "table", "key", "column", "before", "after")  # noqa: E501  # fmt: skip


@dataclass(frozen=True)
class Version:
    """A published version; the time in seconds since 1970.

    goes_back_to  the version whose rows it brought back; None where it brought new ones
    """

    version: int
    token: str
    person_id: str
    person: str
    reason: str
    goes_back_to: int | None
    published_at: float


def versions() -> list[Version]:
    """Return all published versions, the newest first."""
    columns = [data_versions.c[name] for name in Version.__dataclass_fields__]
    which = sa.select(*columns).where(SHOWN).order_by(data_versions.c.version.desc())
    with engine.reading() as con:
        return [Version(*row) for row in con.execute(which)]


def changes(version: int) -> list[Change]:
    """Return the rows that a version changed; none for a version that is not published."""
    shown = sa.select(data_versions.c.version).where(SHOWN, data_versions.c.version == version)
    which = sa.select(data_changes).where(data_changes.c.version.in_(shown)).order_by("position")
    with engine.reading() as con:
        return steps.changes(con.execute(which))


def as_csv() -> str:
    """Return the whole history as CSV: a row for each cell that changed, the oldest first."""
    whole = io.StringIO()
    out = csv.writer(whole, lineterminator="\n")
    out.writerow(COLUMNS)
    for one in reversed(versions()):
        when = datetime.fromtimestamp(one.published_at, UTC).isoformat(timespec="seconds")
        for change in changes(one.version):
            key = json.dumps(change.key, ensure_ascii=False)
            for cell in _cells(change):
                told = (when, one.person, one.reason, change.table, key, *cell)
                out.writerow([one.version, *map(harmless.as_text, told)])
    return whole.getvalue()


def _cells(change: Change) -> list[tuple[str, str, str]]:
    old, new = change.before or {}, change.after or {}
    return [(name, old.get(name, ""), new.get(name, "")) for name in change.columns]
