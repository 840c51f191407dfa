"""Lay dated events out on lanes so that no two labels collide.

Frame: events as queries/mission_events.sql returns them.
"""

from datetime import date

import pandas as pd

from dashboard import formats
from dashboard.language import _

LETTER, BOLD = 7.1, 1.06  # px a letter of the chart's 13.5 px type, on average; wider in bold
MARK, GAP = 12, 16  # px from a mark to its label, and between a label and the next mark
MARGIN = 34  # px of the window that are not the drawing's, where the page is one column wide
WIDE, WIDE_MARGIN = 900, 170
TRACKS = ("mission", "zmos", "cities")


def tracks() -> dict[str, str]:
    """Return the lanes by key, from top to bottom."""
    words = (_("The Mission"), _("ZMOS and its members"), _("Single cities"))
    return dict(zip(TRACKS, words, strict=True))


def choices() -> dict[str, str]:
    """Return what the reader can choose: all lanes, or one."""
    return {"all": _("All lanes"), **tracks()}


def of_track(events: pd.DataFrame, track: str) -> pd.DataFrame:
    """Keep the events of a lane (or "all")."""
    return events if track == "all" else events[events["track"] == track]


def middle(event: pd.Series) -> pd.Timestamp:
    """Return where an event stands: its day, or the middle of the period that is known."""
    start = pd.Timestamp(event["starts_on"])
    if pd.notna(event["ends_on"]):
        return start + (pd.Timestamp(event["ends_on"]) - start) / 2
    days = {"day": 0, "month": 14, "year": 182}
    return start + pd.Timedelta(days=days[event["starts_precision"]])


def plot_px(window: int) -> int:
    """Return the width of a drawing as wide as the page, in px."""
    return window - (WIDE_MARGIN if window >= WIDE else MARGIN)


def place(
    events: pd.DataFrame, span: tuple[int, int], width_px: float, with_dates: bool
) -> pd.DataFrame:
    """Return the events with lane rows and labels that do not collide.

    span      first and last year of the axis
    width_px  of the drawing
    Adds: middle, text_at, starts, ends (timestamps), told (the day in words), label, kind (day,
    month, year or target), row (0 is the top lane's title), side (1 = label right of its mark).
    """
    first, last = span
    per_day = width_px / ((date(last + 1, 1, 1) - date(first, 1, 1)).days)
    rows, base = [], 0
    for track in [one for one in TRACKS if one in set(events["track"])]:
        taken: list[float] = []
        for _i, event in events[events["track"] == track].iterrows():
            label = f"{when(event)}  {event['short']}" if with_dates else event["short"]
            x = (middle(event) - pd.Timestamp(first, 1, 1)).days * per_day
            half = _half(event) * per_day
            wide = half + MARK + len(label) * LETTER * (BOLD if event["is_headline"] else 1)
            side = 1 if x + wide <= width_px else -1
            bare = half + MARK
            left, right = (x - bare, x + wide) if side == 1 else (x - wide, x + bare)
            row = next((n for n, end in enumerate(taken) if end + GAP <= left), len(taken))
            taken[row : row + 1] = [right]
            rows.append(_mark(event, label, side) | {"row": base + 1 + row})
        base += 1 + len(taken)
    return events.merge(pd.DataFrame(rows), on="event_id")


def _half(event: pd.Series) -> int:
    """Return half the length of a mark in days: a year is a bar, all else a point."""
    is_bar = event["starts_precision"] == "year" and not event["is_target"]
    return 183 if is_bar else 0


def _mark(event: pd.Series, label: str, side: int) -> dict:
    start = pd.Timestamp(event["starts_on"])
    return {
        "event_id": event["event_id"],
        "middle": middle(event),
        "text_at": middle(event) + side * pd.Timedelta(days=_half(event)),
        "side": side,
        "starts": start,
        "ends": start + pd.DateOffset(years=1),
        "told": when(event),
        "label": label,
        "kind": "target" if event["is_target"] else event["starts_precision"],
    }


def lanes(placed: pd.DataFrame) -> pd.DataFrame:
    """Return a row a lane: its title and the row that it begins with."""
    begins = placed.groupby("track")["row"].min() - 1
    words = tracks()
    shown = [track for track in TRACKS if track in begins.index]
    rows = [{"title": words[one], "row": begins[one], "top": begins[one] - 0.5} for one in shown]
    return pd.DataFrame(rows)


def years(events: pd.DataFrame) -> tuple[int, int]:
    """Return the first and the last year of the axis."""
    starts = pd.to_datetime(events["starts_on"])
    return starts.min().year, starts.max().year


def when(event: pd.Series) -> str:
    """Return an event's day, as exactly as it is known."""
    return formats.when(event["starts_on"], event["starts_precision"])
