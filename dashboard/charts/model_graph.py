"""Draw what feeds one quantity of the model, two steps up, and what it feeds, one step down."""

import altair as alt
import pandas as pd

from dashboard import look
from dashboard.what_if.trace import LEVER, PARAMETER

ROW, BOX = 34, 26  # px
GAP = 46  # px between columns
LETTER = 6.6  # px a letter of the type in a box, on average


def graph(
    boxes: pd.DataFrame, lines: pd.DataFrame, colours: dict[str, str | None], theme: str,
    width_px: int,
) -> alt.LayerChart:  # fmt: skip
    """Return boxes in columns from left to right, with lines from what feeds to what is fed.

    boxes, lines  as trace_drawing.neighbourhood returns them
    colours       name of the sector's colour by group_id
    """
    tokens = look.tokens(theme)
    used = sorted(boxes["column"].unique())
    box_px = (width_px - GAP * (len(used) - 1)) / len(used)
    placed = _placed(boxes, used, box_px, colours, tokens, theme)
    height = int(max(2 * placed["row"].max() + 1, 2) * ROW)
    at = placed.set_index("name")
    ends = lines.assign(
        x=[at.loc[one, "right"] for one in lines["from"]],
        x2=[at.loc[one, "left"] for one in lines["to"]],
        y=[at.loc[one, "row"] for one in lines["from"]],
        y2=[at.loc[one, "row"] for one in lines["to"]],
    )
    x, y = _scales(placed, width_px)
    ways = alt.Chart(ends).mark_rule(color=tokens["border"], strokeWidth=1, opacity=0.7)
    layers = [ways.encode(x=x("x"), x2="x2:Q", y=y("y"), y2="y2:Q")] if len(ends) else []
    return alt.layer(*layers, *_boxes(placed, x, y, tokens)).properties(
        width=width_px, height=height
    )


def _placed(boxes, used, box_px, colours, tokens, theme) -> pd.DataFrame:
    left = boxes["column"].map(lambda one: used.index(one) * (box_px + GAP))
    letters = int((box_px - 22) / LETTER)
    edge = [
        tokens["accent"] if kind == LEVER else tokens["border"] if kind == PARAMETER
        else look.sector_colour(colours.get(group), theme)
        for kind, group in zip(boxes["kind"], boxes["group_id"], strict=True)
    ]  # fmt: skip
    short = [text if len(text) <= letters else text[: letters - 1] + "…" for text in boxes["title"]]
    return boxes.assign(left=left, right=left + box_px, edge=edge, short=short)


def _scales(placed: pd.DataFrame, width_px: int):
    across = alt.Scale(domain=[0, width_px], nice=False, zero=False)
    reach = max(placed["row"].max() + 0.5, 1)
    ends = [reach, -reach]  # the first row stands on top
    along = alt.Scale(domain=ends, nice=False, zero=False)
    return (
        lambda field: alt.X(f"{field}:Q", scale=across, axis=None),
        lambda field: alt.Y(f"{field}:Q", scale=along, axis=None),
    )


def _boxes(placed: pd.DataFrame, x, y, tokens: dict) -> list[alt.Chart]:
    half = BOX / ROW / 2
    rows = placed.assign(top=placed["row"] - half, foot=placed["row"] + half)
    rows["middle"], rows["bar"] = rows["row"], rows["left"] + 5
    drawn = []
    for kind, some in rows.groupby("kind"):
        dash = {PARAMETER: [3, 3]}.get(kind, [1, 0])
        for is_chosen, part in some.groupby(some["column"] == 2):
            fill = tokens["accent_soft"] if is_chosen else tokens["bg"]
            frame = alt.Chart(part).mark_rect(
                fill=fill, stroke=tokens["border"], strokeWidth=1, strokeDash=dash,
                cornerRadius=12 if kind == LEVER else 0,
            )  # fmt: skip
            drawn.append(frame.encode(x=x("left"), x2="right:Q", y=y("top"), y2="foot:Q"))
            words = alt.Chart(part).mark_text(
                align="left", dx=12, fontSize=13, color=tokens["text"],
                fontWeight=600 if is_chosen else 400,
            )  # fmt: skip
            drawn.append(words.encode(x=x("left"), y=y("middle"), text="short:N"))
        if kind not in (PARAMETER, LEVER):
            bar = alt.Chart(some).mark_rect()
            colour = alt.Color("edge:N", scale=None)
            drawn.append(bar.encode(
                x=x("left"), x2="bar:Q", y=y("top"), y2="foot:Q", color=colour
            ))  # fmt: skip
    return drawn
