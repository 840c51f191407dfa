"""The deck's template, made in code: 16:9, Arial, a title, nothing else.

Everything is placed in px of a slide of 1920 × 1080, as on the screen: 24 px are 12 pt.
"""

import re

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Pt

from dashboard import look

WIDTH, HEIGHT, MARGIN = 1920, 1080, 64  # px
TITLE, TEXT, SMALL = 56, 28, 24  # px of letters
TITLE_ONLY = 5  # of the library's own layouts
FONT = "Arial"


def px(length: float) -> Emu:
    """Return a length in the unit of the file."""
    return Emu(round(length * 6350))


def letters(size: float) -> Pt:
    """Return a size of letters given in px."""
    return Pt(size / 2)


def ink(token: str, place: int | None = None) -> RGBColor:
    """Return a colour of the light theme by its token, or by place in a token that is a list."""
    colour = look.tokens("light")[token]
    return RGBColor.from_string((colour if place is None else colour[place]).lstrip("#"))


def new(title: str, language: str) -> Deck:
    """Return an empty deck with the template."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = px(WIDTH), px(HEIGHT)
    for place, layout in reversed(list(enumerate(deck.slide_layouts))):
        if place != TITLE_ONLY:
            deck.slide_layouts.remove(layout)
    _arial(deck)
    for holder in (deck.slide_master, deck.slide_layouts[0]):
        _clean(holder)
    deck.core_properties.title, deck.core_properties.language = title, language
    deck.core_properties.author = "Pot do ničle"
    return deck


def _arial(deck: Deck) -> None:
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode()
    theme._blob = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{FONT}"', text).encode()


def _clean(holder) -> None:
    """Keep only the title of a master or layout, where every slide has it."""
    for shape in list(holder.placeholders):
        if shape.placeholder_format.type != 1:  # PP_PLACEHOLDER.TITLE
            shape._element.getparent().remove(shape._element)
            continue
        place(shape, MARGIN, 48, WIDTH - 2 * MARGIN, 132)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP


def place(shape, left: float, top: float, width: float, height: float) -> None:
    """Put a shape where it belongs, in px."""
    shape.left, shape.top, shape.width, shape.height = map(px, (left, top, width, height))
