"""Run a program over draws, cities and years at once.

Arrays are (draw, city, year), with 1 where all draws, cities or years have the same; inside turned
round, (year, city, draw), so that the many draws lie side by side. Most nodes are computed for all
years in one go; those that need last year's value of themselves, or of each other in a circle, year
by year.
"""

from collections.abc import Callable

import numpy as np

from dashboard.model.numpy_source import source
from dashboard.model.program import YEAR, Program

BLOCK = 60_000  # numbers of an array at once: half a megabyte, which a processor has at hand
Course = Callable[[dict, dict, int], None]


def compiled(program: Program) -> Course:
    """Return the function that numpy_source.source() writes."""
    space = {"np": np, "zero": np.zeros((1, 1, 1), np.float32), "whole": np.atleast_3d}
    space |= {"lag": _lag, "at": _at, "joined": _years_joined}
    exec(compile(source(program), "<model>", "exec"), space)  # noqa: S102
    return space["course"]


def run(
    course: Course,
    inputs: dict[str, np.ndarray],
    years: range,
    wanted: tuple[str, ...],
    before: dict[str, np.ndarray] | None = None,
) -> dict[str, np.ndarray]:
    """Return the wanted nodes over all years: arrays (draw, city, year), not to be changed.

    inputs  (draw, city, year) of the parameters and levers by name; 1 stands for all
    before  (draw, city) of all nodes in the year before the first; none for the base year
    """
    past = {name: np.ascontiguousarray(value.T)[None] for name, value in (before or {}).items()}
    given = {name: np.ascontiguousarray(value.T) for name, value in inputs.items()}
    given[YEAR] = _as_others(given, np.array(years, float)[:, None, None])
    cities, draws = (max(value.shape[axis] for value in given.values()) for axis in (1, 2))
    size = max(BLOCK // (cities * len(years)), 2)
    found = [
        _block(course, given, past, slice(begin, begin + size), wanted, len(years))
        for begin in range(0, draws, size)
    ]
    whole = {name: _joined([block[name] for block in found]) for name in wanted}
    shape = np.broadcast_shapes((len(years), 1, 1), *(value.shape for value in whole.values()))
    return {name: np.broadcast_to(value, shape).T for name, value in whole.items()}


def _as_others(given: dict[str, np.ndarray], values: np.ndarray) -> np.ndarray:
    """Return values in the precision of the inputs, so that they do not widen what they meet."""
    return values.astype(next((one.dtype for one in given.values()), values.dtype))


def _block(course: Course, given, before, draws: slice, wanted, count: int) -> dict:
    now, past = (
        {name: value[..., draws] if value.shape[-1] > 1 else value for name, value in known.items()}
        for known in (given, before)
    )
    with np.errstate(divide="ignore", invalid="ignore"):  # both arms of where() are computed
        course(now, past, count)
    return {name: now[name] for name in wanted}


def _joined(blocks: list[np.ndarray]) -> np.ndarray:
    """Return the blocks side by side; the first alone where no draw differs."""
    is_many = len(blocks) > 1 and blocks[0].shape[-1] > 1
    return np.concatenate(blocks, axis=-1) if is_many else blocks[0]


def _lag(values: np.ndarray, before: np.ndarray, count: int) -> np.ndarray:
    """Return each year's value of the year before."""
    rows = np.broadcast_to(values, (count, *values.shape[1:]))[:-1]
    first = np.broadcast_to(before, np.broadcast_shapes(before.shape, (1, *rows.shape[1:])))
    return np.concatenate([first, np.broadcast_to(rows, (count - 1, *first.shape[1:]))])


def _years_joined(years: list[np.ndarray]) -> np.ndarray:
    shapes = {value.shape for value in years}
    if len(shapes) > 1:
        shape = np.broadcast_shapes(*shapes)
        years = [np.broadcast_to(value, shape) for value in years]
    return np.concatenate(years)


def _at(values: np.ndarray, year: int) -> np.ndarray:
    return values if len(values) == 1 else values[year : year + 1]
