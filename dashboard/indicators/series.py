"""Make a series ready to draw: steps between years, breaks, gaps, names at the ends.

rows    as queries/indicator_series.sql returns them, with a value
breaks  as queries/indicator_breaks.sql returns them
"""

from collections.abc import Callable
from itertools import pairwise

import pandas as pd

from dashboard.indicators import Asked, number
from dashboard.measures import quality_word


def ready(rows: pd.DataFrame, asked: Asked, is_all: bool = False) -> pd.DataFrame:
    """Return the rows that are drawn, with text (the value), mark, and told (for hovering).

    is_all  whether Slovenia is kept where it would dwarf the cities
    mark is measured, reported, estimated or target.
    """
    country = asked.with_country or is_all
    kept = rows[rows["value"].notna() & ((rows["kind"] == "city") | country)]
    mark = kept["quality"].mask(kept["is_target"], "target")
    texts = number(asked, kept["value"])
    told = [
        f"{row.place} {row.year}: {text} ({quality_word(row.quality)})"
        for row, text in zip(kept.itertuples(), texts, strict=True)
    ]
    return kept.assign(mark=mark, text=texts, told=told)


def concerning(breaks: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the breaks that lie within what is drawn."""
    first, last = rows["year"].min(), rows["year"].max()
    here = breaks["place_id"].isna() | breaks["place_id"].isin(rows["place_id"])
    return breaks[here & (breaks["year"] > first) & (breaks["year"] <= last)]


def _break_years(breaks: pd.DataFrame) -> Callable[[str], list[int]]:
    """Return what gives the first years of a place's new series."""
    all_of = [
        (None if pd.isna(place_id) else place_id, year)
        for place_id, year in zip(breaks["place_id"], breaks["year"], strict=True)
    ]
    return lambda place_id: [year for whose, year in all_of if whose in (None, place_id)]


def _is_broken(years: list[int], before: int, after: int) -> bool:
    """Return whether a series breaks between two years; years of its breaks."""
    return any(before < year <= after for year in years)


def _by_place(rows: pd.DataFrame, *fields: str) -> dict[str, list[dict]]:
    """Return each place's rows by year, with the named fields."""
    found: dict[str, list[dict]] = {key: [] for key in rows["place_id"].unique()}
    for row in rows.sort_values("year", kind="stable")[
        ["place_id", "year", "value", *fields]
    ].to_dict("records"):
        found[row["place_id"]].append(row)
    return found


def steps(rows: pd.DataFrame, breaks: pd.DataFrame) -> pd.DataFrame:
    """Return a row a step between two neighbouring years of a place, and to its target.

    A gap in the years and a break of the series have no step. Columns: place_id, year, value,
    to_year, to_value, style (known, estimated or target).
    """
    found = []
    broken_in = _break_years(breaks)
    for place_id, own in _by_place(rows, "quality", "is_target").items():
        broken = broken_in(place_id)
        past = [row for row in own if not row["is_target"]]
        for one, next_one in pairwise(past):
            apart = next_one["year"] - one["year"]
            if apart == 1 and not _is_broken(broken, one["year"], next_one["year"]):
                guessed = "estimated" in (one["quality"], next_one["quality"])
                found.append(_step(one, next_one, "estimated" if guessed else "known"))
        targets = [row for row in own if row["is_target"]] if past else []
        found += [_step(past[-1], target, "target") for target in targets]
    columns = ["place_id", "year", "value", "to_year", "to_value", "style"]
    return pd.DataFrame(found, columns=columns)


def _step(one: dict, other: dict, style: str) -> dict:
    ends = {"to_year": other["year"], "to_value": other["value"]}
    return {key: one[key] for key in ("place_id", "year", "value")} | ends | {"style": style}


def changes(rows: pd.DataFrame, breaks: pd.DataFrame) -> pd.DataFrame:
    """Return each city's change between its first and last comparable year, largest rise first.

    Only years since the last break count. Columns: place_id, place, first, last,
    difference, change (share; missing where a value is not above zero).
    """
    found = []
    broken_in = _break_years(breaks)
    cities = rows[(rows["kind"] == "city") & ~rows["is_target"]]
    for place_id, own in _by_place(cities, "place").items():
        broken, last = broken_in(place_id), own[-1]
        first = next(row for row in own if not _is_broken(broken, row["year"], last["year"]))
        if first["year"] < last["year"]:
            is_share = first["value"] > 0 and last["value"] > 0
            found.append({
                "place_id": place_id, "place": last["place"], "first": first["year"],
                "last": last["year"],
                "difference": last["value"] - first["value"],
                "change": last["value"] / first["value"] - 1 if is_share else float("nan"),
            })  # fmt: skip
    columns = ["place_id", "place", "first", "last", "difference", "change"]
    return pd.DataFrame(found, columns=columns).sort_values("change", ascending=False)


def in_year(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return what was in a year, or what is planned for it where nothing was; largest first."""
    there = rows[rows["year"] == year]
    past = there[~there["is_target"]]
    return (there if past.empty else past).sort_values("value", ascending=False, kind="stable")


def spread(values: list[float], least: float, ends: tuple[float, float]) -> list[float]:
    """Return where names stand so that each is at least `least` from the next, near its value.

    values  in any order; the answer keeps it
    ends    the lowest and the highest place that a name may have
    """
    order = sorted(range(len(values)), key=lambda place: -values[place])
    placed = dict.fromkeys(order, 0.0)
    groups: list[list[int]] = []
    for place in order:
        groups.append([place])
        while len(groups) > 1 and _top(groups[-1], values, least, ends) > (
            _top(groups[-2], values, least, ends) - least * len(groups[-2])
        ):
            groups[-2:] = [groups[-2] + groups[-1]]
    for group in groups:
        start = _top(group, values, least, ends)
        placed |= {place: start - least * rank for rank, place in enumerate(group)}
    return [placed[place] for place in range(len(values))]


def _top(group: list[int], values: list[float], least: float, ends: tuple) -> float:
    middle = sum(values[place] for place in group) / len(group)
    half = least * (len(group) - 1) / 2
    return min(ends[1], max(middle, ends[0] + half) + half)
