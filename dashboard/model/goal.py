"""The cheapest mix that reaches the goal, or an honest no.

Deterministic: levers move in STEPS equal steps from start to limit. Forward, the step that cuts
most tonnes for its euros is taken until the goal is reached; backward, the dearest steps that the
goal does not need are taken away again. A lever without a known cost is counted at the median
price of those with one, and named, so that an unknown never looks cheap.
"""

from typing import NamedTuple

import numpy as np

from dashboard.model.mix import GOAL_YEAR, TODAY, Model, run, today

OUTSIDE = "outside"  # the group of levers that no city moves
STEPS = 10
ALTERNATIVES = 3
NEAR = 0.15  # an alternative within this share of the cheapest cost is near-equal
YEARS = range(TODAY + 1, GOAL_YEAR + 1)


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
    ask = _Question(model, city, costed, locked)
    top = dict.fromkeys(ask.free, STEPS)
    if not ask.answer([top])[0][0] <= goal:
        return ask.mix(top, goal)
    steps = dict.fromkeys(ask.free, 0)
    prices: list[float] = []
    total, cost = (column[0] for column in ask.answer([steps]))
    while total > goal:
        tries = [steps | {name: steps[name] + 1} for name in ask.free if steps[name] < STEPS]
        totals, costs = ask.answer(tries)
        best = _best(tries, steps, total - totals, costs - cost, costed, prices)
        steps, total, cost = tries[best], totals[best], costs[best]
    return ask.mix(_trimmed(ask, steps, goal), goal)


def alternatives(
    model: Model, city: int, goal: float, costed: dict, locked: dict, first: Mix
) -> list[Mix]:
    """Return mixes that reach the goal too, at nearly the cost, without a lever of the first."""
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


def _trimmed(ask: "_Question", steps: dict[str, int], goal: float) -> dict[str, int]:
    """Take away the dearest steps that the goal does not need."""
    while True:
        tries = [steps | {name: steps[name] - 1} for name in steps if steps[name] > 0]
        if not tries:
            return steps
        totals, costs = ask.answer(tries)
        fit = [number for number, total in enumerate(totals) if total <= goal]
        if not fit:
            return steps
        steps = tries[min(fit, key=lambda number: (costs[number], number))]


class _Question:
    """One city's mixes in equal steps, asked of the model many at once."""

    def __init__(self, model: Model, city: int, costed: dict, locked: dict):
        self.one = model.only(city).about(("total", *costed.values()))
        self.locked, self.costs = locked, tuple(dict.fromkeys(costed.values()))
        self.before = today(self.one)
        self.free = [
            name for name in model.levers if name not in locked and model.group[name] != OUTSIDE
        ]

    def settings(self, steps: dict[str, int]) -> dict[str, float]:
        """Return the settings of a mix given in steps, the locked ones included."""
        one = self.one
        return {
            name: float(one.start[name][0] + (one.high[name][0] - one.start[name][0]) * n / STEPS)
            for name, n in steps.items()
        } | self.locked

    def answer(self, tries: list[dict]) -> tuple[np.ndarray, np.ndarray]:
        """Return total (tCO2e/year) and known cost (EUR) of each try in GOAL_YEAR."""
        rows = [self.settings(steps) for steps in tries]
        mixes = {name: np.array([[row[name]] for row in rows]) for name in rows[0]}
        wanted = ("total", *self.costs)
        result = run(self.one, mixes, wanted, YEARS, before=self.before)
        total = result["total"][:, 0, -1]
        cost = np.sum([result[node][:, 0, -1] for node in self.costs], axis=0)
        size = (len(tries),)
        return np.broadcast_to(total, size), np.broadcast_to(cost, size)

    def mix(self, steps: dict[str, int], goal: float) -> Mix:
        """Return a mix given in steps with its result."""
        total, cost = (float(column[0]) for column in self.answer([steps]))
        return Mix(self.settings(steps), total, cost, total <= goal)
