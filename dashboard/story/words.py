"""What the page that presents says around the slides."""

from dashboard import formats
from dashboard.language import _, ngettext
from dashboard.story.slides import Slide


def length(slides: list[Slide]) -> str:
    """Return how many steps a story has, and how long its talk is planned to be."""
    count = len(slides)
    said = ngettext("{n} step", "{n} steps", count).format(n=formats.number(count))
    seconds = [slide.step.seconds for slide in slides]
    if not count or None in seconds:
        return said
    minutes = round(sum(seconds) / 60)
    planned = ngettext("about {n} minute", "about {n} minutes", minutes)
    return f"{said}, {planned.format(n=formats.number(minutes))}"


def buttons() -> dict[str, str]:
    """Return the texts of the presentation's buttons."""
    return {
        "slides": _("Slides"), "tools": _("Presenting"), "previous": _("Previous slide"),
        "next": _("Next slide"), "full": _("Full screen"), "leave": _("Leave full screen"),
        "overview": _("All slides"), "black": _("Black screen"), "notes": _("Notes window"),
        "timer": _("Timer"), "auto": _("Run by itself"), "no_note": _("No note on this step."),
        "then": _("Next:"), "last": _("This is the last step."),
    }  # fmt: skip


def keys() -> str:
    """Return which keys do what."""
    return _("Keys: → or Page Down next, ← or Page Up back, a number and Enter jumps, F full screen, B or . black, O all slides, N notes in a second window, T timer. A clicker works, so does a swipe.")  # noqa: E501  # fmt: skip


def only_here() -> str:
    """Return that the QR codes lead no other device here."""
    return _("The dashboard listens on this computer only, so the QR codes lead nowhere from a phone. README says how to open it to a network.")  # noqa: E501  # fmt: skip


def step_words() -> dict[str, str]:
    """Return the texts of the list of steps."""
    return {"live": _("Live page"), "table": _("Table"), "none": _("no data")}
