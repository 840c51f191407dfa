"""The steps of a draft in the store: which follows on which, and who did it, when and why."""

import time
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dashboard.csvfile import N_
from dashboard.editing.change import NO_DRAFT, Change, NotPossible
from dashboard.people.roles import Person
from dashboard.store.editing_tables import draft_changes, draft_steps, drafts

DRAFT, SUBMITTED, APPROVED = "draft", "submitted", "approved"
SENT_BACK, WITHDRAWN, PUBLISHED = "sent_back", "withdrawn", "published"
AFTER = {  # what is done -> the states in which it can be
    "saved": (DRAFT, SENT_BACK, WITHDRAWN),
    "submitted": (DRAFT, SENT_BACK),
    "withdrawn": (DRAFT, SUBMITTED, APPROVED, SENT_BACK),
    "approved": (SUBMITTED,),
    "sent_back": (SUBMITTED, APPROVED),
    "published": (APPROVED,),
}
NOT_NOW = {
    DRAFT: N_("The draft {draft_id} has not been submitted for review, or was changed meanwhile."),
    SUBMITTED: N_("The draft {draft_id} waits for its review; withdraw it first."),
    APPROVED: N_("The draft {draft_id} is approved and waits to be published."),
    SENT_BACK: N_("The draft {draft_id} was sent back to its author."),
    WITHDRAWN: N_("The draft {draft_id} was withdrawn by its author."),
    PUBLISHED: N_("The draft {draft_id} has been published already."),
}


@dataclass(frozen=True)
class Draft:
    """A draft without its rows; times in seconds since 1970."""

    draft_id: str
    city_id: str | None
    author_id: str
    author: str
    state: str
    reason: str
    made_at: float
    changed_at: float
    version: int | None


@dataclass(frozen=True)
class Step:
    """What was done to a draft; the time in seconds since 1970."""

    done: str
    person_id: str
    person: str
    reason: str
    done_at: float


def find(con: Connection, draft_id: str) -> Draft:
    """Return a draft, held for this transaction; NotPossible where there is none."""
    which = sa.select(drafts).where(drafts.c.draft_id == draft_id).with_for_update()
    row = con.execute(which).one_or_none()
    if row is None:
        raise NotPossible(NO_DRAFT, draft_id=draft_id)
    return Draft(**row._mapping)


def take(con: Connection, draft: Draft, done: str, person: Person, reason: str = "") -> None:
    """Write down a step and bring the draft to its state; NotPossible where it cannot follow."""
    if draft.state not in AFTER[done]:
        raise NotPossible(NOT_NOW[draft.state], draft_id=draft.draft_id)
    state = DRAFT if done == "saved" else done
    now = {"state": state, "changed_at": time.time()}
    con.execute(sa.update(drafts).where(drafts.c.draft_id == draft.draft_id).values(**now))
    note(con, draft.draft_id, done, person, reason)


def note(con: Connection, draft_id: str, done: str, person: Person, reason: str) -> None:
    """Write down a step."""
    mine = draft_steps.c.draft_id == draft_id
    count = con.scalar(sa.select(sa.func.count()).where(mine))
    con.execute(
        sa.insert(draft_steps).values(
            draft_id=draft_id, position=count, done=done, person_id=person.person_id,
            person=person.name, reason=reason, done_at=time.time(),
        )
    )  # fmt: skip


def listed(con: Connection, draft_id: str) -> list[Step]:
    """Return the steps of a draft, the first first."""
    names = ("done", "person_id", "person", "reason", "done_at")
    which = sa.select(*(draft_steps.c[name] for name in names))
    mine = which.where(draft_steps.c.draft_id == draft_id).order_by(draft_steps.c.position)
    return [Step(*row) for row in con.execute(mine)]


def read(con: Connection, draft_id: str) -> list[Change]:
    """Return the rows of a draft."""
    mine = draft_changes.c.draft_id == draft_id
    return changes(con.execute(sa.select(draft_changes).where(mine).order_by("position")))


def changes(rows: sa.CursorResult) -> list[Change]:
    """Return stored rows as changes."""
    return [Change(row.table_name, tuple(row.key), row.before, row.after) for row in rows]


def stored(given: list[Change], **owner: object) -> list[dict]:
    """Return changes as rows to store."""
    return [
        owner | {
            "position": position, "table_name": one.table, "key": list(one.key),
            "before": one.before, "after": one.after,
        }
        for position, one in enumerate(given)
    ]  # fmt: skip
