"""Who moves together, and how a sector's levers share what each coalition brings.

Coalitions are bit masks: bit j of a mask says whether the j-th sector or lever moves. Of a mix they
hang on nothing but `sizes`, how many levers of each sector move: levers stand sector by sector.
"""

from functools import cache, lru_cache
from math import factorial

import numpy as np


@lru_cache(maxsize=500)
def moves(sizes: tuple[int, ...]) -> np.ndarray:
    """Return who moves in each coalition that shares are made of, (lever, coalition).

    All of them; each alone; all but each; then, sector by sector, each coalition inside it with
    each of the other sectors, taken whole.
    """
    count = sum(sizes)
    blocks = [np.ones((1, count), bool), np.eye(count, dtype=bool), ~np.eye(count, dtype=bool)]
    blocks += [_inside(sizes, sector) for sector in range(len(sizes))]
    found = np.ascontiguousarray(np.vstack(blocks).T)
    found.setflags(write=False)
    return found


def _inside(sizes: tuple[int, ...], sector: int) -> np.ndarray:
    """Return each coalition inside a sector with each of the other sectors: who moves, a row."""
    inside, outside = _masks(sizes[sector]), _masks(len(sizes) - 1)
    others = [count for place, count in enumerate(sizes) if place != sector]
    columns = [np.repeat(outside[:, [j]], count, axis=1) for j, count in enumerate(others)]
    own = np.tile(inside, (len(outside), 1))
    columns = [np.repeat(column, len(inside), axis=0) for column in columns]
    return np.hstack([*columns[:sector], own, *columns[sector:]])


def shares(sizes: tuple[int, ...], worth: np.ndarray) -> np.ndarray:
    """Return the Owen value of each lever, given what the coalitions of moves() bring."""
    found, begin = [], 1 + 2 * sum(sizes)
    between = _between(len(sizes) - 1)
    for count in sizes:
        end = begin + len(between) * 2**count
        found.append(_gains(count) @ (between @ worth[begin:end].reshape(len(between), -1)))
        begin = end
    return np.concatenate(found)


@cache
def _masks(count: int) -> np.ndarray:
    """Return every subset of count things as rows of booleans, (2**count, count)."""
    return (np.arange(2**count)[:, None] >> np.arange(count)[None, :] & 1).astype(bool)


@cache
def _between(others: int) -> np.ndarray:
    """Return the weight of each coalition of the other sectors, (2**others,)."""
    return _weights(others)[_masks(others).sum(axis=1)]


@cache
def _gains(count: int) -> np.ndarray:
    """Return how much each coalition of a sector counts in each lever's value, (count, 2**count).

    With the lever it counts as the coalition without it does, which it is measured against.
    """
    masks = _masks(count)
    sizes = masks.sum(axis=1)
    weights = _weights(count - 1)
    joined = np.where(masks.T, weights[np.maximum(sizes - 1, 0)], 0.0)
    without = np.where(masks.T, 0.0, weights[np.minimum(sizes, count - 1)])
    return joined - without


@cache
def _weights(others: int) -> np.ndarray:
    """Return the Shapley weight of a coalition of each size among `others` further players."""
    return np.array([
        factorial(size) * factorial(others - size) / factorial(others + 1)
        for size in range(others + 1)
    ])  # fmt: skip
