"""Carry out a publication: an order as JSON comes in, how it ended goes out.

    python -m dashboard.editing.publication < order.json

Intent, build, checks, swap, record, in this order. The swap decides: dashboard.editing.settling
finishes what a killed process had swapped and undoes what it had not.
"""

import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
import tenacity

from dashboard import build, builds, failing, loading
from dashboard.csvfile import N_, BadData
from dashboard.editing import about, checking, conflicts, order, rows, settling, steps
from dashboard.editing.change import Change, Conflict, Fault, NotPossible, Refused
from dashboard.editing.order import Order
from dashboard.editing.overlay import CHANGES, Edition, lay, rows_of
from dashboard.manifest import FAULT
from dashboard.paths import DATA
from dashboard.store import engine
from dashboard.store.editing_tables import data_changes, data_versions, drafts

NOTHING = N_("Nothing would change: all of it is published already.")
SERVED = N_("Readers see the new version, but the store did not take its record: {reason} It is recorded with the next publishing or start.")  # noqa: E501  # fmt: skip
NO_VERSION = N_("There is no version {version} to go back to.")
PATIENCE = {  # with a store that is started anew between the swap and the record
    "retry": tenacity.retry_if_exception_type(engine.StoreFault),
    "wait": tenacity.wait_fixed(2),
    "stop": tenacity.stop_after_delay(90),
    "reraise": True,
}
ENDS = (Conflict, NotPossible, Refused, engine.StoreFault)


def carry_out(given: Order, data: Path = DATA) -> int:
    """Publish what an order says and return the version's number; else nothing has changed."""
    try:
        with failing.writing(data), builds.alone(data):
            editions = settling.settle(data)
            now = _published(data, editions)
            changes = conflicts.rebased(_wanted(given, editions), now)
            if not changes:
                raise NotPossible(NOTHING)
            number = max((one.version for one in editions), default=0) + 1
            edition = Edition(number, given.token, tuple(changes))
            day = datetime.now(UTC).date().isoformat()
            told = about.told(edition.mark, changes, given.reason, day, given.goes_back_to, data)
            edition = Edition(number, given.token, (*changes, *told))
            _intend(given, edition)
            _serve(edition, editions, changes, data)
    except BadData as error:  # of the disk; what a rule refuses is Refused
        raise NotPossible(error.message, **error.values) from error
    return number


def _published(data: Path, editions: Sequence[Edition]) -> conflicts.Published:
    """Return the rows of the open tables as sources and published versions have them now."""
    con = loading.empty(data)
    keys, laid = loading.keys(con), lay(data / "sources", editions, loading.keys(con))
    found = {}
    for name in rows.names(data):
        path = data / "sources" / f"{name}.csv"
        text = laid[name] if name in laid else path.read_bytes().decode("utf-8")
        for row in rows_of(text):
            found[name, tuple(row[column] for column in keys[name])] = row
    return found


def _wanted(given: Order, editions: Sequence[Edition]) -> list[Change]:
    """Return the changes of the drafts, or those that bring a version's rows back."""
    if given.goes_back_to is None:
        with engine.reading() as con:
            for draft_id in given.draft_ids:
                _require_approved(steps.find(con, draft_id))
            return [one for draft_id in given.draft_ids for one in steps.read(con, draft_id)]
    if given.goes_back_to not in {0, *(one.version for one in editions)}:
        raise NotPossible(NO_VERSION, version=given.goes_back_to)
    later = [one for one in editions if one.version > given.goes_back_to]
    return [
        Change(one.table, one.key, one.after, one.before)
        for edition in reversed(later)
        for one in reversed(edition.changes)
        if one.table != CHANGES
    ]


def _intend(given: Order, edition: Edition) -> None:
    """Write down what is about to be published; NotPossible where a draft is not approved."""
    with engine.writing() as con:
        con.execute(
            sa.insert(data_versions).values(
                version=edition.version, token=edition.token, state=settling.INTENDED,
                person_id=given.person.person_id, person=given.person.name, reason=given.reason,
                goes_back_to=given.goes_back_to, published_at=time.time(),
            )
        )  # fmt: skip
        stored = steps.stored(edition.changes, version=edition.version)
        con.execute(sa.insert(data_changes), stored)
        for draft_id in given.draft_ids:
            _require_approved(steps.find(con, draft_id))
            mine = sa.update(drafts).where(drafts.c.draft_id == draft_id)
            con.execute(mine.values(version=edition.version))
    engine.to_disk()


def _require_approved(draft: steps.Draft) -> None:
    if draft.state != steps.APPROVED:
        raise NotPossible(steps.NOT_NOW[draft.state], draft_id=draft.draft_id)


def _serve(
    edition: Edition, editions: list[Edition], changes: list[Change], data: Path
) -> None:  # fmt: skip
    """Build with the version, swap and record it; where it cannot be served, undo the intent."""
    try:
        builds.serve(data, build.make(data, [*editions, edition]))
    except (BadData, OSError) as error:
        with engine.writing() as con:
            settling.undo(con, edition.version)
        if isinstance(error, BadData):
            found = checking.faults(changes, data)
            raise Refused(found or [Fault("", None, None, error.message, error.values)]) from error
        raise
    (data / FAULT).unlink(missing_ok=True)  # what was built is of all sources: none is refused
    try:
        for attempt in tenacity.Retrying(**PATIENCE):
            with attempt, engine.writing() as con:
                settling.record(con, edition.version)
        engine.to_disk()
    except engine.StoreFault as fault:
        raise NotPossible(SERVED, reason=str(fault)) from fault


if __name__ == "__main__":
    try:
        print(order.ended(carry_out(order.read(sys.stdin.read()))))
    except ENDS as error:
        print(order.ended(None, error))
