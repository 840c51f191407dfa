"""What was being published when a process ended: finished if readers see it, undone if not.

Publishing writes its intent into the store, builds, serves the build by one rename, and records
it. The rename decides: before it nobody has seen the version, after it somebody may have.
"""

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dashboard import builds, manifest
from dashboard.editing import steps
from dashboard.editing.overlay import Edition
from dashboard.paths import DATA
from dashboard.people.roles import Person
from dashboard.store import engine
from dashboard.store.editing_tables import data_changes, data_versions, drafts

INTENDED, PUBLISHED = "intended", "published"


def settle(data: Path) -> list[Edition]:
    """Finish or undo what was begun, and return all published versions, the oldest first.

    Only for the process that has `builds.alone`: another's intent may still be at work.
    """
    with engine.writing() as con:
        for row in _in_state(con, INTENDED):
            if manifest.edition(data) == {"version": row.version, "token": row.token}:
                record(con, row.version)
            else:
                undo(con, row.version)
        return _editions(con)


def published() -> list[Edition]:
    """Return all published versions, the oldest first."""
    with engine.reading() as con:
        return _editions(con)


def _editions(con: Connection) -> list[Edition]:
    return [
        Edition(row.version, row.token, tuple(_changes(con, row.version)))
        for row in _in_state(con, PUBLISHED)
    ]


def settle_if_left(data: Path = DATA) -> None:
    """Settle what a process left behind that has ended; nothing where none has."""
    with engine.reading() as con:
        left = _in_state(con, INTENDED)
    if left:
        with builds.alone(data):
            settle(data)


def holds(data: Path, editions: Sequence[Edition]) -> bool:
    """Return whether the served build has all published versions in it."""
    newest = editions[-1] if editions else Edition(0, "", ())
    return manifest.edition(data) == {"version": newest.version, "token": newest.token}


def is_served(data: Path = DATA) -> bool:
    """Return whether nothing is left to settle and the newest published version is served."""
    with engine.reading() as con:
        if _in_state(con, INTENDED):
            return False
        rows = _in_state(con, PUBLISHED)
    return holds(data, [Edition(row.version, row.token, ()) for row in rows[-1:]])


def record(con: Connection, version: int) -> None:
    """Write down that an intended version is published, and its drafts with it."""
    which = data_versions.c.version == version
    row = con.execute(sa.select(data_versions).where(which)).one()
    con.execute(sa.update(data_versions).where(which).values(state=PUBLISHED))
    person = Person(row.person_id, row.person, "", None)
    mine = sa.select(drafts.c.draft_id).where(drafts.c.version == version)
    for draft_id in con.scalars(mine).all():
        steps.take(con, steps.find(con, draft_id), "published", person, row.reason)


def undo(con: Connection, version: int) -> None:
    """Take an intended version back; its drafts are approved still."""
    con.execute(sa.update(drafts).where(drafts.c.version == version).values(version=None))
    con.execute(sa.delete(data_versions).where(data_versions.c.version == version))


def _in_state(con: Connection, state: str) -> list[sa.Row]:
    which = sa.select(data_versions).where(data_versions.c.state == state)
    return list(con.execute(which.order_by(data_versions.c.version)).all())


def _changes(con: Connection, version: int) -> list:
    which = sa.select(data_changes).where(data_changes.c.version == version)
    return steps.changes(con.execute(which.order_by("position")))
