"""Swim lanes: every city's way over time, with its documents beside it, in rows that align."""

from functools import lru_cache

import altair as alt

from dashboard import look
from dashboard.adoption.ways import Lanes
from dashboard.charts.lane_axes import NAMES, ROW, row, years
from dashboard.charts.lane_layers import lane_layers
from dashboard.charts.layers import Filled, Layer, layered, mark, records

GAP = 28  # px between the lanes and the documents
ROW_PX, TALL_ROW_PX = 44, 56  # the tall one has the city's name above its lane


def swim_lanes(shown: Lanes, theme: str, width_px: int, narrow: bool) -> Filled:
    """Return the lanes, and right of them the documents, `width_px` wide in all."""
    texts = 0 if shown.documents.empty else min(540, round(width_px * 0.39))
    names = 0 if narrow else NAMES
    height = len(shown.cities) * (TALL_ROW_PX if narrow else ROW_PX)
    whole = {
        "width": width_px - names - (texts + GAP if texts else 0) - 12, "height": height,
        "resolve": {"scale": {"color": "independent"}},
    }  # fmt: skip
    if not texts:
        whole["autosize"] = {"type": "fit-x", "contains": "padding"}
    channels = {"x": years(shown.first, shown.today), "y": row(shown.cities, not narrow)}
    lanes = layered(lane_layers(shown, theme, height, narrow), channels, **whole)
    if not texts:
        return lanes
    columns = _documents(shown, theme, texts, height)
    return Filled({
        "hconcat": [lanes.spec, columns.spec], "spacing": GAP, "autosize": "pad",
        "resolve": {"scale": {"y": "independent", "color": "independent"}},
    })  # fmt: skip


def _documents(shown: Lanes, theme: str, width_px: int, height: int) -> Filled:
    titles = tuple(dict.fromkeys(shown.documents["column"]))
    rows = records(shown.documents, "city", "column", "text", "tone")
    layer = Layer(_columns(theme, titles, width_px), rows)
    return layered([layer], {"y": row(shown.cities, False)}, width=width_px, height=height)


@lru_cache(maxsize=64)  # for as many widths of windows
def _columns(theme: str, titles: tuple[str, ...], width_px: int) -> dict:
    colours = look.tokens(theme)
    to_start = -width_px / len(titles) / 2  # an axis of bands puts its labels in their middle
    axis = alt.Axis(
        title=None, orient="top", labelOffset=to_start, labelAlign="left", labelAngle=0,
        labelPadding=6, labelFontSize=14, labelColor=colours["text2"], ticks=False, labelLimit=200,
    )  # fmt: skip
    scale = alt.Scale(type="band", domain=list(titles), paddingInner=0, paddingOuter=0)
    tones = alt.Scale(
        domain=["known", "other", "missing"],
        range=[colours["text"], colours["text2"], colours["missing"]],
    )
    x = alt.X("column:N", sort=None, axis=axis, scale=scale, bandPosition=0)
    tone = alt.Color("tone:N", scale=tones, legend=None)
    text = alt.Chart().mark_text(align="left", fontSize=14)
    return mark(text.encode(x=x, y=ROW, text="text:N", color=tone))
