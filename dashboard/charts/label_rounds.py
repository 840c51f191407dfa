"""Cities with the Mission label so far: a step up at each round, beside all Mission cities."""

import altair as alt
import pandas as pd


def label_rounds(steps: pd.DataFrame, whole_name: str, tokens: dict) -> alt.LayerChart:
    """Return the chart of rounds.

    steps       as dashboard.labels.steps returns them: day (timestamp), total, whole, named, kind
    whole_name  what the line of all Mission cities is called
    """
    points = alt.Chart(steps[steps["kind"] != "today"])
    whole = int(steps["whole"].iloc[0])
    x = alt.X("day:T", axis=alt.Axis(format="%Y", tickCount="year", title=None))
    y = alt.Y("total:Q", axis=None, scale=alt.Scale(domain=[0, whole * 1.12]))
    line = alt.Chart(steps).mark_line(
        interpolate="step-after", strokeWidth=2.5, color=tokens["text"]
    )
    edge = {"stroke": tokens["text"], "strokeWidth": 1.5, "opacity": 1, "size": 90}
    goal = alt.Chart(pd.DataFrame({"total": [whole], "said": [whole_name]}))
    layers = [
        goal.mark_rule(strokeDash=[2, 4], color=tokens["text"], strokeWidth=1.5).encode(y=y),
        goal.mark_text(align="left", dy=-9, fontSize=14, color=tokens["text"]).encode(
            y=y, x=alt.value(0), text="said:N"
        ),
        line.encode(x=x, y=y),
        points.transform_filter("datum.kind === 'day'")
        .mark_point(fill=tokens["text"], **edge)
        .encode(x=x, y=y, tooltip="told:N"),
        points.transform_filter("datum.kind !== 'day'")
        .mark_point(fill=tokens["bg"], strokeDash=[3, 2], **edge)
        .encode(x=x, y=y, tooltip="told:N"),
        points.mark_text(
            align="left", dx=6, dy=15, fontSize=14, fontWeight=600, color=tokens["text"]
        ).encode(x=x, y=y, text="figure:N"),
        points.mark_text(
            align="left", dx=6, dy=32, fontSize=14, color=tokens["accent"], fontWeight=600
        ).encode(x=x, y=y, text="named:N"),
    ]
    return alt.layer(*layers).properties(width="container", height=300)
