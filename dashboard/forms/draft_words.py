"""What drafts, their states and steps, and versions are called."""

from datetime import datetime
from zoneinfo import ZoneInfo

from dashboard import formats
from dashboard.csvfile import N_
from dashboard.language import _, current

STATES = {
    "draft": N_("being written"),
    "submitted": N_("waits for a review"),
    "approved": N_("approved, waits to be published"),
    "sent_back": N_("sent back to its author"),
    "withdrawn": N_("withdrawn"),
    "published": N_("published"),
}
STEPS = {
    "saved": N_("kept"),
    "submitted": N_("submitted for review"),
    "withdrawn": N_("withdrawn"),
    "approved": N_("approved"),
    "sent_back": N_("sent back"),
    "published": N_("published"),
}
HERE = ZoneInfo("Europe/Ljubljana")


def state(name: str) -> str:
    """Return what the state of a draft is called."""
    return _(STATES[name])


def step(name: str) -> str:
    """Return what was done to a draft."""
    return _(STEPS[name])


def when(seconds: float) -> str:
    """Return a time as day and hour in Slovenia."""
    at = datetime.fromtimestamp(seconds, HERE)
    hour = f"{at:%H.%M}" if current() == "sl" else f"{at:%H:%M}"
    return f"{formats.day(at.date())}, {hour}"
