"""What readers would see otherwise if changes were published."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.editing.change import Change


@dataclass(frozen=True)
class Effect:
    """An address that would show something else, and the query whose answer differs.

    page     name of the page, as in its address
    city_id  None where the page is about all cities
    """

    page: str
    city_id: str | None
    query: str


def of(changes: Iterable[Change]) -> list[Effect]:
    """Return which pages of which city would show something else."""
    raise NotImplementedError
