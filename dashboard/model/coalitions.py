"""Who moves together, and how a sector's levers share what each coalition brings.

Coalitions are bit masks: bit j of a mask says whether the j-th sector or lever moves.
"""

from functools import cache
from math import factorial

import numpy as np


def rows(groups: dict[str, list[str]], group: str, moved: list[str]) -> np.ndarray:
    """Return each coalition inside a sector with each of the other sectors: who moves, a row."""
    members, others = groups[group], [other for other in groups if other != group]
    inside, outside = _masks(len(members)), _masks(len(others))
    columns = {name: np.tile(inside[:, j], len(outside)) for j, name in enumerate(members)}
    for j, other in enumerate(others):
        columns |= dict.fromkeys(groups[other], np.repeat(outside[:, j], len(inside)))
    return np.column_stack([columns[name] for name in moved])


def shares(groups: dict[str, list[str]], group: str, cuts: np.ndarray) -> dict[str, float]:
    """Return the Owen values of one sector's levers; cuts as _coalitions() orders them."""
    members, others = groups[group], [other for other in groups if other != group]
    inside, outside = _masks(len(members)), _masks(len(others))
    cuts = cuts.reshape(len(outside), len(inside))
    between, within = _weights(len(others)), _weights(len(members) - 1)
    shares = {}
    for j, name in enumerate(members):
        without = np.flatnonzero(~inside[:, j])
        gain = cuts[:, without + (1 << j)] - cuts[:, without]
        sizes = inside[without].sum(axis=1)
        shares[name] = float(between[outside.sum(axis=1)] @ gain @ within[sizes])
    return shares


@cache
def _masks(count: int) -> np.ndarray:
    """Return every subset of count things as rows of booleans, (2**count, count)."""
    return (np.arange(2**count)[:, None] >> np.arange(count)[None, :] & 1).astype(bool)


@cache
def _weights(others: int) -> np.ndarray:
    """Return the Shapley weight of a coalition of each size among `others` further players."""
    return np.array([
        factorial(size) * factorial(others - size) / factorial(others + 1)
        for size in range(others + 1)
    ])  # fmt: skip
