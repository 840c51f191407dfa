"""Swim lanes: every city's way over time, with its documents beside it, in rows that align."""

import altair as alt

from dashboard import look
from dashboard.adoption.ways import Lanes
from dashboard.charts.lane_axes import NAMES, row
from dashboard.charts.lane_layers import lane_layers

GAP = 28  # px between the lanes and the documents
ROW, TALL_ROW = 44, 56  # px; the tall one has the city's name above its lane


def swim_lanes(shown: Lanes, theme: str, width_px: int, narrow: bool) -> alt.TopLevelMixin:
    """Return the lanes, and right of them the documents, `width_px` wide in all."""
    colours = look.tokens(theme)
    texts = 0 if shown.documents.empty else min(540, round(width_px * 0.39))
    names = 0 if narrow else NAMES
    height = len(shown.cities) * (TALL_ROW if narrow else ROW)
    plot = width_px - names - (texts + GAP if texts else 0) - 12
    lanes = lane_layers(shown, colours, height, narrow).properties(width=plot, height=height)
    if not texts:
        return lanes.properties(autosize={"type": "fit-x", "contains": "padding"})
    columns = _columns(shown, colours, texts).properties(width=texts, height=height)
    return alt.hconcat(lanes, columns, spacing=GAP).resolve_scale(
        y="independent", color="independent"
    ).properties(autosize="pad")  # fmt: skip


def _columns(shown: Lanes, colours: dict, width_px: int) -> alt.Chart:
    titles = list(dict.fromkeys(shown.documents["column"]))
    to_start = -width_px / len(titles) / 2  # an axis of bands puts its labels in their middle
    axis = alt.Axis(
        title=None, orient="top", labelOffset=to_start, labelAlign="left", labelAngle=0,
        labelPadding=6, labelFontSize=14, labelColor=colours["text2"], ticks=False, labelLimit=200,
    )  # fmt: skip
    scale = alt.Scale(type="band", domain=titles, paddingInner=0, paddingOuter=0)
    tones = alt.Scale(
        domain=["known", "other", "missing"],
        range=[colours["text"], colours["text2"], colours["missing"]],
    )
    return (
        alt.Chart(shown.documents)
        .mark_text(align="left", fontSize=14)
        .encode(
            x=alt.X("column:N", sort=None, axis=axis, scale=scale, bandPosition=0),
            y=row(shown, named=False),
            text="text:N",
            color=alt.Color("tone:N", scale=tones, legend=None),
        )
    )
