"""Dated events on lanes: exact days as points, months and years with a dashed edge."""

import altair as alt
import pandas as pd

ROW_PX = 25
TYPE_PX = 13.5


def timeline(
    placed: pd.DataFrame, lanes: pd.DataFrame, years: tuple[int, int], today: dict, tokens: dict
) -> alt.LayerChart:
    """Return the chart of events.

    placed  as dashboard.timeline.place returns them
    lanes   as dashboard.timeline.lanes returns them
    years   first and last year of the axis
    today   day (timestamp) and its word, told
    """
    height = int(placed["row"].max() + 1)
    x = _time("middle", years)
    scale = alt.Scale(domain=[-0.6, height - 0.4], reverse=True)
    y = alt.Y("row:Q", axis=None, scale=scale)
    base = alt.Chart(placed).encode(
        x=x, y=y, tooltip=[alt.Tooltip("told:N", title=" "), alt.Tooltip("title:N", title="  ")]
    )
    layers = [
        alt.Chart(lanes)
        .mark_rule(color=tokens["outline"])
        .encode(y=alt.Y("top:Q", axis=None, scale=scale)),
        alt.Chart(lanes)
        .mark_text(align="left", fontWeight=600, fontSize=15, color=tokens["text"])
        .encode(y=y, x=alt.value(0), text="title:N"),
        *_today(today, _time("day", years), tokens),
        *_marks(base, tokens),
        *_labels(base, tokens),
    ]
    return alt.layer(*layers).properties(width="container", height=height * ROW_PX)


def _time(field: str, years: tuple[int, int]) -> alt.X:
    ticks = [alt.DateTime(year=year) for year in range(years[0], years[1] + 1)]
    ends = [alt.DateTime(year=years[0]), alt.DateTime(year=years[1] + 1)]
    axis = alt.Axis(
        format="%Y", values=ticks, orient="top", labelAlign="left", labelPadding=2, title=None,
        labelOffset=3, grid=True, domain=False, ticks=False,
    )  # fmt: skip
    return alt.X(f"{field}:T", axis=axis, scale=alt.Scale(domain=ends, nice=False))


def _today(today: dict, x: alt.X, tokens: dict) -> list[alt.Chart]:
    base = alt.Chart(pd.DataFrame([today])).encode(x=x)
    return [
        base.mark_rule(color=tokens["border"], strokeDash=[2, 4]),
        base.mark_text(align="left", dx=5, fontSize=TYPE_PX, color=tokens["text2"]).encode(
            y=alt.value(ROW_PX * 0.6), text="told:N"
        ),
    ]


def _marks(base: alt.Chart, tokens: dict) -> list[alt.Chart]:
    edge = {"stroke": tokens["text"], "strokeWidth": 1.5}
    of = "datum.kind === '{}'".format
    return [
        base.transform_filter(of("year"))
        .mark_bar(fill=tokens["bg"], height=10, strokeDash=[3, 2], **edge)
        .encode(x="starts:T", x2="ends:T"),
        base.transform_filter(of("day")).mark_point(
            shape="circle", size=80, filled=True, opacity=1, color=tokens["text"]
        ),
        base.transform_filter(of("month")).mark_point(
            shape="circle", size=90, fill=tokens["bg"], opacity=1, strokeDash=[3, 2], **edge
        ),
        base.transform_filter(of("target")).mark_point(
            shape="diamond", size=120, fill=tokens["bg"], opacity=1, **edge
        ),
    ]


def _labels(base: alt.Chart, tokens: dict) -> list[alt.Chart]:
    texts = []
    for side, align in ((1, "left"), (-1, "right")):
        for headline, weight in ((True, 600), (False, 400)):
            chosen = f"datum.side === {side} && datum.is_headline === {str(headline).lower()}"
            texts.append(
                base.transform_filter(chosen)
                .mark_text(
                    align=align, dx=9 * side, fontSize=TYPE_PX, fontWeight=weight,
                    color=tokens["text"],
                )
                .encode(x="text_at:T", text="label:N")
            )  # fmt: skip
    return texts
