"""Tables that PowerPoint lets edit: hairlines between rows, nothing else."""

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide

from dashboard import fonts, look
from dashboard.deck.template import SMALL, px
from dashboard.deck.texts import ROOM, describe, write
from dashboard.story.native import Grid

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own: no style, no grid
PAD = 6  # px beside a cell's text
MOST_LINES = 2  # of a heading


def table(slide: Slide, shown: Grid, box: tuple[float, float, float, float], alt: str) -> None:
    """Put a table on a slide; its first column names the rows."""
    left, top, width, high = box
    rows = [shown.head, *shown.rows]
    frame = slide.shapes.add_table(len(rows), len(shown.head), *map(px, box))
    describe(frame, alt)
    drawn = frame.table
    drawn._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    drawn.horz_banding, drawn.first_col = False, True
    for column, share in zip(drawn.columns, shares(shown), strict=True):
        column.width = px(width * share)
    head = 1.25 * SMALL * (MOST_LINES if any(" " in title for title in shown.head) else 1) + 4
    for place, (row, texts) in enumerate(zip(drawn.rows, rows, strict=True)):
        row.height = px(head if place == 0 else (high - head) / len(shown.rows))
        for number, text in enumerate(texts):
            _fill(row.cells[number], text, place == 0, number == 0)


def shares(shown: Grid) -> list[float]:
    """Return what share of the width each column takes, by its longest word or text."""
    needed = []
    for place, title in enumerate(shown.head):
        words = [fonts.width(word, SMALL, 600) for word in title.split(" ")]
        cells = [fonts.width(row[place], SMALL, 600) for row in shown.rows]
        width = max(words + cells)
        while len(fonts.lines(title, SMALL, width, 600)) > MOST_LINES:
            width += SMALL / 2
        needed.append(width * ROOM + 2 * PAD)
    return [one / sum(needed) for one in needed]


def _fill(cell, text: str, is_head: bool, is_name: bool) -> None:
    cell.margin_left = cell.margin_right = px(0 if is_name else PAD)
    cell.margin_top = cell.margin_bottom = px(1)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if is_head else MSO_ANCHOR.MIDDLE
    align = PP_ALIGN.LEFT if is_name else PP_ALIGN.CENTER
    paragraph = cell.text_frame.paragraphs[0]
    write(paragraph, text, SMALL, is_name and not is_head, "text2" if is_head else "text", align)
    own = cell._tc.get_or_add_tcPr()
    line = own.makeelement(qn("a:lnB"), {"w": "9525"})
    fill = line.makeelement(qn("a:solidFill"), {})
    value = look.tokens("light")["outline" if is_head else "grid"].lstrip("#").upper()
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": value}))
    line.append(fill)
    own.insert(0, line)
