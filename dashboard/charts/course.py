"""Draw one city's emissions until the goal's year: a mix beside today's course, and the goal."""

import altair as alt
import pandas as pd

from dashboard import look


def until_goal(rows: pd.DataFrame, goal: float, goal_text: str) -> alt.LayerChart:
    """Return lines named at their ends, and the goal as a dotted line.

    rows  Columns: title, year, value (tCO2e), label (at the last year, else empty), place (0 for
          the mix, 1 for the course it stands beside)
    """
    colours = look.tokens("light")
    years = [int(rows["year"].min()), int(rows["year"].max())]
    x = alt.X(
        "year:Q", title=None, axis=alt.Axis(format="d", tickCount=6, grid=False),
        scale=alt.Scale(domain=[years[0], years[1] + (years[1] - years[0]) * 0.42], nice=False),
    )  # fmt: skip
    x = x.axis(alt.Axis(format="d", values=[*range(years[0], years[1] + 1, 2)], grid=False))
    y = alt.Y(
        "value:Q", title=None, axis=alt.Axis(format=",.0f", tickCount=4),
        scale=alt.Scale(domain=[0, float(rows["value"].max()) * 1.08]),
    )  # fmt: skip
    line = pd.DataFrame({"year": years, "value": goal, "label": ["", goal_text]})
    layers = [*_goal(line, colours), *_lines(rows, colours)]
    return alt.layer(*(layer.encode(x=x, y=y) for layer in layers))


def _lines(rows: pd.DataFrame, colours: dict) -> list[alt.Chart]:
    inks = [(colours["accent"], 3.5, [1, 0]), (colours["outline"], 2, [7, 4])]
    layers = []
    for place, some in rows.groupby("place"):
        colour, width, dash = inks[int(place)]
        layers.append(alt.Chart(some).mark_line(color=colour, strokeWidth=width, strokeDash=dash))
        ends = alt.Chart(some[some["label"] != ""])
        layers.append(
            ends.mark_text(
                align="left", dx=8, fontSize=14, fontWeight=600, color=colours["text"]
            ).encode(text="label:N")
        )
    return layers


def _goal(line: pd.DataFrame, colours: dict) -> list[alt.Chart]:
    drawn = alt.Chart(line).mark_line(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
    said = alt.Chart(line[line["label"] != ""]).mark_text(
        align="left", dx=8, fontSize=14, color=colours["text"]
    )
    return [drawn, said.encode(text="label:N")]
