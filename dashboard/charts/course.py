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
        "year:Q", title=None,
        axis=alt.Axis(format="d", values=[*range(years[0], years[1] + 1, 2)], grid=False),
        scale=alt.Scale(domain=[years[0], years[1] + (years[1] - years[0]) * 0.42], nice=False),
    )  # fmt: skip
    y = alt.Y(
        "value:Q", title=None, axis=alt.Axis(format=",.0f", tickCount=4),
        scale=alt.Scale(domain=[0, float(rows["value"].max()) * 1.08]),
    )  # fmt: skip
    line = pd.DataFrame({"year": years, "value": goal, "label": [goal_text, ""]})
    layers = [*_goal(line, colours), *_lines(rows, colours)]
    return alt.layer(*(layer.encode(x=x, y=y) for layer in layers))


def _lines(rows: pd.DataFrame, colours: dict) -> list[alt.Chart]:
    inks = [(colours["accent"], 3.5, [1, 0]), (colours["outline"], 2, [7, 4])]
    shifts = _apart(rows[rows["label"] != ""], float(rows["value"].max()))
    layers = []
    for place, some in rows.groupby("place"):
        colour, width, dash = inks[int(place)]
        drawn = alt.Chart(some).mark_line(color=colour, strokeWidth=width, strokeDash=dash)
        named = alt.Chart(some[some["label"] != ""]).mark_text(
            align="left", dx=8, dy=shifts[place], fontSize=14, fontWeight=600, color=colours["text"]
        )
        layers += [drawn, named.encode(text="label:N")]
    return layers


def _apart(ends: pd.DataFrame, largest: float) -> dict[int, int]:
    """Return how far each name stands below its line's end, px, so that two do not overlap."""
    places = ends.sort_values("value", ascending=False)
    close = len(places) == 2 and places["value"].iloc[0] - places["value"].iloc[1] < 0.06 * largest
    shifts = (-9, 9) if close else (0, 0)
    return dict(zip(places["place"], shifts, strict=False))


def _goal(line: pd.DataFrame, colours: dict) -> list[alt.Chart]:
    drawn = alt.Chart(line).mark_line(strokeDash=[2, 4], strokeWidth=1.5, color=colours["text"])
    said = alt.Chart(line[line["label"] != ""]).mark_text(
        align="left", dx=4, dy=-10, fontSize=14, color=colours["text"]
    )  # at the first year, where no line comes near it
    return [drawn, said.encode(text="label:N")]
