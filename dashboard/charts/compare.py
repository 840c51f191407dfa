"""Draw the courses of two mixes of one city, with the goal."""

import altair as alt
import pandas as pd

from dashboard import look

NEAR = 0.05  # of the axis within which two names stand on each other


def courses(rows: pd.DataFrame, goal: pd.DataFrame, theme: str, narrow: bool) -> alt.LayerChart:
    """Return two lines named at their ends, and the goal as a dotted line.

    rows  Columns: mix (a or b), year, value (tCO2e), label (at the last year, else empty)
    goal  Columns: year, value, label; the first year and the last
    """
    colours = look.tokens(theme)
    years = [int(rows["year"].min()), int(rows["year"].max())]
    ticks = list(range(years[0], years[1] + 1, 12 if narrow else 4))
    x = alt.X(
        "year:Q", title=None, scale=alt.Scale(domain=years, nice=False),
        axis=alt.Axis(format="d", values=ticks, grid=False),
    )  # fmt: skip
    y = alt.Y("value:Q", title=None, axis=alt.Axis(format=",.0f", tickCount=5))
    layers = [*_lines(rows, colours), *_goal(goal, colours)]
    drawn = alt.layer(*(layer.encode(x=x, y=y) for layer in layers))
    return drawn.properties(height=340, padding={"right": 46, "left": 4, "top": 8})


def _lines(rows: pd.DataFrame, colours: dict) -> list[alt.Chart]:
    inks = {"a": (colours["accent"], 3.5, [1, 0]), "b": (colours["outline"], 2, [7, 4])}
    lines = [
        alt.Chart(rows[rows["mix"] == mix]).mark_line(
            color=colour, strokeWidth=width, strokeDash=dash
        )
        for mix, (colour, width, dash) in inks.items()
    ]  # fmt: skip
    ends = alt.Chart(_ends(rows))
    named = ends.mark_text(align="left", dx=8, fontSize=14, fontWeight=600, color=colours["text"])
    return [*lines, named.encode(text="label:N")]


def _ends(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the lines' names; one with both where they would stand on each other."""
    ends = rows[rows["label"] != ""]
    if ends["value"].max() - ends["value"].min() > NEAR * rows["value"].max():
        return ends
    return ends.head(1).assign(label=", ".join(ends["label"]))


def _goal(goal: pd.DataFrame, colours: dict) -> list[alt.Chart]:
    line = alt.Chart(goal).mark_line(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
    named = goal[goal["label"] != ""]
    said = alt.Chart(named).mark_text(align="left", dy=13, fontSize=14, color=colours["text"])
    return [line, said.encode(text="label:N")]
