"""Draw one city's emissions by sector against what may be left."""

import altair as alt
import pandas as pd

from dashboard import look

ROOM = 1.3  # of the longest bar, for the figures at its end
ROOM_NARROW = 1.55
BAND, BAND_NARROW = 66, 74  # px a sector takes
LETTER = 7.0  # px a letter of a sector's name takes, about
MOST_LINES = 4


def by_sector(rows: pd.DataFrame, theme: str, narrow: bool) -> alt.LayerChart:
    """Return bars by sector with an upright line at what may be left.

    rows    title, colour, value, residual (t a year), value_text, residual_text, largest first
    narrow  whether names stand above the bars instead of before them
    """
    tokens, height = look.tokens(theme), 20 if narrow else 32
    shown = rows[["title", "value", "residual", "value_text", "residual_text"]].assign(
        fill=[look.sector_colour(_known(name), theme) for name in rows["colour"]],
        start=0,
        end=rows["value"].clip(lower=0),  # a net sink's figures stand right of zero
    )
    base = alt.Chart(shown)
    x, y = _across(shown["value"], narrow), _down(shown["title"], narrow)
    bars = base.mark_bar(height=height).encode(x=x, y=y, color=alt.Color("fill:N", scale=None))
    layers = [bars, *_goals(base, y, tokens, height), *_figures(base, y, tokens)]
    if narrow:
        layers.append(_names(base, y, tokens))
    return alt.layer(*layers).properties(height=(BAND_NARROW if narrow else BAND) * len(shown) + 24)


def _known(name: str | None) -> str | None:
    return None if pd.isna(name) else name


def _across(values: pd.Series, narrow: bool) -> alt.X:
    largest = max(float(values.max()), 1.0)
    domain = [min(0.0, float(values.min())), largest * (ROOM_NARROW if narrow else ROOM)]
    axis = alt.Axis(
        title=None, format=",.0f", grid=True, domain=False, ticks=False,
        values=_lines(largest), labels=not narrow,
    )  # fmt: skip
    return alt.X("value:Q", scale=alt.Scale(domain=domain, nice=False), axis=axis)


def _lines(largest: float) -> list[float]:
    """Return zero and at most four round steps up to the longest bar."""
    power = 10.0 ** (len(str(int(largest))) - 1)
    step = next(power * part for part in (0.2, 0.5, 1, 2, 5) if largest / power / part < MOST_LINES)
    return [step * place for place in range(int(largest / step) + 1)]


def _down(titles: pd.Series, narrow: bool) -> alt.Y:
    left = alt.Axis(
        title=None, labelFontSize=15, labelAlign="left", labelOverlap=False,
        labelPadding=titles.str.len().max() * LETTER + 12,
    )  # fmt: skip
    return alt.Y("title:N", sort=[*titles], axis=None if narrow else left)


def _goals(base: alt.Chart, y: alt.Y, tokens: dict, height: int) -> list[alt.Chart]:
    known = base.transform_filter("isValid(datum.residual)")
    return [
        known.mark_tick(
            orient="vertical", size=height + 10, thickness=thickness, color=tokens[token]
        ).encode(x="residual:Q", y=y)
        for thickness, token in ((7, "bg"), (3, "text"))
    ]


def _figures(base: alt.Chart, y: alt.Y, tokens: dict) -> list[alt.Chart]:
    # one line above the other: the width of the bold figure is not known to the second text
    value = base.mark_text(
        align="left", dx=10, dy=-8, fontSize=15, fontWeight=600, color=tokens["text"]
    ).encode(x="end:Q", y=y, text="value_text:N")
    goal = base.mark_text(align="left", dx=10, dy=9, fontSize=14, color=tokens["text2"])
    return [value, goal.encode(x="end:Q", y=y, text="residual_text:N")]


def _names(base: alt.Chart, y: alt.Y, tokens: dict) -> alt.Chart:
    mark = base.mark_text(
        align="left", baseline="bottom", dy=-15, fontSize=14, color=tokens["text"]
    )
    return mark.encode(x="start:Q", y=y, text="title:N")
