"""The cheapest mix that reaches the goal in one city, or what stands in the way."""

from itertools import combinations
from typing import NamedTuple

from dashboard.model import goal
from dashboard.model.goal import OUTSIDE
from dashboard.model.mix import Model
from dashboard.what_if.mixes import Bound, Settings, fitted
from dashboard.what_if.results import outcome


class Found(NamedTuple):
    """What was found: tonnes a year in GOAL_YEAR, euros of the levers with a known cost.

    settings   of moved levers, what was locked and what is from outside included
    gap        t that stay above the goal, 0 where it is reached
    is_locked  whether it is the locks that keep the goal out of reach
    outside    the fewest levers from outside that, at their bound, would close the gap; or none
    left       t above the goal that stay even then
    """

    settings: Settings
    total: float
    cost: float
    gap: float
    is_locked: bool = False
    outside: tuple[str, ...] = ()
    left: float = 0.0


def cheapest(
    model: Model, city: int, mix: Settings, locks: set[str], costed: dict, limits: dict[str, Bound]
) -> Found:
    """Return the cheapest mix that reaches the goal with what is outside as it stands in mix."""
    wanted = outcome(model, city, {}).goal
    held = kept(model, mix, locks, limits)
    found = goal.seek(model, city, wanted, costed, held)
    settings = fitted(found.settings, limits)
    if found.is_reached:
        return Found(settings, found.total, found.cost, 0.0)
    free = kept(model, mix, set(), limits)
    is_locked = bool(locks) and goal.seek(model, city, wanted, costed, free).is_reached
    outside, left = _from_outside(model, city, settings, limits)
    return Found(settings, found.total, found.cost, found.total - wanted, is_locked, outside, left)


def alike(
    model: Model, city: int, mix: Settings, locks: set[str], costed: dict, limits: dict[str, Bound]
) -> list[Found]:
    """Return mixes that reach the goal too at nearly the cost of the cheapest one."""
    wanted = outcome(model, city, {}).goal
    held = kept(model, mix, locks, limits)
    first = goal.seek(model, city, wanted, costed, held)
    others = goal.alternatives(model, city, wanted, costed, held, first)
    return [Found(fitted(one.settings, limits), one.total, one.cost, 0.0) for one in others]


def kept(model: Model, mix: Settings, locks: set[str], limits: dict[str, Bound]) -> Settings:
    """Return the settings that the search may not change: what is locked, what is from outside."""
    return {
        name: mix.get(name, limit.start)
        for name, limit in limits.items()
        if name in locks or model.group[name] == OUTSIDE
    }


def _from_outside(
    model: Model, city: int, settings: Settings, limits: dict[str, Bound]
) -> tuple[tuple[str, ...], float]:
    names = [name for name in limits if model.group[name] == OUTSIDE]
    best = {name: _better_end(model, city, settings, name, limits[name]) for name in names}
    for count in range(1, len(names) + 1):
        gaps = {
            some: outcome(model, city, settings | {name: best[name] for name in some}).gap
            for some in combinations(names, count)
        }
        closing = min(gaps, key=gaps.get)
        if gaps[closing] == 0:
            return closing, 0.0
    return (), gaps[closing]


def _better_end(model: Model, city: int, settings: Settings, name: str, limit: Bound) -> float:
    ends = (limit.low, limit.high)
    return min(ends, key=lambda end: outcome(model, city, settings | {name: end}).total)
