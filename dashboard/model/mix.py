"""One run of the model: parameters by city, lever settings, years; the only place that knows time.

Arrays are (draw, city). A draw may be a sample of uncertain parameters, one of many mixes of
levers, or both; the model does not know which.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from dashboard.model import numpy_code
from dashboard.model.rows import Model, load

__all__ = ["BASE_YEAR", "GOAL_YEAR", "LAST_YEAR", "TODAY", "Model", "lever_values", "load", "run"]

BASE_YEAR, TODAY, GOAL_YEAR, LAST_YEAR = 2018, 2026, 2030, 2050
EXACT = np.dtype(float)  # of what is computed without draws


def settled(model: Model, settings: dict[str, np.ndarray | float]) -> dict[str, np.ndarray]:
    """Return the given levers' settings, (draw, city), within bounds."""
    return {
        name: np.clip(np.atleast_2d(settings[name]), model.low[name], model.high[name])
        for name in model.levers
        if name in settings
    }


@lru_cache(maxsize=1000)
def left_alone(model: Model, kind: np.dtype) -> dict[str, np.ndarray]:
    """Return what the model's formulas read while no lever moves, (1, city, 1), in a precision.

    A lever stands for its start in every year, or for no pace.
    """
    starts = {name: model.start[name] * (not model.is_pace[name]) for name in model.levers}
    values = model.parameters | starts
    return {name: values[name].astype(kind)[None, :, None] for name in model.program.inputs}


def lever_values(
    model: Model, settings: dict[str, np.ndarray], years: range, kind: np.dtype
) -> dict:
    """Return what the levers' names stand for in each year, (draw, city, year).

    settings  as settled() returns them

    A ramp goes from start to setting between TODAY and GOAL_YEAR and holds. A pace is the yearly
    step that brings the setting by GOAL_YEAR, from the year after TODAY on.
    """
    span, when = GOAL_YEAR - TODAY, np.array(years)[:, None, None]
    ramp, pace = np.clip((when - TODAY) / span, 0.0, 1.0), (when > TODAY) / span
    values = {}
    for name, setting in settings.items():  # turned round, so that many draws lie side by side
        start = model.start[name][:, None]
        gone = np.ascontiguousarray(setting.T) - start
        values[name] = (gone * pace if model.is_pace[name] else start + gone * ramp).T.astype(
            kind, copy=False
        )
    return values


def run(
    model: Model,
    settings: dict[str, np.ndarray | float],
    wanted: tuple[str, ...] = ("total",),
    years: range = range(BASE_YEAR, LAST_YEAR + 1),
    draws: dict[str, np.ndarray] | None = None,
    before: dict[str, np.ndarray] | None = None,
) -> dict[str, np.ndarray]:
    """Return the wanted nodes as arrays (draw, city, year), not to be changed.

    settings  by lever_id: a number, (city,), or (draw, city); levers left out stay at the start
    draws     sampled parameters (draw, city) by parameter_id, in place of their central values;
              all is computed in their precision
    before    all nodes of the year before the first, where that is not the base year
    """
    kind = next((values.dtype for values in (draws or {}).values()), EXACT)
    read = left_alone(model, kind)
    drawn = {name: values[..., None] for name, values in (draws or {}).items() if name in read}
    moved = settled(model, {name: value for name, value in settings.items() if name in read})
    inputs = read | drawn | lever_values(model, moved, years, kind)
    return numpy_code.run(model.course, inputs, years, wanted, before)


class Past(NamedTuple):
    """The years to TODAY, in which no setting changes anything.

    total  (draw, city, year), from BASE_YEAR on
    today  every node in TODAY, (draw, city); one draw of what is the same in all
    """

    total: np.ndarray
    today: dict[str, np.ndarray]


def past(model: Model, draws: dict[str, np.ndarray] | None = None) -> Past:
    """Return the past of a model that has the node `total`, under draws where they are given."""
    names = tuple(model.program.trees)
    found = run(model, {}, names, range(BASE_YEAR, TODAY + 1), draws)
    return Past(found["total"], {name: _last(values) for name, values in found.items()})


def _last(values: np.ndarray) -> np.ndarray:
    """Return the last year of a node, without repeating a draw that all share."""
    return (values[:1] if values.strides[0] == 0 else values)[:, :, -1].copy()


@lru_cache(maxsize=1000)
def today(model: Model) -> dict[str, np.ndarray]:
    """Return every node (draw, city) in TODAY, until when no setting changes anything."""
    names = tuple(model.program.trees)
    found = run(model, {}, names, range(BASE_YEAR, TODAY + 1))
    return {name: values[:, :, -1] for name, values in found.items()}


@lru_cache(maxsize=100)
def central_past(model: Model) -> Past:
    """Return the past of a model under its central values."""
    return past(model)


def whole_course(
    model: Model, settings: dict, known: Past, draws: dict[str, np.ndarray] | None = None
) -> np.ndarray:
    """Return the total (draw, city, year) from BASE_YEAR to LAST_YEAR, given its past."""
    ahead = range(TODAY + 1, LAST_YEAR + 1)
    later = run(model, settings, ("total",), ahead, draws, known.today)["total"]
    before = np.broadcast_to(known.total, (*later.shape[:2], known.total.shape[2]))
    return np.concatenate([before, later], axis=-1)
