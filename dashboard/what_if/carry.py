"""One mix carried to every city, and two mixes of one city side by side."""

import numpy as np
import pandas as pd

from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, Model, run
from dashboard.what_if.mixes import Bound, Settings, is_start
from dashboard.what_if.results import GOAL_SHARE


def to_all(model: Model, settings: Settings, costed: dict[str, str]) -> pd.DataFrame:
    """Return every city's result with each lever at the same value within the city's own bounds.

    costed  as costs.costed() returns it
    Columns: city_id, base, total (tCO2e a year), cut (0–1), capex (EUR), is_reached,
    is_published, bitten (lever_ids whose bound kept the setting away); largest cut first.
    """
    nodes = tuple(dict.fromkeys(costed.values()))
    years = range(BASE_YEAR, GOAL_YEAR + 1)
    found = run(model.about(("total", *nodes)), settings, ("total", *nodes), years)
    base, total = found["total"][0, :, 0], found["total"][0, :, -1]
    capex = np.sum([found[node][0, :, -1] for node in nodes], axis=0)
    rows = pd.DataFrame({
        "city_id": model.cities, "base": base, "total": total, "cut": 1 - total / base,
        "capex": np.broadcast_to(capex, base.shape),
        "is_reached": total <= GOAL_SHARE * base,
        "is_published": model.parameters["is_published"] >= 1,
        "bitten": [_bitten(model, settings, city) for city in range(len(model.cities))],
    })  # fmt: skip
    return rows.sort_values("cut", ascending=False, kind="stable").reset_index(drop=True)


def _bitten(model: Model, settings: Settings, city: int) -> list[str]:
    return [
        name for name, value in settings.items()
        if not model.low[name][city] - 1e-9 <= value <= model.high[name][city] + 1e-9
    ]  # fmt: skip


def differing(a: Settings, b: Settings, limits: dict[str, Bound]) -> list[tuple[str, float, float]]:
    """Return the levers that stand apart in two mixes: lever_id, where in a, where in b."""
    found = []
    for name, limit in limits.items():
        one, other = a.get(name, limit.start), b.get(name, limit.start)
        if not is_start(one, limit._replace(start=other)):
            found.append((name, one, other))
    return found
