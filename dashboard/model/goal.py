"""The cheapest mix found that reaches the goal, or an honest no.

Deterministic. Levers are put on their bound, the cheapest tonne first, until the goal is reached;
what it does not need is taken away again; then a lever is lowered where another makes up for it
at less. Last, the search does without each lever that it moves: where that is cheaper it begins
anew from there, else these are the near-equal mixes. So none of them is cheaper than the answer.
"""

from typing import NamedTuple

import numpy as np

from dashboard.model import goal_moves as moves
from dashboard.model.goal_steps import OUTSIDE, Question
from dashboard.model.mix import Model

__all__ = ["NEAR", "OUTSIDE", "Mix", "can_reach", "seek"]

ALTERNATIVES = 3
NEAR = 0.15  # an alternative within this share of the cheapest cost is near-equal


class Mix(NamedTuple):
    """A mix of one city: settings by lever_id, its total and capital cost to GOAL_YEAR.

    total       tCO2e/year in GOAL_YEAR
    cost        EUR of the levers with a known cost
    assumed     EUR that the others are reckoned at
    is_reached  whether the total is at or below the goal
    others      mixes that reach the goal too, at nearly the cost, without a lever of this one
    """

    settings: dict[str, float]
    total: float
    cost: float
    assumed: float
    is_reached: bool
    others: tuple["Mix", ...] = ()


def seek(
    model: Model, city: int, goal: float, costed: dict[str, str], locked: dict[str, float]
) -> Mix:
    """Return the cheapest mix found whose total is at most the goal, or the lowest there is.

    goal    tCO2e/year in GOAL_YEAR
    costed  cost node by lever_id; a lever that is not in it has no known cost
    locked  settings that may not change
    """
    ask = Question(model, city, costed, locked)
    lowest = moves.lowest(ask)
    if ask.ask(lowest[None]).total[0] > goal:
        return _mix(ask, lowest, goal)
    begun = moves.raised(ask, np.zeros((1, len(ask.free)), dtype=int), ask.orders[0], goal)
    found = moves.trimmed(ask, np.vstack([begun, lowest]), goal)
    found = np.array([moves.swapped(ask, one, goal) for one in found])
    best = found[ask.ask(found).reckoned.argmin()]
    while True:
        family = _family(ask, best, goal)
        price, *prices = ask.ask(np.vstack([best[None], family])).reckoned
        if not prices or prices[0] > price - moves.WORTH:
            break
        best = moves.swapped(ask, family[0], goal)
    near = family[: sum(one <= price * (1 + NEAR) for one in prices)][:ALTERNATIVES]
    others = tuple(_mix(ask, one, goal) for one in near)
    return _mix(ask, best, goal)._replace(others=others)


def can_reach(model: Model, city: int, goal: float, locked: dict[str, float]) -> bool:
    """Return whether some setting of what is not locked has a total of at most the goal."""
    ask = Question(model, city, {}, locked)
    return bool(ask.ask(moves.lowest(ask)[None]).total[0] <= goal)


def _mix(ask: Question, mix: np.ndarray, goal: float) -> Mix:
    total, known, reckoned = (float(one[0]) for one in ask.ask(mix[None]))
    return Mix(ask.settings(mix), total, known, reckoned - known, total <= goal)


def _family(ask: Question, mix: np.ndarray, goal: float) -> np.ndarray:
    """Return mixes that reach the goal without one lever of this one, the cheapest first."""
    moved = np.flatnonzero(mix > 0)
    if not len(moved):
        return mix[None][:0]
    without = np.where(np.eye(len(mix), dtype=bool)[moved], -1, mix)
    found = moves.trimmed(ask, moves.raised(ask, without, ask.orders[1], goal), goal)
    found = np.unique(found, axis=0)
    return found[np.argsort(ask.ask(found).reckoned, kind="stable")] if len(found) else found
