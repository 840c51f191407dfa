"""What each role may do; the only place where it is decided.

Whoever acts is looked up anew for each action (people.find), so that a removed person loses
their rights at once.
"""

from dataclasses import dataclass

from dashboard.csvfile import N_
from dashboard.language import _

READER, EDITOR, EDITOR_OF_ALL, PUBLISHER = "reader", "editor", "editor_of_all", "publisher"
ROLES = (READER, EDITOR, EDITOR_OF_ALL, PUBLISHER)
OTHER_CITY = N_("Only an editor of this city, an editor of all cities or a publisher may change it.")  # noqa: E501  # fmt: skip
OWN_DRAFT = N_("Nobody reviews their own draft. Ask a second person to look at it.")
NO_REVIEWER = N_("Only an editor or a publisher may review a draft.")
NO_PUBLISHER = N_("Only a publisher may publish, or go back to an earlier version.")


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in; city_id is an editor's city, None in all other roles."""

    person_id: str
    name: str
    role: str
    city_id: str | None = None


class Forbidden(Exception):
    """Somebody may not do what they asked for; str() is the sentence for the reader."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return _(self.message)


def may_edit(person: Person | None) -> bool:
    """Return whether somebody may change anything at all."""
    return person is not None and person.role in (EDITOR, EDITOR_OF_ALL, PUBLISHER)


def require_editor(person: Person | None, city_id: str | None) -> None:
    """Refuse who may not change a city's rows; rows of no city are for editors of all."""
    if may_edit(person) and (person.role != EDITOR or (city_id and person.city_id == city_id)):
        return
    raise Forbidden(OTHER_CITY)


def require_reviewer(person: Person | None, draft_author_id: str) -> None:
    """Refuse who may not review a draft: whoever may not edit, and its author."""
    if not may_edit(person):
        raise Forbidden(NO_REVIEWER)
    if person.person_id == draft_author_id:
        raise Forbidden(OWN_DRAFT)


def require_publisher(person: Person | None) -> None:
    """Refuse who may not publish or go back to an earlier version."""
    if person is None or person.role != PUBLISHER:
        raise Forbidden(NO_PUBLISHER)
