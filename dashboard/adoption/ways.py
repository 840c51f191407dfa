"""Where each city stands on its way, by day: what lanes, tables and sentences rest on.

`steps` is everywhere the frame that queries/adoption.sql returns, in one language.
"""

from datetime import date
from typing import NamedTuple

import pandas as pd

from dashboard.adoption import words
from dashboard.adoption.documents import documents

APPLIED, SELECTED, LABEL = 3, 4, 6  # numbers of the steps that sentences speak of


class Lanes(NamedTuple):
    """What the lanes draw up to a day."""

    cities: list[str]  # names from top to bottom
    bands: pd.DataFrame  # as bands() returns it
    marks: pd.DataFrame  # as marks() returns it
    kinds: dict[str, str]  # stage_id and name of what is marked beside the way
    notes: pd.DataFrame  # city, at, note
    documents: pd.DataFrame  # as documents() returns it; empty where columns are left out
    first: date
    day: date
    today: date


def lanes(steps: pd.DataFrame, first: date, day: date, today: date, beside: bool) -> Lanes:
    """Return what the lanes draw.

    first, today  where the time axis begins and ends
    beside        whether the documents stand beside the lanes
    """
    cities = furthest(steps, today)
    kinds = marks(steps, today).sort_values("stage_position")
    return Lanes(
        list(cities["city"]), bands(steps, day), marks(steps, day),
        dict(zip(kinds["stage_id"], kinds["stage"], strict=True)),
        notes(steps, day).merge(cities[["city_id", "city"]], on="city_id"),
        documents(steps, day).head(None if beside else 0), first, day, today,
    )  # fmt: skip


def by_day(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the shown steps that were reached by a day and have a date."""
    placed = steps["placed_on"] <= pd.Timestamp(day)
    return steps[placed & steps["is_shown"] & steps["state"].eq("reached")]


def way(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the numbered steps reached by a day, each city's in order."""
    reached = by_day(steps, day)
    return reached[reached["number"].notna()].sort_values(["city_position", "number"])


def furthest(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return one row per city: city_id, city, number reached by a day (0 for none), placed_on.

    The furthest come first, then those who came there first, then by population.
    """
    cities = steps.drop_duplicates("city_id")[["city_id", "city", "city_position"]]
    last = way(steps, day).drop_duplicates("city_id", keep="last")
    joined = cities.merge(last[["city_id", "number", "placed_on"]], on="city_id", how="left")
    joined["number"] = joined["number"].fillna(0).astype(int)
    return joined.sort_values(
        ["number", "placed_on", "city_position"], ascending=[False, True, True]
    ).reset_index(drop=True)


def first_day(steps: pd.DataFrame) -> date:
    """Return the day on which the first city took its first step."""
    return way(steps, date.max.replace(year=2200))["placed_on"].min().date()


def stages(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the numbered steps: number, stage, help."""
    numbered = steps[steps["number"].notna()].drop_duplicates("stage_id")
    return numbered.sort_values("number")[["stage_id", "number", "stage", "help"]]


def bands(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the way drawn up to a day: a row per step, with `ends` where the next begins."""
    rows = way(steps, day).copy()
    following = rows.groupby("city_id")["placed_on"].shift(-1)
    rows["ends"] = following.fillna(pd.Timestamp(day))
    rows["when"] = [words.when_text(row) for row in rows.itertuples()]
    return rows


def marks(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return what stands beside the numbered way on the lanes, such as the partnership."""
    reached = by_day(steps, day)
    rows = reached[reached["number"].isna() & reached["track"].eq("mission")].copy()
    rows["when"] = [words.when_text(row) for row in rows.itertuples()]
    return rows


def notes(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return sentences that stand on a lane: city_id, at, note.

    A refusal stands at its day. A step without a date is told from the day on which a later one
    was reached, for by then it had been; it stands at the step before it.
    """
    done = way(steps, day)
    refused = steps[steps["state"].eq("refused") & (steps["placed_on"] <= pd.Timestamp(day))]
    rows = [(row.city_id, row.placed_on, words.state_text(row)) for row in refused.itertuples()]
    undated = steps["is_shown"] & steps["state"].eq("reached") & steps["placed_on"].isna()
    for row in steps[undated & steps["number"].notna()].itertuples():
        own = done[done["city_id"] == row.city_id]
        if (own["number"] > row.number).any():
            at = own.loc[own["number"] < row.number, "placed_on"].max()
            rows.append((row.city_id, at, words.undated_text(row)))
    return pd.DataFrame(rows, columns=["city_id", "at", "note"])
