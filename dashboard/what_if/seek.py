"""The cheapest mix that reaches the goal in one city, or what stands in the way."""

from itertools import combinations
from typing import NamedTuple

from dashboard.model import goal
from dashboard.model.goal import OUTSIDE
from dashboard.model.mix import Model
from dashboard.what_if.mixes import Bound, Settings, fitted
from dashboard.what_if.results import outcome


class Found(NamedTuple):
    """What was found: tonnes a year in GOAL_YEAR, euros until then.

    settings   of moved levers, what was locked and what is from outside included
    cost       of the levers with a known cost
    assumed    what the moved levers without a known cost are reckoned at
    gap        t that stay above the goal, 0 where it is reached
    is_locked  whether it is the locks that keep the goal out of reach
    outside    the fewest levers from outside that, at their bound, would close the gap; or none
    left       t above the goal that stay even then
    others     mixes that reach the goal too at nearly the cost; none of them is cheaper
    """

    settings: Settings
    total: float
    cost: float
    assumed: float
    gap: float
    is_locked: bool = False
    outside: tuple[str, ...] = ()
    left: float = 0.0
    others: tuple["Found", ...] = ()


def cheapest(
    model: Model, city: int, mix: Settings, locks: set[str], costed: dict, limits: dict[str, Bound]
) -> Found:
    """Return the cheapest mix that reaches the goal with what is outside as it stands in mix."""
    wanted = outcome(model, city, {}).goal
    found = goal.seek(model, city, wanted, costed, kept(model, mix, locks, limits))
    if found.is_reached:
        return _found(found, limits)._replace(
            others=tuple(_found(one, limits) for one in found.others)
        )
    free = kept(model, mix, set(), limits)
    is_locked = bool(locks) and goal.can_reach(model, city, wanted, free)
    best = _found(found, limits)
    outside, left = _from_outside(model, city, best.settings, limits)
    gap = found.total - wanted
    return best._replace(gap=gap, is_locked=is_locked, outside=outside, left=left)


def _found(one: goal.Mix, limits: dict[str, Bound]) -> Found:
    return Found(fitted(one.settings, limits), one.total, one.cost, one.assumed, 0.0)


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
