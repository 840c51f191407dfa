"""One live element of a page, at the size of a slide: 1920 × 1080 px, no letter under 24 px."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from dashboard.html import Column
from dashboard.language import _
from dashboard.story.native import Native

WIDTH, HEIGHT = 1792, 620  # px that a picture may take under a title of two lines
LETTERS = 24  # px, the smallest on a slide


class Element(NamedTuple):
    """What one slide shows, with the same as words, figures and table.

    picture  HTML for the screen
    native   the same for a deck
    rows     with `columns`, the table of what is drawn
    sources  source_id of all that is drawn
    address  of the page that shows the same, where it is not the step's own
    on_deck  line under the title where the deck's own chart needs another one
    """

    title: str
    subtitle: str
    picture: Markup
    native: Native
    alt: str
    rows: pd.DataFrame
    columns: list[Column]
    sources: list[str]
    boundary: str = ""
    address: str = ""
    on_deck: str = ""


class NotShown(Exception):
    """A step's address cannot be shown; the message is the sentence that says why."""


def pick(choices: Mapping[str, str], key: str, known: Iterable[str], usual: str) -> str:
    """Return what an address chooses by a key; NotShown where there is no such value."""
    given, known = choices.get(key, usual), list(known)
    if given in known:
        return given
    said = _("There is no {key} “{value}”. There are: {known}.")
    raise NotShown(said.format(key=key, value=given[:60], known=", ".join(known)))
