"""Addresses of what can be taken out of the room: a story's deck, a city's sheet."""

from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.language import DEFAULT, _, current


def deck(story_id: str, addresses: list[str]) -> str:
    """Return the address of a story's deck in this language; the reader's own with its steps."""
    own = {"s": "\n".join(addresses)} if story_id == "own" else {}
    return _whole(f"/deck/{story_id}.pptx", own)


def sheet(city_id: str, choices: Mapping[str, str]) -> str:
    """Return the address of the sheet of a city, or of `all`, in this language.

    choices  of the what-if page, whose mix stands on the sheet; may be empty
    """
    return _whole(f"/sheet/{city_id}.pdf", {key: choices[key] for key in ("m", "factor") if key in choices})  # noqa: E501  # fmt: skip


def _whole(path: str, asked: dict[str, str]) -> str:
    if current() != DEFAULT:
        asked = asked | {"lang": current()}
    return path + (f"?{urlencode(asked)}" if asked else "")


def link(address: str, text: str) -> Markup:
    """Return a link that downloads a file."""
    return Markup('<a class="p-link" href="{}" download>{}</a>').format(address, text)


def of_story(story_id: str, addresses: list[str]) -> list[Markup]:
    """Return the links under a presentation."""
    return [
        link(deck(story_id, addresses), _("These slides as PowerPoint (PPTX)")),
        link(sheet("all", {}), _("The twelve on one page (PDF)")),
    ]


def of_city(city_id: str) -> Markup:
    """Return the link to a city's sheet."""
    return link(sheet(city_id, {}), _("One page (PDF)"))


def of_mix(city_id: str, choices: Mapping[str, str]) -> Markup:
    """Return the link to a city's sheet with a mix on it."""
    said = _("This mix and the city on one page (PDF)")
    return link(sheet(city_id, choices), said)
