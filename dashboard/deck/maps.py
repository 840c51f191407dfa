"""The map as shapes of PowerPoint: each municipality, circle and name can be picked and changed."""

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard import fonts
from dashboard.deck.template import ink, place, px
from dashboard.deck.texts import ROOM, bare, describe, write
from dashboard.map_drawing import Area, Drawing, Mark

NAME, DIGIT = 25, 24  # px
LINES = {"state": ("outline", 1.5), "region": ("grid", 0.75), "city": ("outline", 0.75)}


def draw(slide: Slide, drawn: Drawing, left: float, top: float, alt: str) -> None:
    """Put the map on a slide, as one group."""
    group = slide.shapes.add_group_shape()
    for area in drawn.areas:
        _area(group, area, left, top)
    for mark in drawn.marks:
        _circle(group, mark, left, top)
    for mark in drawn.marks:
        _name(group, mark, left, top)
    group._element.recalculate_extents()  # the library does so before parts are placed
    describe(group, alt)


def _area(group, area: Area, left: float, top: float) -> None:
    (x, y), *others = [(left + x, top + y) for x, y in area.points]
    builder = group.shapes.build_freeform(px(x), px(y), scale=1.0)
    builder.add_line_segments([(px(x), px(y)) for x, y in others], close=True)
    shape = builder.convert_to_shape()
    _bare(shape)
    token, width = LINES[area.kind]
    shape.line.color.rgb, shape.line.width = ink(token), Pt(width)
    if area.fill is None:
        shape.fill.background()
        return
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(area.fill.lstrip("#"))


def _bare(shape) -> None:
    """Take the theme's style, which has a shadow, from a shape."""
    style = shape._element.find(qn("p:style"))
    shape._element.remove(style)


def _circle(group, mark: Mark, left: float, top: float) -> None:
    shape = group.shapes.add_shape(MSO_SHAPE.OVAL, 0, 0, 0, 0)
    r = mark.radius
    place(shape, left + mark.x - r, top + mark.y - r, 2 * r, 2 * r)
    _bare(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(mark.fill.lstrip("#"))
    shape.line.color.rgb, shape.line.width = ink("text"), Pt(1)
    frame = bare(shape, MSO_ANCHOR.MIDDLE)
    frame.word_wrap = False
    write(frame.paragraphs[0], mark.digit, DIGIT, True, align=PP_ALIGN.CENTER)
    frame.paragraphs[0].runs[0].font.color.rgb = RGBColor.from_string(mark.ink.lstrip("#"))


def _name(group, mark: Mark, left: float, top: float) -> None:
    width, height = fonts.width(mark.name, NAME, 600) * ROOM, NAME * 1.25
    shift, align = {
        "start": (0, PP_ALIGN.LEFT), "middle": (width / 2, PP_ALIGN.CENTER),
        "end": (width, PP_ALIGN.RIGHT),
    }[mark.anchor]  # fmt: skip
    shape = group.shapes.add_textbox(0, 0, 0, 0)
    place(shape, left + mark.name_x - shift, top + mark.name_y - height / 2, width, height)
    frame = bare(shape, MSO_ANCHOR.MIDDLE)
    frame.word_wrap = False
    write(frame.paragraphs[0], mark.name, NAME, True, align=align)
