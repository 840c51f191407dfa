"""Publish reviewed drafts as a new version, or go back to an earlier one."""

from collections.abc import Iterable

from dashboard.people.roles import Person, require_publisher


def publish(person: Person, draft_ids: Iterable[str], reason: str) -> int:
    """Publish approved drafts together as one version and return its number.

    Conflict where a row is no longer what a draft began from, Refused where a rule is broken:
    then nothing is published, and the drafts stay approved.
    """
    require_publisher(person)
    raise NotImplementedError


def revert(person: Person, version: int, reason: str) -> int:
    """Bring back the rows of an earlier version (0: before all) as a new version; its number."""
    require_publisher(person)
    raise NotImplementedError
