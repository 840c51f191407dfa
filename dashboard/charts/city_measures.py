"""Draw one city's measures as squares to count: sectors downwards, states by fill."""

import altair as alt
import pandas as pd

from dashboard import look

FILL = {"done": 1.0, "ongoing": 0.35, "planned": 0.0}
SIDE, SIDE_NARROW = 19, 8  # px
ROW, ROW_NARROW = 34, 26  # px
LETTER, LETTER_NARROW = 7.1, 6.2  # px a letter of a sector's name takes, about
FEWEST = 12  # squares that a row has room for


def squares(rows: pd.DataFrame, sectors: list[str], theme: str, narrow: bool) -> alt.LayerChart:
    """Return a square for each measure: done full, under way pale, planned hollow.

    rows     sector, colour, state, state_text, title, quantity, place, as
             counts.squares() gives them
    sectors  titles in their order
    """
    shown = rows.assign(
        fill=[look.sector_colour(None if pd.isna(n) else n, theme) for n in rows["colour"]],
        opacity=rows["state"].map(FILL),
    )
    totals = shown.groupby("sector", as_index=False).agg(total=("title", "size"))
    room = max(int(totals["total"].max()), FEWEST) + 0.8
    x = alt.X("place:Q", scale=alt.Scale(domain=[-0.5, room]), axis=None)
    y = _down(sectors, narrow)
    ends = (
        alt.Chart(totals)
        .mark_text(align="left", fontWeight=600, fontSize=14, color=look.tokens(theme)["text"])
        .encode(x=alt.X("total:Q", axis=None), y=y, text="total:Q")
    )
    height = (ROW_NARROW if narrow else ROW) * len(sectors) + 6
    return alt.layer(_marks(shown, x, y, narrow), ends).properties(height=height)


def _down(sectors: list[str], narrow: bool) -> alt.Y:
    longest = max(map(len, sectors))
    axis = alt.Axis(
        title=None, grid=False, labelFontSize=13 if narrow else 15, labelAlign="left",
        labelOverlap=False, labelPadding=longest * (LETTER_NARROW if narrow else LETTER) + 10,
    )  # fmt: skip
    return alt.Y("sector:N", sort=sectors, axis=axis)


def _marks(shown: pd.DataFrame, x: alt.X, y: alt.Y, narrow: bool) -> alt.Chart:
    fields = ("title:N", "quantity:N", "state_text:N")
    mark = alt.Chart(shown).mark_square(
        size=(SIDE_NARROW if narrow else SIDE) ** 2, strokeWidth=1.75, filled=True, opacity=1
    )
    return mark.encode(
        x=x, y=y,
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("fill:N", scale=None),
        fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
        tooltip=[alt.Tooltip(field, title="") for field in fields],
    )  # fmt: skip
