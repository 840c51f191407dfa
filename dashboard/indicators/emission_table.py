"""The table under the emissions of all twelve: totals with goals, then sectors and their parts.

rows, targets, found  as in dashboard.indicators.emissions
"""

import pandas as pd

from dashboard import formats
from dashboard.html import Column
from dashboard.indicators.emissions import number, unit
from dashboard.language import _
from dashboard.measures import quality_word


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
