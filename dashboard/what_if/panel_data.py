"""What the panel in the browser is given: levers with their bounds, numbers, what is known."""

import pandas as pd

from dashboard.language import current
from dashboard.model.goal import OUTSIDE
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, LAST_YEAR, TODAY, Model
from dashboard.what_if.mixes import Bound
from dashboard.what_if.results import Outcome

NUMBERS = {"sl": {"decimal": ",", "thousands": "."}, "en": {"decimal": ".", "thousands": ","}}
PIXEL = 1 / 400  # of the base year's emissions, on a chart some 400 px high


def fixed(
    model: Model, city: int, levers: pd.DataFrame, groups: pd.DataFrame,
    limits: dict[str, Bound], publishers: dict[str, str],
) -> dict:  # fmt: skip
    """Return what the panel needs of one city whatever the mix.

    levers      as queries/model_levers.sql returns them
    groups      as queries/what_if_groups.sql returns them
    publishers  who published a source, by source_id
    """
    return {
        "language": current(), "number": NUMBERS[current()],
        "base_year": BASE_YEAR, "today": TODAY, "goal_year": GOAL_YEAR, "last_year": LAST_YEAR,
        "parameters": {name: float(model.parameters[name][city]) for name in _read(model)},
        "levers": [_lever(row, limits[row.lever_id], publishers) for row in levers.itertuples()],
        "groups": groups.fillna({"colour": ""})[["group_id", "title", "colour"]].to_dict("records"),
        "sectors": [f"sector_{name}" for name in groups["group_id"] if name != OUTSIDE],
    }  # fmt: skip


def _read(model: Model) -> list[str]:
    """Return the parameters that the panel's program reads: what the total hangs on."""
    return [name for name in model.about(("total",)).program.inputs if name in model.parameters]


def _lever(row, limit: Bound, publishers: dict[str, str]) -> dict:
    return {
        "lever_id": row.lever_id, "group_id": row.group_id, "title": row.title, "help": row.help,
        "reason": row.reason, "source": publishers[row.source_id], "quality": row.quality,
        "start": limit.start, "min": limit.low, "max": limit.high, "step": limit.step,
        "display": row.display, "is_pace": row.path == "pace", "code": row.code,
        "is_external": row.group_id == OUTSIDE, "is_first_view": bool(row.is_first_view),
    }  # fmt: skip


def history(years: pd.DataFrame) -> dict[int, float]:
    """Return the published totals by year, in tCO2e.

    years  as queries/city_emission_years.sql returns them
    """
    totals = years[years["level"] == "total"]
    return {int(row.year): float(row.value) for row in totals.itertuples()}


def answers(result: Outcome, course: Outcome, band: dict, known: dict[int, float]) -> dict:
    """Return what the panel shows of the mix that the server has computed.

    band   as results.fan() returns it
    known  as history() returns it
    """
    return {
        "base": result.base, "goal": result.goal, "reference": course.years.tolist(),
        "base_quality": "reported" if known else "estimated",
        "history": [
            {"year": year, "value": value} for year, value in known.items() if year != BASE_YEAR
        ],
        "band": _seen(band, result.base),
    }  # fmt: skip


def _seen(band: dict, base: float) -> dict | None:
    """Return the range of the draws, or None where it is nowhere as high as a pixel."""
    widest = max(high - low for low, high in zip(band["p10"], band["p90"], strict=True))
    if widest < PIXEL * base:
        return None
    return {name: band[name] for name in ("years", "p10", "p90")}
