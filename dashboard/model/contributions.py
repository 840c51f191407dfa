"""Which lever does how much: Shapley values by sector, and by lever within its sector.

Between sectors the shares are exact Shapley values over all coalitions of sectors. Within a sector
each lever's share is its Shapley value given each coalition of the other sectors, taken whole
(the Owen value), by all coalitions inside the sector. The shares add up to the total cut, whatever
the order of levers; the method is Owen (1977), after Shapley (1953).

The node is taken apart into terms first: the Owen value of a sum is the sum of the Owen values, and
who changes nothing gets nothing and changes nobody's share. So each term is shared among its own
levers, which are few.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from dashboard.model import coalitions, terms
from dashboard.model.mix import GOAL_YEAR, TODAY, Model, run, today


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
    found = {kind: dict.fromkeys(moved, 0.0) for kind in ("share", "alone", "dropped")}
    found["all"] = 0.0
    for term in _in_terms(model.only(city), node):
        if felt := tuple((name, settings[name]) for name in moved if name in term.levers):
            _add(found, _of_term(term, felt))
    return found | {"interaction": found["all"] - sum(found["alone"].values())}


class Term(NamedTuple):
    """A term of a node in one city: its model, its name, the levers it hangs on.

    start  what it is in GOAL_YEAR with every lever left alone
    """

    model: Model
    node: str
    levers: frozenset
    start: float


@lru_cache(maxsize=100)
def _in_terms(one: Model, node: str) -> list[Term]:
    program, found = terms.split(one.about((node,)).program, node, set(one.levers))
    models = {name: one.of(program).about((name,)) for name in found}
    return [
        Term(models[name], name, levers, float(_run(models[name], name, {})[0]))
        for name, levers in found.items()
    ]


def _add(found: dict, more: dict) -> None:
    found["all"] += more["all"]
    for kind in ("share", "alone", "dropped"):
        for name, amount in more[kind].items():
            found[kind][name] += amount


@lru_cache(maxsize=5000)  # who moves one lever leaves most terms as they were
def _of_term(term: Term, mix: tuple[tuple[str, float], ...]) -> dict:
    groups = _grouped(term.model, [name for name, _setting in mix])
    moved, sizes = sum(groups.values(), []), tuple(map(len, groups.values()))
    # all coalitions in one run: a run of few rows takes as long as one of many
    worth = _worth(term, dict(mix), moved, coalitions.moves(sizes))
    whole, (alone, without) = worth[0], worth[1 : 1 + 2 * len(moved)].reshape(2, -1)
    found = {
        "share": coalitions.shares(sizes, worth), "alone": alone, "dropped": whole - without,
    }  # fmt: skip
    shared = {kind: dict(zip(moved, each.tolist(), strict=True)) for kind, each in found.items()}
    return shared | {"all": float(whole)}


def _is_moved(model: Model, settings: dict, name: str, city: int) -> bool:
    return name in settings and settings[name] != model.start[name][city]


def _grouped(model: Model, moved: list[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for name in moved:
        groups.setdefault(model.group[name], []).append(name)
    return groups


def _worth(term: Term, settings: dict, names: list[str], moves: np.ndarray) -> np.ndarray:
    """Return the cut of each coalition, given levers and who of them moves."""
    mixes = {
        name: np.where(who, settings[name], term.model.start[name])[:, None]
        for name, who in zip(names, moves, strict=True)
    }
    return term.start - np.broadcast_to(_run(term.model, term.node, mixes), (moves.shape[1],))


def _run(one: Model, node: str, mixes: dict) -> np.ndarray:
    """Return a node of one city in GOAL_YEAR, (draw,)."""
    years = range(TODAY + 1, GOAL_YEAR + 1)
    return run(one, mixes, (node,), years, before=today(one))[node][:, 0, -1]
