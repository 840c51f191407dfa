"""Draw the emissions of all twelve by sector, estimates pale with their range, goals as ticks."""

import altair as alt
import pandas as pd

from dashboard import look

BAR, STEP, STEP_NARROW = 22, 44, 66  # px


def bars(pieces: pd.DataFrame, totals: pd.DataFrame, words: dict, look_: dict) -> alt.LayerChart:
    """Return a bar a city in pieces by sector, its total beside it, the goals on it.

    pieces, totals  as dashboard.indicators.emissions gives them
    words           goal, own: names of the two ticks
    look_           theme, narrow
    """
    colours, narrow = look.tokens(look_["theme"]), look_["narrow"]
    reach = float(totals[["total", "high"]].max(axis=1).max()) * (1.02 if narrow else 1.34)
    scales = {"order": [*totals["city"]], "x": [min(0.0, float(pieces["start"].min())), reach]}
    scales["narrow"] = narrow
    layers = [*_pieces(pieces, scales, look_["theme"]), *_ranges(totals, scales, colours)]
    layers += [*_goals(totals, scales, words, colours), _texts(totals, scales, colours)]
    return alt.layer(*layers).properties(height=alt.Step(STEP_NARROW if narrow else STEP))


def _x(field: str, scales: dict) -> alt.X:
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=scales["x"], nice=False))


def _y(scales: dict) -> alt.Y:
    axis = None if scales["narrow"] else alt.Axis(title=None, labelFontSize=15, labelLimit=180)
    return alt.Y("city:N", scale=alt.Scale(domain=scales["order"]), axis=axis)


def _pieces(pieces: pd.DataFrame, scales: dict, theme: str) -> list[alt.Chart]:
    named = pieces.drop_duplicates("sector")
    inks = [look.sector_colour(name, theme) for name in named["colour"]]
    legend = alt.Legend(
        title=None, orient="top", direction="horizontal", symbolType="square", labelLimit=260,
        columns=2 if scales["narrow"] else 0, symbolOpacity=1,
    )  # fmt: skip
    sector = {"scale": alt.Scale(domain=[*named["sector"]], range=inks)}
    drawn = []
    for quality, some in pieces.groupby("quality", sort=False):
        is_guess = quality == "estimated"
        edge = {"strokeDash": [4, 3], "strokeWidth": 1.25} if is_guess else {"strokeWidth": 0}
        mark = alt.Chart(some).mark_bar(height=BAR, fillOpacity=0.25 if is_guess else 1, **edge)
        drawn.append(
            mark.encode(
                x=_x("start", scales), x2="end:Q", y=_y(scales),
                fill=alt.Fill("sector:N", legend=legend, **sector),
                stroke=alt.Stroke("sector:N", legend=None, **sector),
                tooltip=alt.Tooltip("told:N", title=""),
            )
        )  # fmt: skip
    return drawn


def _ranges(totals: pd.DataFrame, scales: dict, colours: dict) -> list[alt.Chart]:
    known = alt.Chart(totals[totals["low"].notna()])
    rule = known.mark_rule(strokeWidth=1.5, color=colours["text"], yOffset=-BAR / 2 - 5)
    ends = [
        known.mark_tick(
            orient="vertical", size=7, thickness=1.5, color=colours["text"], yOffset=-BAR / 2 - 5
        ).encode(x=_x(name, scales), y=_y(scales))
        for name in ("low", "high")
    ]
    return [rule.encode(x=_x("low", scales), x2="high:Q", y=_y(scales)), *ends]


def _goals(totals: pd.DataFrame, scales: dict, words: dict, colours: dict) -> list[alt.Chart]:
    mission = alt.Chart(totals).mark_point(
        shape="diamond", size=90, fill=colours["bg"], stroke=colours["text"], strokeWidth=1.5,
        opacity=1,
    )  # fmt: skip
    own = totals[totals["own"].notna()]
    planned = alt.Chart(own).mark_tick(
        orient="vertical", size=BAR + 10, thickness=3, color=colours["text"]
    )
    told = [alt.Tooltip("told:N", title="")]
    return [
        planned.transform_calculate(told=f"{words['own']!r}").encode(x=_x("own", scales), y=_y(scales), tooltip=told),  # noqa: E501
        mission.transform_calculate(told=f"{words['goal']!r}").encode(x=_x("goal", scales), y=_y(scales), tooltip=told),  # noqa: E501
    ]  # fmt: skip


def _texts(totals: pd.DataFrame, scales: dict, colours: dict) -> alt.Chart:
    narrow = scales["narrow"]
    edge = totals[["total", "high"]].max(axis=1)
    rows = totals.assign(
        at=0.0 if narrow else edge, said=totals["city"] + ": " + totals["text"] if narrow else totals["text"]  # noqa: E501
    )  # fmt: skip
    mark = alt.Chart(rows).mark_text(
        align="left", dx=0 if narrow else 10, dy=-26 if narrow else 0, fontSize=14,
        fontWeight=600, color=colours["text"],
    )  # fmt: skip
    return mark.encode(x=_x("at", scales), y=_y(scales), text="said:N")
