"""One run of the model: parameters by city, lever settings, years; the only place that knows time.

Arrays are (draw, city). A draw may be a sample of uncertain parameters, one of many mixes of
levers, or both; the model does not know which.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.model import numpy_code
from dashboard.model.program import Program, link, needed

BASE_YEAR, TODAY, GOAL_YEAR, LAST_YEAR = 2018, 2026, 2030, 2050


class Model(NamedTuple):
    """The model's rows, ready to run.

    cities      city_id in the order of the city axis
    parameters  (city,) by parameter_id
    start, low, high   (city,) by lever_id: where a lever stands today and how far it goes
    levers      lever_id in order; is_pace says which give a yearly step, group which sector's
    """

    program: Program
    step: numpy_code.Step
    cities: tuple[str, ...]
    parameters: dict[str, np.ndarray]
    levers: tuple[str, ...]
    is_pace: dict[str, bool]
    group: dict[str, str]
    start: dict[str, np.ndarray]
    low: dict[str, np.ndarray]
    high: dict[str, np.ndarray]

    def about(self, wanted: tuple[str, ...]) -> "Model":
        """Return the model with no more nodes than the wanted ones rest on."""
        part = needed(self.program, set(wanted))
        return self._replace(program=part, step=_compiled(part))

    def only(self, city: int) -> "Model":
        """Return the model of one city of the axis."""
        pick = slice(city, city + 1)
        return self._replace(
            cities=self.cities[pick],
            **{
                field: {name: values[pick] for name, values in getattr(self, field).items()}
                for field in ("parameters", "start", "low", "high")
            },
        )


def load(
    nodes: pd.DataFrame, parameters: pd.DataFrame, levers: pd.DataFrame, cities: list[str]
) -> Model:
    """Return the model of its rows.

    nodes, levers  as queries/model_nodes.sql and queries/model_levers.sql return them
    parameters     as queries/model_parameters.sql returns them

    ModelError where the formulas do not fit together; KeyError where a city lacks a parameter.
    """
    by_city = {
        name: _per_city(rows, cities, "value") for name, rows in parameters.groupby("parameter_id")
    }
    formulas = dict(zip(nodes["node_id"], nodes["formula"], strict=True))
    ids = tuple(levers["lever_id"])
    program = link(formulas, set(by_city) | set(ids))
    rows = {row.lever_id: row for row in levers.itertuples()}
    return Model(
        program, numpy_code.compiled(program), tuple(cities), by_city, ids,
        {name: row.path == "pace" for name, row in rows.items()},
        {name: row.group_id for name, row in rows.items()},
        {name: _bound(row.start_parameter, row.start_value, by_city) for name, row in rows.items()},
        {name: _least(row, by_city) for name, row in rows.items()},
        {name: _bound(row.max_parameter, row.max_value, by_city) for name, row in rows.items()},
    )  # fmt: skip


_parts: dict[tuple, numpy_code.Step] = {}


def _compiled(program: Program) -> numpy_code.Step:
    key = tuple(program.trees.items())  # a new build may keep names and change formulas
    if key not in _parts:
        _parts[key] = numpy_code.compiled(program)
    return _parts[key]


def _per_city(rows: pd.DataFrame, cities: list[str], column: str) -> np.ndarray:
    if rows["city_id"].isna().all():
        return np.full(len(cities), rows[column].iloc[0])
    return rows.set_index("city_id")[column].loc[cities].to_numpy(float)


def _bound(parameter: str | None, value: float, by_city: dict[str, np.ndarray]) -> np.ndarray:
    if isinstance(parameter, str):
        return by_city[parameter]
    return np.full(len(next(iter(by_city.values()))), float(value))


def _least(row, by_city: dict[str, np.ndarray]) -> np.ndarray:
    if pd.isna(row.min_value):
        return _bound(row.start_parameter, row.start_value, by_city)
    return _bound(None, row.min_value, by_city)


def settled(model: Model, settings: dict[str, np.ndarray | float]) -> dict[str, np.ndarray]:
    """Return every lever's setting, (draw, city): given ones within bounds, others at start."""
    return {
        name: np.clip(np.atleast_2d(settings[name]), model.low[name], model.high[name])
        if name in settings
        else np.atleast_2d(model.start[name])
        for name in model.levers
    }


def lever_values(model: Model, settings: dict[str, np.ndarray], year: int) -> dict[str, np.ndarray]:
    """Return what the levers' names stand for in a year.

    A ramp goes from start to setting between TODAY and GOAL_YEAR and holds. A pace is the yearly
    step that brings the setting by GOAL_YEAR, from the year after TODAY on.
    """
    span = GOAL_YEAR - TODAY
    share = min(max((year - TODAY) / span, 0.0), 1.0)
    return {
        name: (setting - model.start[name]) * ((year > TODAY) / span)
        if model.is_pace[name]
        else model.start[name] + (setting - model.start[name]) * share
        for name, setting in settings.items()
    }


def run(
    model: Model,
    settings: dict[str, np.ndarray | float],
    wanted: tuple[str, ...] = ("total",),
    years: range = range(BASE_YEAR, LAST_YEAR + 1),
    draws: dict[str, np.ndarray] | None = None,
    before: dict[str, np.ndarray] | None = None,
) -> dict[str, np.ndarray]:
    """Return the wanted nodes as arrays (draw, city, year).

    settings  by lever_id: a number, (city,), or (draw, city); levers left out stay at the start
    draws     sampled parameters (draw, city) by parameter_id, in place of their central values
    before    all nodes of the year before the first, where that is not the base year
    """
    fixed = {
        name: np.atleast_2d(values) for name, values in (model.parameters | (draws or {})).items()
    }  # noqa: E501
    given = settled(model, settings)
    return numpy_code.run(
        model.step, lambda year: fixed | lever_values(model, given, year), years, wanted, before
    )


def today(model: Model) -> dict[str, np.ndarray]:
    """Return every node (draw, city) in TODAY, until when no setting changes anything."""
    names = tuple(model.program.trees)
    past = run(model, {}, names, range(BASE_YEAR, TODAY + 1))
    return {name: values[:, :, -1] for name, values in past.items()}
