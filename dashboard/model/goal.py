"""The cheapest mix that reaches the goal, or an honest no.

Deterministic: levers move in STEPS equal steps from start to limit. Forward, the step that cuts
most tonnes for its euros is taken until the goal is reached; backward, the dearest steps that the
goal does not need are taken away again. A lever without a known cost is counted at the median
price of those with one, and named, so that an unknown never looks cheap.
"""

from typing import NamedTuple

import numpy as np

from dashboard.model.mix import GOAL_YEAR, Model, run

STEPS = 10
ALTERNATIVES = 3
NEAR = 0.15  # an alternative within this share of the cheapest cost is near-equal
YEARS = range(2018, GOAL_YEAR + 1)


class Mix(NamedTuple):
    """A mix of one city: settings by lever_id, its total and capital cost to GOAL_YEAR.

    total       tCO2e/year in GOAL_YEAR
    cost        EUR of the levers with a known cost
    is_reached  whether the total is at or below the goal
    """

    settings: dict[str, float]
    total: float
    cost: float
    is_reached: bool


def seek(
    model: Model, city: int, goal: float, costed: dict[str, str], locked: dict[str, float]
) -> Mix:
    """Return the cheapest mix found whose total is at most the goal, or the lowest there is.

    goal    tCO2e/year in GOAL_YEAR
    costed  cost node by lever_id; a lever that is not in it has no known cost
    locked  settings that may not change
    """
    one = model.only(city)
    free = [name for name in model.levers if name not in locked and name in model.own]
    top = {name: STEPS for name in free}
    if not _evaluate(one, [top], locked, costed)[0][0] <= goal:
        return _mix(one, top, locked, costed, goal)
    steps = dict.fromkeys(free, 0)
    prices: list[float] = []
    total, cost = (column[0] for column in _evaluate(one, [steps], locked, costed))
    while total > goal:
        tries = [steps | {name: steps[name] + 1} for name in free if steps[name] < STEPS]
        totals, costs = _evaluate(one, tries, locked, costed)
        best = _best(tries, steps, total - totals, costs - cost, costed, prices)
        steps, total, cost = tries[best], totals[best], costs[best]
    return _mix(one, _trimmed(one, steps, goal, locked, costed), locked, costed, goal)


def alternatives(
    model: Model, city: int, goal: float, costed: dict, locked: dict, first: Mix
) -> list[Mix]:
    """Return mixes that also reach the goal at nearly the cost, each without one lever of the first."""
    moved = sorted(
        (name for name in first.settings if name not in locked),
        key=lambda name: -abs(first.settings[name] - model.start[name][city]),
    )
    found = []
    for name in moved:
        kept = locked | {name: float(model.start[name][city])}
        other = seek(model, city, goal, costed, kept)
        if other.is_reached and other.cost <= first.cost * (1 + NEAR):
            found.append(other)
        if len(found) == ALTERNATIVES:
            break
    return found


def _best(tries, steps, cuts, spent, costed, prices) -> int:
    """Return which try cuts most for its euros; a cut without a known cost at the median price."""
    middle = float(np.median(prices)) if prices else 1000.0
    scores = []
    for number, tried in enumerate(tries):
        name = next(name for name in tried if tried[name] != steps[name])
        price = spent[number] / max(cuts[number], 1e-9) if name in costed else middle
        scores.append((cuts[number] <= 1e-6, price, number))
        if name in costed and cuts[number] > 1e-6:
            prices.append(price)
    return min(scores)[2]


def _trimmed(one: Model, steps: dict, goal: float, locked: dict, costed: dict) -> dict:
    while True:
        tries = [steps | {name: steps[name] - 1} for name in steps if steps[name] > 0]
        if not tries:
            return steps
        totals, costs = _evaluate(one, tries, locked, costed)
        fit = [number for number, total in enumerate(totals) if total <= goal]
        if not fit:
            return steps
        steps = tries[min(fit, key=lambda number: (costs[number], number))]


def _settings(one: Model, steps: dict[str, int]) -> dict[str, float]:
    return {
        name: float(one.start[name][0] + (one.high[name][0] - one.start[name][0]) * count / STEPS)
        for name, count in steps.items()
    }


def _evaluate(one: Model, tries: list[dict], locked: dict, costed: dict) -> tuple:
    rows = [_settings(one, steps) | locked for steps in tries]
    mixes = {name: np.array([[row[name]] for row in rows]) for name in rows[0]}
    wanted = ("total", *costed.values())
    result = run(one, mixes, wanted, YEARS)
    size = len(tries)
    total = np.broadcast_to(result["total"][:, 0, -1], (size,))
    cost = sum(np.broadcast_to(result[node][:, 0, -1], (size,)) for node in costed.values())
    return total, np.broadcast_to(cost, (size,))


def _mix(one: Model, steps: dict, locked: dict, costed: dict, goal: float) -> Mix:
    total, cost = (float(column[0]) for column in _evaluate(one, [steps], locked, costed))
    return Mix(_settings(one, steps) | locked, total, cost, total <= goal)
