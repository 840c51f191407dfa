"""Draw one city's emissions year by year: a small panel for the total and for each sector."""

import altair as alt
import pandas as pd

from dashboard import look

GAP = 0.28  # between panels, as a share of a panel's width
PANEL, PANEL_ALONE = 168, 140  # px
HEADING, FOOT = 0.34, 0.16  # of a panel's height, for its name and for its years


def by_year(rows: pd.DataFrame, theme: str, across: int) -> alt.LayerChart:
    """Return panels side by side, each from zero on its own scale; a year without value is a gap.

    rows    title, name_text, colour, year, value, row, height, kt_text, as years.complete() gives
    across  panels in a row
    """
    placed, tokens = _placed(rows, across), look.tokens(theme)
    down = int(placed["down"].max()) + 1
    edge = across + GAP * (across - 1)
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.07, edge + 0.07]))
    scale = alt.Scale(domain=[0, down], reverse=True, nice=False)
    layers = [_floors(placed, x, scale, tokens), *_lines(placed, x, scale, theme)]
    height = (PANEL if across > 1 else PANEL_ALONE) * down
    return alt.layer(*layers, *_words(placed, x, scale, tokens)).properties(height=height)


def _lines(placed: pd.DataFrame, x: alt.X, scale: alt.Scale, theme: str) -> list[alt.Chart]:
    text = look.tokens(theme)["text"]
    stroke = [
        look.sector_colour(name, theme) if isinstance(name, str) else text
        for name in placed["colour"]
    ]
    shown = placed[["x", "y", "row", "kt_text", "title", "year"]].assign(stroke=stroke)
    seen = {
        "x": x,
        "y": alt.Y("y:Q", axis=None, scale=scale),
        "color": alt.Color("stroke:N", scale=None),
        "detail": "row:N",
    }
    tips = [alt.Tooltip(field, title="") for field in ("title:N", "year:O", "kt_text:N")]
    base = alt.Chart(shown)
    return [
        base.mark_line(strokeWidth=3, invalid="break-paths-filter-domains").encode(**seen),
        base.mark_square(size=60, opacity=1).encode(tooltip=tips, **seen),
    ]


def _placed(rows: pd.DataFrame, across: int) -> pd.DataFrame:
    """Return rows with x and y in units of a panel, and the panel's left edge and floor."""
    first, last = rows["year"].min(), rows["year"].max()
    left = (rows["row"] % across) * (1 + GAP)
    down = rows["row"] // across
    floor = down + 1 - FOOT
    return rows.assign(
        left=left, down=down, floor=floor,
        x=left + (rows["year"] - first) / (last - first),
        y=(floor - rows["height"] * (1 - HEADING - FOOT)).where(rows["value"].notna()),
    )  # fmt: skip


def _floors(placed: pd.DataFrame, x: alt.X, scale: alt.Scale, tokens: dict) -> alt.Chart:
    panels = placed.drop_duplicates("row")[["left", "floor"]]
    panels = panels.assign(x=panels["left"] - 0.04, right=panels["left"] + 1.04)
    return (
        alt.Chart(panels)
        .mark_rule(strokeWidth=1, color=tokens["border"])
        .encode(x=x, x2="right:Q", y=alt.Y("floor:Q", scale=scale, axis=None))
    )


def _words(placed: pd.DataFrame, x: alt.X, scale: alt.Scale, tokens: dict) -> list[alt.Chart]:
    panels = placed.drop_duplicates("row").assign(
        x=lambda frame: frame["left"] - 0.04, y=lambda frame: frame["down"] + 0.08
    )
    names = _text(panels, x, scale, "name_text", align="left", fontWeight=600, color=tokens["text"])
    years = placed.assign(y=placed["floor"] + 0.075)
    feet = _text(years, x, scale, "year", fontSize=12, color=tokens["text2"])
    figures = placed.assign(y=placed["y"].fillna(placed["floor"] - 0.04) - 0.055)
    edges = figures["year"].isin([placed["year"].min(), placed["year"].max()])
    shown = figures[edges | figures["value"].isna()]
    values = _text(shown, x, scale, "kt_text", fontSize=13, baseline="bottom", color=tokens["text"])
    return [names, feet, values]


def _text(rows: pd.DataFrame, x: alt.X, scale: alt.Scale, field: str, **mark: object) -> alt.Chart:
    return (
        alt.Chart(rows[["x", "y", field]])
        .mark_text(**({"fontSize": 14} | mark))
        .encode(x=x, y=alt.Y("y:Q", scale=scale, axis=None), text=f"{field}:N")
    )
