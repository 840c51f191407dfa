"""Emissions of all twelve side by side: published inventories, and estimates as estimates.

rows     as queries/emissions_cities.sql returns them
targets  as queries/emissions_targets.sql returns them
bands    city_id, low, high: P10 and P90 of the estimated totals, t CO2e a year
"""

import pandas as pd

from dashboard import formats
from dashboard.language import _, ngettext

MISSION_SHARE = 0.2  # of the base year that the Mission's −80% leaves
PER = ("value", "inhabitant")


def pers() -> dict[str, str]:
    """Return what the emissions may be set against."""
    return {"value": _("in total"), "inhabitant": _("per inhabitant")}


def unit(per: str) -> str:
    """Return the unit of what is drawn."""
    return {"value": _("kt CO₂e a year"), "inhabitant": _("t CO₂e per inhabitant a year")}[per]


def number(value: float) -> str:
    """Return a value of the chart as text."""
    return formats.number(value, 1)


def sectors(rows: pd.DataFrame, per: str) -> pd.DataFrame:
    """Return a row a city and sector with value in the unit drawn, start and end of its piece."""
    own = rows[rows["level"] == "sector"].copy()
    own["value"] = own["value"] / _divisor(own, per)
    own["end"] = own.groupby("city_id")["value"].cumsum()
    own["start"] = own["end"] - own["value"]
    own["told"] = own["city"] + ", " + own["sector"] + ": " + own["value"].map(number)
    return own


def _divisor(rows: pd.DataFrame, per: str) -> pd.Series | float:
    return rows["inhabitants"] if per == "inhabitant" else 1000.0


def totals(rows, targets: pd.DataFrame, bands: pd.DataFrame, per: str) -> pd.DataFrame:
    """Return a row a city, largest first: total, low and high where estimated, goal, own.

    goal  what the Mission's −80% leaves; own  what the city itself plans to leave, or missing
    """
    by_city = rows[rows["level"] == "sector"].groupby("city_id")
    found = by_city.agg(
        city=("city", "first"), position=("position", "first"), total=("value", "sum"),
        inhabitants=("inhabitants", "first"), quality=("quality", "first"),
        year=("year", "first"), boundary=("boundary", "first"), source_id=("source_id", "first"),
    ).reset_index()  # fmt: skip
    residual = targets[targets["metric_id"] == "ghg_residual"].set_index("city_id")["value"]
    found["goal"] = found["total"] * MISSION_SHARE
    found["own"] = found["city_id"].map(residual)
    found = found.merge(bands, on="city_id", how="left")
    estimated = found["quality"] == "estimated"
    found[["low", "high"]] = found[["low", "high"]].where(estimated)
    for name in ("total", "goal", "own", "low", "high"):
        found[name] = found[name] / _divisor(found, per)
    found["text"] = [_total_text(row) for row in found.to_dict("records")]
    return found.sort_values("total", ascending=False, kind="stable").reset_index(drop=True)


def _total_text(row: dict) -> str:
    text = number(row["total"])
    if pd.isna(row["low"]):
        return text
    return _("{total} (estimate, {low} to {high})").format(
        total=text, low=number(row["low"]), high=number(row["high"])
    )


def title(found: pd.DataFrame) -> str:
    """Return how many cities know what they emit; found as totals returns it."""
    known = int((found["quality"] != "estimated").sum())
    said = ngettext("{n} of {all} cities has published its emissions", "{n} of {all} cities have published their emissions", known)  # noqa: E501  # fmt: skip
    return said.format(n=known, all=len(found))


def takeaway(found: pd.DataFrame, per: str) -> str:
    """Return who emits most and least, and what the Mission would leave of all."""
    high, low = found.iloc[0], found.iloc[-1]
    if per == "inhabitant":
        sentence = _("Most per inhabitant: {high}, {high_value} t CO₂e; least: {low}, {low_value}")
        return sentence.format(
            low=low["city"], high=high["city"], low_value=number(low["total"]),
            high_value=number(high["total"]),
        )  # fmt: skip
    share = formats.percent(high["total"] / found["total"].sum())
    return _("{city} emits about {share} of what all cities emit").format(
        city=high["city"], share=share
    )


def beside() -> str:
    """Return what the cities without an inventory show, and that totals are not alike."""
    return _("The others are estimated by one method. Cities count by different boundaries, so the totals are not directly comparable.")  # noqa: E501  # fmt: skip


def comparable(rows: pd.DataFrame) -> str:
    """Return what is counted in which city, in one line."""
    published = rows[rows["boundary"].notna()].drop_duplicates("city_id")
    said = [f"{row.city}: {row.boundary}" for row in published.itertuples()]
    estimate = _("estimates: gross, scopes 1 and 2, without ETS plants")
    return _("Not directly comparable. {boundaries}.").format(boundaries="; ".join([*said, estimate]))  # noqa: E501  # fmt: skip
