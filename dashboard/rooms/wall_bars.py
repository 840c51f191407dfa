"""The wall's bars: every city's cut side by side, then who has not sent; and cuts in words."""

import pandas as pd

from dashboard import formats
from dashboard.formats import MINUS
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.rooms.rooms import Room
from dashboard.what_if.results import GOAL_SHARE
from dashboard.what_if.words import goal_percent

GOAL = 1 - GOAL_SHARE


def short_cut(cut: float) -> str:
    """Return a change in whole percent without its sign of percent, for a circle: −61."""
    number = formats.number(abs(cut) * 100)
    return number if number == "0" else (MINUS if cut > 0 else "+") + number


def cut_words(cut: float) -> str:
    """Return a change in whole percent: −61 %."""
    said = formats.percent(abs(cut))
    return said if abs(cut) < 0.005 else (MINUS if cut > 0 else "+") + said


def bars(room: Room, rows: pd.DataFrame) -> dict:
    """Return the cities side by side, the largest cut first, then who has not sent."""
    sent = rows[rows["is_sent"]].sort_values("cut", ascending=False, kind="stable")
    named = room.shows_names
    lines = [
        {
            "name": row.name if named else _("a city"), "at": max(row.cut, 0.0), "value": row.cut,
            "text": cut_words(row.cut),
            # an inventory of its own would tell which city it is
            "kind": "solid" if row.is_published or not named else "estimate",
            "is_strong": bool(row.is_reached), "note": "",
        }
        for row in sent.itertuples(index=False)
    ]  # fmt: skip
    waits = {"at": 1.0, "text": _("waiting"), "kind": "waiting", "is_strong": False, "note": ""}
    lines += [waits | {"name": name} for name in rows.loc[~rows["is_sent"], "name"]]
    return {
        "title": _title(named), "rows": lines,
        "goal": {"at": GOAL, "text": MINUS + goal_percent()},
        "number_format": f'"{MINUS}"0%;"+"0%;0%',
    }  # fmt: skip


def _title(named: bool) -> str:
    said = _("Emissions in {year} against {base_year}; dashed: base year is an estimate")
    plain = _("Emissions in {year} against {base_year}")
    return (said if named else plain).format(year=GOAL_YEAR, base_year=BASE_YEAR)
