"""What is drawn on the lanes, from back to front: marks made once, laid with the rows of a day."""

from functools import cache

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.adoption.ways import Lanes
from dashboard.charts.lane_axes import ROW, time
from dashboard.charts.lane_days import days
from dashboard.charts.layers import Layer, mark, records
from dashboard.language import _, current

EXACT = "datum.starts_precision == 'day'"  # else the edge is dashed
SHAPES = ["diamond", "square", "circle"]  # as .p-mark-1 to 3 of the style sheet


def lane_layers(shown: Lanes, theme: str, height: int, narrow: bool) -> list[Layer]:
    """Return bands, upright days, marks, badges and notes, for a plot `height` px high."""
    band, *badges = _bands(theme, current(), narrow)
    steps = _dated(shown.bands.astype({"number": int}), "placed_on", "ends")
    told = ("city", "number", "stage", "when", "placed_on")
    badge_rows = records(steps, *told, "starts_precision")
    layers = [
        Layer(band, records(steps, *told, "ends")),
        *days(shown, theme, height),
        *_marks(shown, theme, narrow),
        *(Layer(one, badge_rows) for one in badges),
        *_notes(shown, theme, narrow),
    ]
    if narrow:
        names = [{"city": city} for city in shown.cities]
        layers += [Layer(one, names) for one in _names(theme)]
    return layers


def _dated(rows: pd.DataFrame, *fields: str) -> pd.DataFrame:
    """Return rows with days as a specification says them."""
    return rows.assign(**{field: rows[field].dt.strftime("%Y-%m-%dT00:00:00") for field in fields})


def _down(narrow: bool) -> int:
    return 10 if narrow else 0  # px: the name stands above


def _tips() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("city:N", title=_("Municipality")),
        alt.Tooltip("stage:N", title=_("Stage")),
        alt.Tooltip("when:N", title=_("When")),
    ]


@cache
def _bands(theme: str, language: str, narrow: bool) -> tuple[dict, dict, dict]:
    """Return a band, a step's circle and its number; `language` is that of the words."""
    colours = look.tokens(theme)
    down, across = _down(narrow), 17 if narrow else 23

    def filled(named: str) -> alt.Color:
        fills = colours[named]
        scale = alt.Scale(domain=list(range(1, len(fills) + 1)), range=fills)
        return alt.Color("number:O", scale=scale, legend=None)

    base = alt.Chart().encode(x=time("placed_on"), y=ROW)
    band = base.mark_bar(
        height=10, stroke=colours["stage_line"], strokeWidth=1, yOffset=down
    ).encode(x2="ends:T", color=filled("stage"), tooltip=_tips())  # fmt: skip
    circle = base.mark_point(
        shape="circle", size=across**2, filled=True, opacity=1, yOffset=down
    ).encode(
        color=filled("stage"),
        stroke=alt.condition(EXACT, alt.value(colours["stage_line"]), alt.value(colours["text"])),
        strokeWidth=alt.condition(EXACT, alt.value(1.25), alt.value(2)),
        strokeDash=alt.condition(EXACT, alt.value([1, 0]), alt.value([3, 2.5])),
        tooltip=_tips(),
    )  # fmt: skip
    digit = base.mark_text(
        fontSize=12 if across < 20 else 14, fontWeight=600, yOffset=down, dy=1
    ).encode(text="number:O", color=filled("stage_text"))  # fmt: skip
    return mark(band), mark(circle), mark(digit)


def _marks(shown: Lanes, theme: str, narrow: bool) -> list[Layer]:
    if shown.marks.empty:
        return []
    rows = records(_dated(shown.marks, "placed_on"), "city", "stage_id", "stage", "when", "placed_on")  # noqa: E501  # fmt: skip
    return [Layer(_beside(theme, current(), narrow, tuple(shown.kinds)), rows)]


@cache
def _beside(theme: str, language: str, narrow: bool, kinds: tuple[str, ...]) -> dict:
    """Return what is marked beside the way, a shape for each of the kinds."""
    colours = look.tokens(theme)
    scale = alt.Scale(domain=list(kinds), range=SHAPES[: len(kinds)])
    drawn = alt.Chart().mark_point(
        size=70, filled=True, opacity=1, fill=colours["bg"], yOffset=_down(narrow),
        stroke=colours["text"], strokeWidth=1.5,
    )  # fmt: skip
    shape = alt.Shape("stage_id:N", legend=None, scale=scale)
    return mark(drawn.encode(x=time("placed_on"), y=ROW, shape=shape, tooltip=_tips()))


def _notes(shown: Lanes, theme: str, narrow: bool) -> list[Layer]:
    if shown.notes.empty:
        return []
    rows = records(_dated(shown.notes, "at"), "city", "at", "note")
    return [Layer(one, rows) for one in _said(theme, narrow)]


@cache
def _said(theme: str, narrow: bool) -> tuple[dict, dict]:
    base = alt.Chart().encode(x=time("at"), y=ROW, text="note:N")
    place = {"align": "left", "fontSize": 13, "dx": 14, "dy": -18 if narrow else -15}
    ink = look.tokens(theme)["text2"]
    return _haloed(base, theme, color=ink, yOffset=_down(narrow), **place)


@cache
def _names(theme: str) -> tuple[dict, dict]:
    base = alt.Chart().encode(x=alt.value(0), y=ROW, text="city:N")
    return _haloed(base, theme, align="left", fontSize=14, fontWeight=600, dy=-14)


def _haloed(base: alt.Chart, theme: str, **text: object) -> tuple[dict, dict]:
    """Return text with an edge of the ground's colour, for what runs behind it."""
    ground = look.tokens(theme)["bg"]
    halo = base.mark_text(**text | {"color": ground}, stroke=ground, strokeWidth=4)
    return mark(halo), mark(base.mark_text(**text))
