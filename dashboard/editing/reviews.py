"""A second person's look at a draft: approved, or sent back with a reason."""

from dashboard.csvfile import N_
from dashboard.editing import steps
from dashboard.editing.change import given_reason
from dashboard.people.roles import Person, require_reviewer
from dashboard.store import engine

NO_REASON = N_("Say what should be changed, so that the author knows.")


def approve(person: Person, draft_id: str) -> None:
    """Let a draft be published; Forbidden for its own author."""
    with engine.writing() as con:
        draft = steps.find(con, draft_id)
        require_reviewer(person, draft.author_id)
        steps.take(con, draft, "approved", person)


def send_back(person: Person, draft_id: str, reason: str) -> None:
    """Give a draft back to its author, with the reason."""
    with engine.writing() as con:
        draft = steps.find(con, draft_id)
        require_reviewer(person, draft.author_id)
        reason = given_reason(reason, NO_REASON)
        steps.take(con, draft, "sent_back", person, reason)
