"""Drafts of changed rows: saved, submitted for review, withdrawn.

A draft is kept whatever stands in it, so that nothing typed is lost; what speaks against it is
told by dashboard.editing.checking, and stops it when it is submitted.
"""

import secrets
import time
from collections.abc import Iterable

import sqlalchemy as sa

from dashboard.csvfile import N_
from dashboard.editing import checking, rows, steps
from dashboard.editing.change import Change, NotPossible, Refused, given_reason
from dashboard.editing.steps import Draft, Step
from dashboard.people.roles import Forbidden, Person, may_edit, require_editor
from dashboard.store import engine
from dashboard.store.editing_tables import draft_changes, drafts

NOTHING = N_("Nothing has changed: there is no row to keep.")
NO_REASON = N_("Say in a few words why the rows change.")
NOT_AUTHOR = N_("Only its author changes a draft.")
NO_EDITOR = N_("Drafts are for those who may change data.")


def save(
    person: Person, city_id: str | None, changes: Iterable[Change], reason: str,
    draft_id: str | None = None,
) -> str:  # fmt: skip
    """Keep rows as a draft, or in place of those of a draft of one's own; return its key.

    Forbidden where a row is of another city, or its table or column is not open to staff.
    Conflicts and faults do not keep it from being kept: conflicts.of and checking.faults tell them.
    """
    require_editor(person, city_id)
    kept = [one for one in changes if one.columns]
    if not kept:
        raise NotPossible(NOTHING)
    reason = given_reason(reason, NO_REASON)
    rows.require_open(person, city_id, kept)
    with engine.writing() as con:
        if draft_id is None:
            draft_id = _new(con, person, city_id, reason)
            steps.note(con, draft_id, "saved", person, reason)
        else:
            steps.take(con, _own(con, person, draft_id), "saved", person, reason)
            now = {"city_id": city_id, "reason": reason}
            con.execute(sa.update(drafts).where(drafts.c.draft_id == draft_id).values(**now))
            con.execute(sa.delete(draft_changes).where(draft_changes.c.draft_id == draft_id))
        con.execute(sa.insert(draft_changes), steps.stored(kept, draft_id=draft_id))
    engine.to_disk()
    return draft_id


def _new(con, person: Person, city_id: str | None, reason: str) -> str:
    draft_id, now = secrets.token_hex(6), time.time()
    con.execute(
        sa.insert(drafts).values(
            draft_id=draft_id, city_id=city_id, author_id=person.person_id, author=person.name,
            state=steps.DRAFT, reason=reason, made_at=now, changed_at=now,
        )
    )  # fmt: skip
    return draft_id


def _own(con, person: Person, draft_id: str) -> Draft:
    draft = steps.find(con, draft_id)
    require_editor(person, draft.city_id)
    if draft.author_id != person.person_id:
        raise Forbidden(NOT_AUTHOR)
    return draft


def submit(person: Person, draft_id: str) -> None:
    """Ask for a review of a draft of one's own; Refused with all faults, or Conflict."""
    with engine.reading() as con:
        draft, kept = _own(con, person, draft_id), steps.read(con, draft_id)
    rows.require_open(person, draft.city_id, kept)
    if faults := checking.faults(kept):
        raise Refused(faults)
    with engine.writing() as con:
        draft = _own(con, person, draft_id)
        if steps.read(con, draft_id) != kept:
            raise NotPossible(steps.NOT_NOW[steps.DRAFT], draft_id=draft_id)
        steps.take(con, draft, "submitted", person)


def withdraw(person: Person, draft_id: str) -> None:
    """Take back a draft of one's own; its rows stay, and saving it opens it again."""
    with engine.writing() as con:
        steps.take(con, _own(con, person, draft_id), "withdrawn", person)


def find(person: Person, draft_id: str) -> Draft:
    """Return a draft; NotPossible where there is none."""
    _require_insider(person)
    with engine.reading() as con:
        return steps.find(con, draft_id)


def listed(person: Person, states: Iterable[str] = ()) -> list[Draft]:
    """Return the drafts of all cities, the newest first; of some states only, where given."""
    _require_insider(person)
    which = sa.select(drafts).order_by(drafts.c.changed_at.desc(), drafts.c.draft_id)
    if wanted := list(states):
        which = which.where(drafts.c.state.in_(wanted))
    with engine.reading() as con:
        return [Draft(**row._mapping) for row in con.execute(which)]


def changes(person: Person, draft_id: str) -> list[Change]:
    """Return the rows of a draft."""
    _require_insider(person)
    with engine.reading() as con:
        return steps.read(con, draft_id)


def log(person: Person, draft_id: str) -> list[Step]:
    """Return who did what to a draft, when and why, the first step first."""
    _require_insider(person)
    with engine.reading() as con:
        return steps.listed(con, draft_id)


def _require_insider(person: Person | None) -> None:
    if not may_edit(person):
        raise Forbidden(NO_EDITOR)
