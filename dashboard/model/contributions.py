"""Which lever does how much: Shapley values by sector, and by lever within its sector.

Between sectors the shares are exact Shapley values over all coalitions of sectors. Within a sector
each lever's share is its Shapley value given each coalition of the other sectors, taken whole
(the Owen value), by all coalitions inside the sector. The shares add up to the total cut, whatever
the order of levers; the method is Owen (1977), after Shapley (1953).
"""

from itertools import combinations
from math import factorial

import numpy as np

from dashboard.model.mix import GOAL_YEAR, Model, run


def cut(model: Model, settings: dict[str, float], city: int, node: str = "total") -> dict:
    """Return how the cut of a node in GOAL_YEAR against levers left alone is shared.

    settings  by lever_id, of one city; node in tCO2e/year or EUR

    share       by lever_id, adding up to `all`
    alone       by lever_id, each moved by itself
    dropped     by lever_id, what is lost if it alone is left at its start
    all         the whole cut
    interaction all minus the sum of alone
    """
    moved = [name for name in model.levers if _is_moved(model, settings, name, city)]
    groups = _grouped(model, moved)
    worth = _Worth(model, settings, city, node)
    worth.ask(_coalitions(groups))
    shares = {name: 0.0 for name in moved}
    for group, members in groups.items():
        others = [other for other in groups if other != group]
        for outside, weight in _subsets(others):
            base = frozenset().union(*(groups[other] for other in outside))
            for name in members:
                rest = [member for member in members if member != name]
                for inside, inner in _subsets(rest):
                    without = base | set(inside)
                    shares[name] += weight * inner * (worth[without | {name}] - worth[without])
    everything = frozenset(moved)
    whole = worth[everything]
    alone = {name: worth[frozenset({name})] for name in moved}
    return {
        "share": shares,
        "alone": alone,
        "dropped": {name: whole - worth[everything - {name}] for name in moved},
        "all": whole,
        "interaction": whole - sum(alone.values()),
    }


def _is_moved(model: Model, settings: dict, name: str, city: int) -> bool:
    return name in settings and settings[name] != model.start[name][city]


def _grouped(model: Model, moved: list[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for name in moved:
        groups.setdefault(model.group[name], []).append(name)
    return groups


def _subsets(members: list[str]):
    """Yield each subset with its Shapley weight for one more member to join."""
    count = len(members)
    for size in range(count + 1):
        weight = factorial(size) * factorial(count - size) / factorial(count + 1)
        for subset in combinations(members, size):
            yield subset, weight


def _coalitions(groups: dict[str, list[str]]) -> set[frozenset]:
    """Return every coalition that cut() asks of: whole sectors beside a part of one."""
    wanted = {frozenset(), frozenset(name for members in groups.values() for name in members)}
    everything = frozenset(name for members in groups.values() for name in members)
    wanted |= {everything - {name} for name in everything}
    wanted |= {frozenset({name}) for name in everything}
    for group, members in groups.items():
        others = [other for other in groups if other != group]
        for outside, _ in _subsets(others):
            base = frozenset().union(*(groups[other] for other in outside))
            for size in range(len(members) + 1):
                wanted |= {base | set(inside) for inside in combinations(members, size)}
    return wanted


class _Worth:
    """The cut of each coalition, all asked of the model at once."""

    def __init__(self, model: Model, settings: dict, city: int, node: str):
        self.model, self.settings, self.city, self.node = model, settings, city, node
        self.known: dict[frozenset, float] = {}

    def ask(self, coalitions: set[frozenset]) -> None:
        ordered = sorted(coalitions, key=sorted)
        one = self.model.only(self.city)
        mixes = {
            name: np.where(
                np.array([name in coalition for coalition in ordered])[:, None],
                self.settings[name], one.start[name],
            )
            for name in frozenset().union(*ordered)
        }  # fmt: skip
        result = run(one, mixes, (self.node,), range(2018, GOAL_YEAR + 1))[self.node][:, 0, -1]
        if len(result) == 1:
            result = np.repeat(result, len(ordered))
        start = result[ordered.index(frozenset())]
        self.known = dict(zip(ordered, start - result, strict=True))

    def __getitem__(self, coalition) -> float:
        return float(self.known[frozenset(coalition)])
