"""Emissions of all twelve side by side: published inventories, and estimates as estimates.

rows     as queries/emissions_cities.sql returns them
targets  as queries/emissions_targets.sql returns them
bands    city_id, low, high: P10 and P90 of the estimated totals, t CO2e a year
"""

import pandas as pd

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _, ngettext
from dashboard.measures import quality_word

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
    return _("{city} emits about {share} of what all twelve emit").format(
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


def lines(found: pd.DataFrame, rows: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """Return the table: each city's total, then its sectors and subsectors."""
    told = []
    for one in found.to_dict("records"):
        goals = {"goal": number(one["goal"]), "own": own_goals(targets, one["city_id"])}
        told.append(_line(one["city"], _("Total"), one["text"], one) | goals)
        divisor = _scale(one, rows)
        for row in rows[rows["city_id"] == one["city_id"]].to_dict("records"):
            is_part = row["level"] == "subsector"
            name = f"– {row['item']}" if is_part else row["sector"]
            told.append(_line("", name, formats.number(row["value"] / divisor, 2), row))
    return pd.DataFrame(told).fillna("")


def _scale(one: dict, rows: pd.DataFrame) -> float:
    whole = rows[(rows["city_id"] == one["city_id"]) & (rows["level"] == "sector")]["value"].sum()
    return whole / one["total"]


def _line(city: str, item: str, value: str, row: dict) -> dict:
    note = row.get("note")
    return {
        "city": city, "item": item, "value": value, "quality": quality_word(row["quality"]),
        "note": note if isinstance(note, str) else "", "goal": "", "own": "",
    }  # fmt: skip


def own_goals(targets: pd.DataFrame, city_id: str) -> str:
    """Return a city's own goals for cutting emissions, or that none is known."""
    own = targets[(targets["city_id"] == city_id) & (targets["metric_id"] != "ghg_residual")]
    said = []
    for row in own.itertuples():
        share = formats.MINUS + formats.percent(row.value / 100)
        since = "" if pd.isna(row.baseline_year) else f", {row.baseline_year}–{row.target_year}"
        said.append(f"{row.title}: {share}{since or f', {row.target_year}'}")
    return "; ".join(said) or _("not found")


def columns(per: str) -> list[Column]:
    """Return the columns of lines."""
    return [
        Column("city", _("City")), Column("item", _("What")),
        Column("value", unit(per)[:1].upper() + unit(per)[1:], number=True),
        Column("quality", _("Quality")), Column("goal", _("−80% leaves"), number=True),
        Column("own", _("The city's own goals")), Column("note", _("What to know")),
    ]  # fmt: skip
