"""What is drawn on the lanes, from back to front."""

from datetime import date

import altair as alt
import pandas as pd

from dashboard import formats
from dashboard.adoption.ways import Lanes
from dashboard.charts.lane_axes import row, time
from dashboard.language import _

EXACT = "datum.starts_precision == 'day'"  # else the edge is dashed


def lane_layers(shown: Lanes, colours: dict, height: int, narrow: bool) -> alt.LayerChart:
    """Return bands, badges, marks, notes and upright days in one view, `height` px high."""
    rows = row(shown, named=not narrow)
    down = 10 if narrow else 0  # the name stands above
    layers = [
        _band(shown, colours, rows, down),
        *_days(shown, colours, height),
        *_marks(shown, colours, rows, down),
        *_badges(shown, colours, rows, down, 17 if narrow else 23),
        *_notes(shown, colours, rows, down),
    ]
    if narrow:
        layers += _names(shown, colours, rows)
    return alt.layer(*layers).resolve_scale(color="independent")


def _stage_fill(colours: dict, inks: bool = False) -> alt.Scale:
    fills = colours["stage_text" if inks else "stage"]
    return alt.Scale(domain=list(range(1, len(fills) + 1)), range=fills)


def _tips() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("city:N", title=_("Municipality")),
        alt.Tooltip("stage:N", title=_("Stage")),
        alt.Tooltip("when:N", title=_("When")),
    ]


def _band(shown: Lanes, colours: dict, lane: alt.Y, down: int) -> alt.Chart:
    rows = shown.bands[["city", "number", "stage", "when", "placed_on", "ends"]]
    return (
        alt.Chart(rows.astype({"number": int}))
        .mark_bar(height=10, stroke=colours["stage_line"], strokeWidth=1, yOffset=down)
        .encode(
            x=time(shown, "placed_on"),
            x2="ends:T",
            y=lane,
            color=alt.Color("number:O", scale=_stage_fill(colours), legend=None),
            tooltip=_tips(),
        )
    )


def _badges(shown: Lanes, colours: dict, lane: alt.Y, down: int, across: int) -> list[alt.Chart]:
    rows = shown.bands[["city", "number", "stage", "when", "placed_on", "starts_precision"]]
    base = alt.Chart(rows.astype({"number": int})).encode(
        x=time(shown, "placed_on", whole=True), y=lane
    )
    circles = base.mark_point(
        shape="circle", size=across**2, filled=True, opacity=1, yOffset=down
    ).encode(
        color=alt.Color("number:O", scale=_stage_fill(colours), legend=None),
        stroke=alt.condition(EXACT, alt.value(colours["stage_line"]), alt.value(colours["text"])),
        strokeWidth=alt.condition(EXACT, alt.value(1.25), alt.value(2)),
        strokeDash=alt.condition(EXACT, alt.value([1, 0]), alt.value([3, 2.5])),
        tooltip=_tips(),
    )  # fmt: skip
    digits = base.mark_text(
        fontSize=12 if across < 20 else 14, fontWeight=600, yOffset=down, dy=1
    ).encode(
        text="number:O",
        color=alt.Color("number:O", scale=_stage_fill(colours, inks=True), legend=None),
    )  # fmt: skip
    return [circles, digits]


def _marks(shown: Lanes, colours: dict, lane: alt.Y, down: int) -> list[alt.Chart]:
    if shown.marks.empty:
        return []
    rows = shown.marks[["city", "stage_id", "stage", "when", "placed_on"]]
    shapes = ["diamond", "square", "circle"]  # as .p-mark-1 to 3 of the style sheet
    kinds = alt.Scale(domain=list(shown.kinds), range=shapes[: len(shown.kinds)])
    drawn = alt.Chart(rows).mark_point(
        size=70, filled=True, opacity=1, fill=colours["bg"], yOffset=down,
        stroke=colours["text"], strokeWidth=1.5,
    )  # fmt: skip
    shape = alt.Shape("stage_id:N", legend=None, scale=kinds)
    return [drawn.encode(x=time(shown, "placed_on"), y=lane, shape=shape, tooltip=_tips())]


def _notes(shown: Lanes, colours: dict, lane: alt.Y, down: int) -> list[alt.Chart]:
    if shown.notes.empty:
        return []
    base = alt.Chart(shown.notes).encode(x=time(shown, "at"), y=lane, text="note:N")
    place = {"align": "left", "fontSize": 13, "dx": 14, "dy": -18 if down else -15}
    return _haloed(base, colours, color=colours["text2"], yOffset=down, **place)


def _names(shown: Lanes, colours: dict, lane: alt.Y) -> list[alt.Chart]:
    rows = pd.DataFrame({"city": shown.cities})
    base = alt.Chart(rows).encode(x=alt.value(0), y=lane, text="city:N")
    return _haloed(base, colours, align="left", fontSize=14, fontWeight=600, dy=-14)


def _haloed(base: alt.Chart, colours: dict, **text: object) -> list[alt.Chart]:
    """Return text with an edge of the ground's colour, for what runs behind it."""
    halo = base.mark_text(**text | {"color": colours["bg"]}, stroke=colours["bg"], strokeWidth=4)
    return [halo, base.mark_text(**text)]


def _days(shown: Lanes, colours: dict, height: int) -> list[alt.Chart]:
    """Return upright lines at today and at the chosen day, named below the lanes."""
    if shown.day == shown.today:
        return _upright(shown, colours, height, shown.today, _("today"), "right")
    gone = (shown.day - shown.first) / (shown.today - shown.first)
    named = _("today") if gone < 0.8 else ""  # nearer, the two names would touch
    return [
        *_upright(shown, colours, height, shown.today, named, "right"),
        *_upright(shown, colours, height, shown.day, formats.day(shown.day),
                  "left" if gone < 0.2 else "right"),
    ]  # fmt: skip


def _upright(
    shown: Lanes, colours: dict, height: int, day: date, name: str, align: str
) -> list[alt.Chart]:
    rows = pd.DataFrame({"day": [pd.Timestamp(day)], "name": [name]})
    base = alt.Chart(rows).encode(x=time(shown, "day"))
    text = base.mark_text(align=align, fontSize=14, dx=3 if align == "right" else -3)
    return [
        base.mark_rule(color=colours["text"], strokeWidth=1.25),
        text.encode(text="name:N", y=alt.value(height + 13)),
    ]
