"""The marks under the slider of days: where a step was first taken, as far as names fit."""

from datetime import date, timedelta

import pandas as pd

from dashboard import formats
from dashboard.adoption.words import when_text
from dashboard.language import _

LETTER_PX = 6.9  # mean width of a letter under the slider
GAP_PX = 16  # between two names
MIDDLE = {"day": 0, "month": 14, "year": 181}  # days to the middle, as queries/stage_days.sql


def marks(
    reached: pd.DataFrame, stages: pd.DataFrame, first: date, last: date, width: int
) -> list[dict]:
    """Return the marks from left to right: percent of the way, words; first and last always.

    reached  as queries/stage_reached.sql returns them
    stages   as queries/stages.sql returns them
    width    of the slider, px
    """
    kept = [_mark(first, formats.day(first), first, last, width)]
    for day, text in [*_last(last), *_first_steps(reached, stages)]:
        mark = _mark(day, text, first, last, width)
        if first < day and all(_apart(mark, other) for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark["percent"])


def _last(last: date) -> list[tuple[date, str]]:
    """Return what can stand at the end, the longer words first."""
    said = _("today, {date}").format(date=formats.day(last))
    return [(last, said), (last, _("today"))]


def _first_steps(reached: pd.DataFrame, stages: pd.DataFrame) -> list[tuple[date, str]]:
    titles = stages.set_index("number")["title"]
    rows = reached.dropna(subset="starts_on").copy()
    rows["day"] = [
        row.starts_on.date() + timedelta(days=MIDDLE[row.starts_precision])
        for row in rows.itertuples()
    ]
    rows = rows.sort_values(["number", "day", "starts_precision"])  # "day" before "month"
    return [
        (row.day, f"{titles[row.number]} {when_text(row)}")
        for row in rows.drop_duplicates("number").itertuples()
    ]


def _mark(day: date, text: str, first: date, last: date, width: int) -> dict:
    """Return a mark; its words stand in the middle, at the ends within the slider."""
    share = (day - first) / (last - first) if last > first else 0
    long = len(text) * LETTER_PX
    left = min(max(share * width - long / 2, 0), width - long)
    return {"percent": round(share * 100, 2), "text": text, "left": left, "right": left + long}


def _apart(one: dict, other: dict) -> bool:
    return one["right"] + GAP_PX <= other["left"] or other["right"] + GAP_PX <= one["left"]
