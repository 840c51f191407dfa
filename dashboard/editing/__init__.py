"""What staff change: drafts, reviews, published versions, their history. See docs/publishing.md."""

from dashboard.editing import (
    checking,
    drafts,
    effects,
    history,
    publishing,
    reviews,
    rows,
)
from dashboard.editing.change import Change, Conflict, Difference, Fault, NotPossible, Refused

__all__ = [
    "Change", "Conflict", "Difference", "Fault", "NotPossible", "Refused",
    "checking", "drafts", "effects", "history", "publishing", "reviews", "rows",
]  # fmt: skip
