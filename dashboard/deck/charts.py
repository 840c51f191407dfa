"""Charts that PowerPoint draws and lets edit: bars and lines with their figures in a workbook."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (  # noqa: E501  # fmt: skip
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.deck.template import ink, px
from dashboard.deck.texts import describe, style
from dashboard.language import current
from dashboard.story.native import Bars, Lines

INKS = ("accent", "outline", "text")
DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT)
LABEL = 26  # px
FEW = 8  # points that all have their figure
LOCALES = {"sl": "-424", "en": "-809"}  # of number formats


def bars(slide: Slide, shown: Bars, box: tuple[float, ...], alt: str) -> None:
    """Put bars on a slide, the first row at the top, each with its figure."""
    chart = _chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, shown, box, alt)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = (60, -5) if len(shown.series) > 1 else (45, 0)
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.value_axis.visible = False
    for place, series in enumerate(plot.series):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = ink(INKS[place])
        _figures(series.data_labels, shown.number_format, XL_LABEL_POSITION.OUTSIDE_END)
    for place, is_pale in enumerate(shown.pale):
        point = plot.series[0].points[place]
        if is_pale:
            _pale(point)
        if shown.goal is not None:  # beside the bar, the figure would stand on the goal's line
            token = "text" if is_pale else "bg"
            _label(point, shown.number_format, XL_LABEL_POSITION.INSIDE_END, token)
    if shown.goal is not None:
        _goal(chart.value_axis, shown)


def _pale(point) -> None:
    """Show that a bar rests on an estimate: a pale fill with a dashed edge."""
    point.format.fill.solid()
    point.format.fill.fore_color.rgb = ink("accent_soft")
    line = point.format.line
    line.color.rgb, line.width, line.dash_style = ink("accent"), Pt(1.25), MSO_LINE.DASH


def _goal(axis, shown: Bars) -> None:
    """Draw the axis' only line at the goal."""
    most = max(value for values in shown.series.values() for value in values)
    axis.visible, axis.has_major_gridlines = True, True
    axis.minimum_scale, axis.maximum_scale = 0, max(most, shown.goal) * 1.1
    axis.major_unit = shown.goal
    line = axis.major_gridlines.format.line
    line.color.rgb, line.width, line.dash_style = ink("text"), Pt(1.5), MSO_LINE.ROUND_DOT
    axis.format.line.fill.background()
    style(axis.tick_labels.font, LABEL)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = spoken(shown.number_format), False  # noqa: E501  # fmt: skip


def spoken(number_format: str) -> str:
    """Return a format that writes numbers in this language, whoever opens the deck."""
    if current() == "sl":
        number_format = number_format.replace("%", "\\ %")  # with a space before it
    return f"[${LOCALES[current()]}]{number_format}"


def lines(slide: Slide, shown: Lines, box: tuple[float, ...], alt: str) -> None:
    """Put lines on a slide, each with the figure at its end."""
    chart = _chart(slide, XL_CHART_TYPE.LINE_MARKERS, shown, box, alt)
    axis = chart.value_axis
    axis.minimum_scale, axis.has_major_gridlines = 0, True
    axis.major_gridlines.format.line.color.rgb = ink("grid")
    axis.format.line.fill.background()
    style(axis.tick_labels.font, LABEL, token="text2")
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = spoken(shown.number_format), False  # noqa: E501  # fmt: skip
    for place, series in enumerate(chart.plots[0].series):
        _line(series, place)
        if place == 0 and len(shown.names) <= FEW:
            _figures(series.data_labels, shown.number_format, XL_LABEL_POSITION.BELOW)
        elif place < len(shown.series) - 1:  # the last is a level, which the legend tells
            point = series.points[len(shown.names) - 1]
            _label(point, shown.number_format, XL_LABEL_POSITION.ABOVE)


def _line(series, place: int) -> None:
    series.smooth, series.marker.style = False, None
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = ink(INKS[place])
    series.marker.format.line.fill.background()
    line = series.format.line
    line.color.rgb, line.width, line.dash_style = ink(INKS[place]), Pt(2.5), DASHES[place]


def _label(point, number_format: str, position, token: str = "text") -> None:
    """Write a point's own figure."""
    label = point.data_label
    style(label.font, LABEL, bold=True, token=token)
    label.position = position
    element = label._get_or_add_dLbl()  # the library has no format for a single label
    written = element.makeelement(
        qn("c:numFmt"), {"formatCode": spoken(number_format), "sourceLinked": "0"}
    )
    element.insert(1, written)
    for name, value in (("showVal", "1"), ("showSerName", "0"), ("showCatName", "0")):
        for found in element.xpath(f"c:{name}"):
            found.set("val", value)


def _figures(labels, number_format: str, position) -> None:
    labels.show_value, labels.position = True, position
    labels.number_format, labels.number_format_is_linked = spoken(number_format), False
    style(labels.font, LABEL, bold=True)


def _chart(slide: Slide, kind, shown: Bars | Lines, box: tuple[float, ...], alt: str):
    data = CategoryChartData(number_format=shown.number_format)
    data.categories = shown.names
    for title, values in shown.series.items():
        data.add_series(title, values)
    frame = slide.shapes.add_chart(kind, *map(px, box), data)
    describe(frame, alt)
    chart = frame.chart
    chart.has_title, chart.has_legend = False, len(shown.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        style(chart.legend.font, LABEL)
    style(chart.category_axis.tick_labels.font, LABEL)
    chart.category_axis.format.line.color.rgb = ink("outline")
    chart.category_axis.has_major_gridlines = chart.value_axis.has_major_gridlines = False
    return chart
