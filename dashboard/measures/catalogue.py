"""Find measures by what a reader asks for, count them and say what was found.

rows     as queries/measures.sql returns them
filters  what was asked for by key of the address (KEYS), "all" or "" where nothing was
"""

import unicodedata

import pandas as pd

from dashboard.language import _, ngettext
from dashboard.measures import STATES

KEYS = ("q", "city_id", "sector_id", "state", "kind", "since")
STEP = 25  # rows shown at once, and added by "show more"
_COLUMNS = {"city_id": "city_id", "sector_id": "sector_id", "state": "state", "kind": "kind_group"}


def fold(text: str) -> str:
    """Return a text as it is searched: small, without accents."""
    parted = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in parted if not unicodedata.combining(c)).replace("₂", "2")


def active(filters: dict[str, str]) -> list[str]:
    """Return the keys that something was asked for with."""
    return [key for key in KEYS if filters.get(key, "all") not in ("all", "")]


def _kept_before_years(rows: pd.DataFrame, filters: dict[str, str]) -> pd.DataFrame:
    for key in active(filters):
        if key in _COLUMNS:
            rows = rows[rows[_COLUMNS[key]] == filters[key]]
    for word in fold(filters.get("q", "")).split():
        rows = rows[rows["searched"].map(fold).str.contains(word, regex=False)]
    return rows


def kept(rows: pd.DataFrame, filters: dict[str, str]) -> pd.DataFrame:
    """Return the rows that fit; every word of the search stands in title or note."""
    rows = _kept_before_years(rows, filters)
    if "since" in active(filters):
        rows = rows[(rows["year"] >= int(filters["since"])).fillna(False)]
    return rows


def ordered(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """Return the rows in an order of choices.orders().

    newest  done, then under way, then planned; in each the latest year first, no year last
    """
    if order == "newest":
        rows = rows.assign(rank=rows["state"].map(STATES.index))
        by = {"by": ["rank", "year"], "ascending": [True, False]}
        return rows.sort_values(**by, kind="stable", na_position="last").drop(columns="rank")
    if order == "city":
        return rows.sort_values("city_position", kind="stable")
    return rows  # as the query orders them


def without_year(rows: pd.DataFrame, filters: dict[str, str]) -> int:
    """Return how many rows the year filter leaves out because they name no year."""
    if "since" not in active(filters):
        return 0
    return int(_kept_before_years(rows, filters)["year"].isna().sum())


def nearest(rows: pd.DataFrame, filters: dict[str, str]) -> dict[str, int]:
    """Return how many rows fit without each single filter, most first; only where some do."""
    return _counts(rows, {key: filters | {key: ""} for key in active(filters)})


def alone(rows: pd.DataFrame, filters: dict[str, str]) -> dict[str, int]:
    """Return how many rows fit each filter alone, most first; only where some do."""
    return _counts(rows, {key: {key: filters[key]} for key in active(filters)})


def _counts(rows: pd.DataFrame, asked: dict[str, dict[str, str]]) -> dict[str, int]:
    counts = {key: len(kept(rows, filters)) for key, filters in asked.items()}
    return {key: n for key, n in sorted(counts.items(), key=lambda pair: -pair[1]) if n}


def measures_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that count as measures: no costs, effects, facts, no replaced rows."""
    return rows[(rows["kind_group"] == "measure") & rows["is_shown"]]


def title(rows: pd.DataFrame) -> str:
    """Return the finding: how many measures, and how many of them are done."""
    counted = measures_of(rows)
    if rows.empty:
        return _("Nothing found")
    if counted.empty:
        n = len(rows)
        return ngettext("{n} figure or fact, no measure", "{n} figures and facts, no measure", n).format(n=n)  # noqa: E501  # fmt: skip
    n, done = len(counted), int((counted["state"] == "done").sum())
    measures = ngettext("{n} measure", "{n} measures", n).format(n=n)
    if not done:
        said = ngettext("{n} measure, not done yet", "{n} measures, none of them done yet", n)
        return said.format(n=n)
    said = ngettext("{n} of them done", "{n} of them done", done).format(n=done)
    return _("{measures}, {done}").format(measures=measures, done=said)


def beside(rows: pd.DataFrame) -> str:
    """Return what stands in the table beside the measures that are counted."""
    groups = rows[rows["is_shown"]]["kind_group"].value_counts()
    effects, facts = int(groups.get("effect", 0)), int(groups.get("fact", 0))
    hidden = int((~rows["is_shown"]).sum())
    said = [
        ngettext(
            "{n} cost, effect or other figure of a measure",
            "{n} costs, effects and other figures of measures",
            effects,
        ).format(n=effects),
        ngettext("{n} fact or award", "{n} facts and awards", facts).format(n=facts),
        ngettext(
            "{n} row that another one replaces", "{n} rows that others replace", hidden
        ).format(n=hidden),
    ]
    present = [text for text, n in zip(said, (effects, facts, hidden), strict=True) if n]
    return _("Beside them, not counted: {others}.").format(others="; ".join(present)) if present else ""  # noqa: E501  # fmt: skip


def asides(rows: pd.DataFrame, filters: dict[str, str]) -> list[str]:
    """Return the sentence on rows that a year filter leaves out for want of a year, if any."""
    n = without_year(rows, filters)
    said = ngettext(
        "{n} row that names no year is left out.", "{n} rows that name no year are left out.", n
    )
    return [said.format(n=n)] if n else []


def caption(shown: int, found: int) -> str:
    """Return how many of the rows found stand in the table."""
    if shown == found:
        return ngettext("{n} row", "{n} rows", found).format(n=found)
    said = ngettext("{shown} of {n} row", "{shown} of {n} rows", found)
    return said.format(shown=shown, n=found)


def more(left: int) -> str:
    """Return the words on the button that shows further rows."""
    n = min(left, STEP)
    return ngettext("Show {n} more row", "Show {n} more rows", n).format(n=n)
