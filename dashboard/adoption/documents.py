"""The documents beside the way, such as the Covenant of Mayors: what was known on a day.

`steps` is the frame that queries/adoption.sql returns, in one language.
"""

from collections import defaultdict
from datetime import date

import pandas as pd

from dashboard.adoption import words
from dashboard.formats import SPACE
from dashboard.html import Column, missing
from dashboard.language import _

PLANS = ("secap", "seap")  # the second is the older form of the first


def fields(steps: pd.DataFrame) -> dict[tuple[str, str], list]:
    """Return the rows of each city_id and stage_id, the shown one first."""
    found = defaultdict(list)
    for row in steps.itertuples():
        found[row.city_id, row.stage_id].append(row)
    return found


def documents(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the documents beside the way, dates cut to years: city_id, city, column, text, tone.

    tone  known (adopted), other (a draft, an announcement, on hold, not yet) or missing
    """
    found, heads = fields(steps), columns(steps)
    rows = []
    for city_id, city in dict(zip(steps["city_id"], steps["city"], strict=True)).items():
        for title, stage_ids in heads:
            parts = [found[city_id, stage_id] for stage_id in stage_ids]
            text, tone = _first_known([told(part, day, len(parts) > 1) for part in parts])
            rows.append((city_id, city, title, text, tone))
    return pd.DataFrame(rows, columns=["city_id", "city", "column", "text", "tone"])


def table(shown: pd.DataFrame, cities: list[str]) -> tuple[pd.DataFrame, list[Column]]:
    """Return the documents beside the lanes as a table of their own, and its columns.

    shown   as documents() returns it
    cities  names from top to bottom
    """
    rows = {city: {"city": city} for city in cities}
    for one in shown.itertuples():
        text = one.text.replace(SPACE, " ")  # so that a phone can wrap it
        rows[one.city][one.column] = missing(text) if one.tone == "missing" else text
    titles = dict.fromkeys(shown["column"])
    heads = [Column("city", _("Municipality")), *(Column(title, title) for title in titles)]
    return pd.DataFrame(list(rows.values()), dtype=object), heads


def columns(steps: pd.DataFrame) -> list[tuple[str, list[str]]]:
    """Return title and stage_ids of each column; the two forms of a plan share one."""
    own = steps[steps["track"] == "documents"].sort_values("stage_position")
    titles = own.drop_duplicates("stage_id").set_index("stage_id")["stage"]
    plans = [stage_id for stage_id in PLANS if stage_id in titles]
    found = []
    for stage_id, title in titles.items():
        if stage_id not in plans:
            found.append((title, [stage_id]))
        elif stage_id == plans[-1]:
            names = [titles[plan] for plan in plans]
            both = len(names) > 1
            found.append((_("{0} or {1}").format(*names) if both else title, plans))
    return found


def _first_known(said: list[tuple[str, str]]) -> tuple[str, str]:
    """Return the first text that says something, else that it is not yet, else no data."""
    rank = {"known": 0, "other": 0, "later": 1, "missing": 2}
    text, tone = min(said, key=lambda pair: rank[pair[1]])
    return text, "other" if tone == "later" else tone


def told(rows: list, day: date, named: bool, years: bool = True) -> tuple[str, str]:
    """Return what was known of a document on a day, and its tone.

    An older one in force stands before the draft that is to follow it.

    rows   one city's rows of one document, the shown one first
    named  whether the text begins with the document's name
    tone   known, other, later (dated after the day) or missing
    """
    known = [row for row in rows if pd.notna(row.state) and row.state != "not_found"]
    if not known:
        return _("no data"), "missing"
    then = [row for row in known if not row.placed_on > pd.Timestamp(day)]  # undated ones stay
    if not then:
        return _("not yet"), "later"
    row, text = then[0], words.state_text(then[0], years)
    older = [one for one in then[1:] if one.state == "reached" and pd.notna(one.placed_on)]
    if row.is_shown and row.state != "reached" and older:
        text = f"{words.state_text(older[0], years)}, {text}"
    if named:
        undated = row.state == "reached" and pd.isna(row.starts_on)
        text = f"{row.stage}{',' if undated else ''}{SPACE}{text}"
    return text, "known" if row.state == "reached" else "other"
