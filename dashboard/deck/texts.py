"""Put text on a slide: boxes that are as large as their text needs, and 12 % wider."""

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide

from dashboard import fonts
from dashboard.deck.template import FONT, ink, letters, place

LINE = 1.2  # of the letters' size
ROOM = 1.12  # of the measured width: whoever opens the deck may have another font


def height(text: str, size: float, width: float, weight: int = 400) -> float:
    """Return how high a text of a size needs to be in a width, in px."""
    return len(fonts.lines(text, size, width / ROOM, weight)) * size * LINE + 4


def put(
    holder: Slide, text: str, box: tuple[float, float, float, float], size: float,
    bold: bool = False, token: str = "text", align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
):  # fmt: skip
    """Put a text into a box of left, top, width, height in px; return the shape."""
    shape = holder.shapes.add_textbox(0, 0, 0, 0)
    place(shape, *box)
    frame = bare(shape, anchor)
    write(frame.paragraphs[0], text, size, bold, token, align)
    return shape


def bare(shape, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP):
    """Return a shape's text frame without margins, broken into lines."""
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.vertical_anchor = True, anchor
    return frame


def write(
    paragraph, text: str, size: float, bold: bool = False, token: str = "text",
    align: PP_ALIGN = PP_ALIGN.LEFT,
) -> None:  # fmt: skip
    """Write a text into a paragraph; a no-break space keeps what belongs together."""
    run = paragraph.add_run()
    run.text, paragraph.alignment = text, align
    style(run.font, size, bold, token)


def style(font, size: float, bold: bool = False, token: str = "text") -> None:
    """Give letters their size in px, weight and colour."""
    font.name, font.size, font.bold = FONT, letters(size), bold
    font.color.rgb = ink(token)


def points(
    holder: Slide, texts: list[str], box: tuple[float, float, float, float], size: float
) -> None:
    """Put sentences with real bullets into a box."""
    shape = holder.shapes.add_textbox(0, 0, 0, 0)
    place(shape, *box)
    frame = bare(shape)
    for number, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        write(paragraph, text, size)
        paragraph.space_after = letters(size * 0.6)
        own = paragraph._p.get_or_add_pPr()
        indent = int(size * 1.1 * 6350)
        own.set("marL", str(indent))
        own.set("indent", str(-indent))
        bullet = own.makeelement(qn("a:buChar"), {"char": "•"})
        own.append(bullet)


def describe(shape, alt: str) -> None:
    """Give a picture, chart, table or group its text for those who do not see it."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", alt)
