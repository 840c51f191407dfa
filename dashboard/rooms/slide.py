"""A round as one slide: the finding, a native chart that can be edited, sources, QR."""

import io

import segno
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_LINE
from pptx.util import Emu, Pt

from dashboard import look
from dashboard.language import _
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall import wall

WIDTH, HEIGHT, MARGIN = 1920, 1080, 64  # px of the wall, which the slide follows
PX = 6350  # EMU in a px of a slide 1920 px wide
FONT = "Arial"  # a deck is opened on other people's machines
BLANK = 6


def deck(room: Room, latest: dict[str, Answer], ground: Ground, address: str) -> bytes:
    """Return a deck with the round's one slide."""
    whole = Presentation()
    whole.slide_width, whole.slide_height = Emu(WIDTH * PX), Emu(HEIGHT * PX)
    add(whole, room, latest, ground, address)
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def add(whole, room: Room, latest: dict[str, Answer], ground: Ground, address: str) -> None:
    """Add the round's slide to a deck."""
    slide, shown = whole.slides.add_slide(whole.slide_layouts[BLANK]), wall(room, latest, ground)
    colours = look.tokens("light")
    text = colours["text2"]
    _text(slide, (MARGIN, 40, 1500, 44), shown["kicker"], 18, text)
    _text(slide, (MARGIN, 84, 1500, 150), shown["title"], 34, colours["text"], bold=True)
    _chart(slide, shown["bars"], colours)
    for place, one in enumerate(shown["figures"]):
        top = 260 + place * 165
        _text(slide, (1330, top, 526, 40), one["title"], 16, colours["text"])
        _text(slide, (1330, top + 36, 526, 70), one["value"], 30, colours["text"], bold=True)
        _text(slide, (1330, top + 100, 526, 60), one["note"], 14, text)
    _text(slide, (MARGIN, 950, 1560, 100), " ".join([*shown["said"], address]), 12, text)
    _qr(slide, address)


def _box(place: tuple[int, int, int, int]) -> tuple[Emu, ...]:
    return tuple(Emu(one * PX) for one in place)


def _text(slide, place, words: str, size: int, colour: str, bold: bool = False) -> None:
    frame = slide.shapes.add_textbox(*_box(place)).text_frame
    frame.word_wrap = True
    run = frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold, run.font.name = words, Pt(size), bold, FONT
    run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))


def _chart(slide, bars: dict, colours: dict) -> None:
    rows = [row for row in bars["rows"] if row["kind"] != "waiting"]
    waiting = [row["note"] or row["name"] for row in bars["rows"] if row["kind"] == "waiting"]
    data = CategoryChartData(number_format=bars["number_format"])
    data.categories = [row["name"] for row in reversed(rows)] or [_("Nobody has sent yet")]
    data.add_series(bars["title"], [row["value"] for row in reversed(rows)] or [0])
    place = _box((MARGIN, 250, 1200, 640))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data).chart
    chart.has_legend, chart.has_title = False, True
    chart.chart_title.text_frame.text = bars["title"]
    chart.font.size, chart.font.name = Pt(14), FONT
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.font.size = Pt(14)
    for place, row in enumerate(reversed(rows)):
        _paint(plot.series[0].points[place].format, row["kind"], colours["ramp"])
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    if waiting:
        said = _("Not sent: {cities}").format(cities=", ".join(waiting))
        _text(slide, (MARGIN, 890, 1200, 50), said, 14, colours["text2"])


def _paint(part, kind: str, ramp: list[str]) -> None:
    """Fill a bar; one that rests on an estimate is pale with a dashed edge."""
    fills = {"estimate": ramp[0], "other": ramp[1]}
    strong = RGBColor.from_string(ramp[3].removeprefix("#"))
    part.fill.solid()
    part.fill.fore_color.rgb = RGBColor.from_string(fills.get(kind, ramp[3]).removeprefix("#"))
    if kind == "estimate":
        part.line.color.rgb, part.line.dash_style = strong, MSO_LINE.DASH


def _qr(slide, address: str) -> None:
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="png", scale=8, border=2)
    slide.shapes.add_picture(drawn, *_box((1676, 40, 180, 180)))
