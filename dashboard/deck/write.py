"""Write a story as a deck: one slide a step, laid out as on the screen."""

import io

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide as Page

from dashboard import qr
from dashboard.deck import charts, maps, tables, template, texts
from dashboard.deck.template import HEIGHT, MARGIN, SMALL, TEXT, TITLE, WIDTH
from dashboard.language import _, current
from dashboard.story.native import Bars, Figures, Grid, Lines, Native, Places, Points
from dashboard.story.slides import Slide, Story

ROOM = WIDTH - 2 * MARGIN
QR = 132  # px
FOOT = 48  # px under the last line


def deck(story: Story) -> bytes:
    """Return a story as a PPTX file."""
    whole, file = template.new(story.title, current()), io.BytesIO()
    for slide in story.slides:
        page = whole.slides.add_slide(whole.slide_layouts[0])
        top = _head(page, slide)
        bottom = _foot(page, slide)
        _body(page, slide, top + 24, bottom - 20)
        page.notes_slide.notes_text_frame.text = "\n".join(filter(None, [slide.step.note, slide.live]))  # noqa: E501  # fmt: skip
    whole.save(file)
    return file.getvalue()


def _head(page: Page, slide: Slide) -> float:
    """Write title and line under it; return where they end, in px."""
    element, shape = slide.element, page.shapes.title
    size = _title_size(element.title)
    high = texts.height(element.title, size, ROOM, 600)
    template.place(shape, MARGIN, 48, ROOM, high)
    texts.write(texts.bare(shape).paragraphs[0], element.title, size, bold=True)
    line = element.on_deck or element.subtitle
    if not line:
        return 48 + high
    below = texts.height(line, TEXT, ROOM)
    texts.put(page, line, (MARGIN, 56 + high, ROOM, below), TEXT, token="text2")
    return 56 + high + below


def _title_size(title: str) -> int:
    """Return the largest size in which a title stands in one line, else in two, in px."""
    for most in (1, 2):
        for size in (TITLE, 52, 48):
            if texts.height(title, size, ROOM, 600) <= most * size * texts.LINE + 4:
                return size
    return 40


def _foot(page: Page, slide: Slide) -> float:
    """Write sources, place and QR code; return where they begin, in px."""
    width = 1340
    high = texts.height(slide.sources, SMALL, width)
    top = HEIGHT - FOOT - high
    texts.put(page, slide.sources, (MARGIN, top, width, high), SMALL, token="text2")
    code = page.shapes.add_picture(io.BytesIO(qr.png(slide.live)), 0, 0)
    above = HEIGHT - FOOT - QR
    template.place(code, WIDTH - MARGIN - QR, above, QR, QR)
    texts.describe(code, _("QR code of the live page"))
    code.click_action.hyperlink.address = slide.live
    box = (WIDTH - MARGIN - QR - 16 - 260, HEIGHT - FOOT - 64, 260, 64)
    said = texts.put(page, _("Open live"), box, SMALL, token="text2", align=PP_ALIGN.RIGHT)
    place = f"{slide.number} / {slide.count}"
    texts.write(said.text_frame.add_paragraph(), place, SMALL, True, "text2", PP_ALIGN.RIGHT)
    return min(top, above)


def _body(page: Page, slide: Slide, top: float, bottom: float) -> None:
    shown, alt = slide.element.native, slide.element.alt
    box = (MARGIN, top, ROOM, bottom - top)
    match shown:
        case Bars():
            charts.bars(page, shown, box, alt)
        case Lines():
            charts.lines(page, shown, box, alt)
        case Grid():
            tables.table(page, shown, box, alt)
        case _:
            _words(page, shown, box, alt)


def _words(page: Page, shown: Native, box: tuple[float, float, float, float], alt: str) -> None:
    left, top, width, high = box
    match shown:
        case Points(said):
            size = 40 if sum(map(len, said)) <= 420 else 32
            texts.points(page, said, (left, top + 20, width * 0.9, high - 20), size)
        case Figures(items):
            for place, item in enumerate(items):
                _figure(page, item, left + place % 2 * width / 2, top + place // 2 * high / 2, width / 2 - 40)  # noqa: E501  # fmt: skip
        case Places(drawn, groups):
            maps.draw(page, drawn, left, top + (high - drawn.height) / 2, alt)
            start = left + drawn.width + 56
            _groups(page, groups, start, top, width - drawn.width - 56)


def _figure(page: Page, item, left: float, top: float, width: float) -> None:
    texts.put(page, item.title, (left, top, width, 40), 32)
    texts.put(page, item.value, (left, top + 44, width, 100), 80, bold=True)
    high = texts.height(item.note, TEXT, width)
    texts.put(page, item.note, (left, top + 150, width, high), TEXT, token="text2")


def _groups(page: Page, groups: list, left: float, top: float, width: float) -> None:
    for title, names in groups:
        texts.put(page, title, (left, top, width, 40), 32, bold=True)
        high = texts.height(names, TEXT, width)
        texts.put(page, names, (left, top + 44, width, high), TEXT)
        top += 44 + high + 24
