"""Make a model of its rows: formulas linked and compiled, parameters and levers by city."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import pandas as pd

from dashboard.model import numpy_code
from dashboard.model.program import Program, link, needed


@dataclass(frozen=True, eq=False)  # known by identity, so that what is found of it can be kept
class Model:
    """The model's rows, ready to run.

    cities      city_id in the order of the city axis
    parameters  (city,) by parameter_id
    start, low, high   (city,) by lever_id: where a lever stands today and how far it goes
    levers      lever_id in order; is_pace says which give a yearly step, group which sector's
    """

    program: Program
    course: numpy_code.Course
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
        return _about(self, wanted)

    def only(self, city: int) -> "Model":
        """Return the model of one city of the axis."""
        return _only(self, city)

    def of(self, program: Program) -> "Model":
        """Return the model with another program over the same inputs."""
        return self.changed(program=program, course=_compiled(program))

    def changed(self, **fields: object) -> "Model":
        """Return the model with other fields."""
        return replace(self, **fields)


@lru_cache(maxsize=1000)
def _about(model: Model, wanted: tuple[str, ...]) -> Model:
    return model.of(needed(model.program, set(wanted)))


@lru_cache(maxsize=1000)
def _only(model: Model, city: int) -> Model:
    pick = slice(city, city + 1)
    return model.changed(
        cities=model.cities[pick],
        **{
            field: {name: values[pick] for name, values in getattr(model, field).items()}
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
        program, _compiled(program), tuple(cities), by_city, ids,
        {name: row.path == "pace" for name, row in rows.items()},
        {name: row.group_id for name, row in rows.items()},
        {name: _bound(row.start_parameter, row.start_value, by_city) for name, row in rows.items()},
        {name: _least(row, by_city) for name, row in rows.items()},
        {name: _bound(row.max_parameter, row.max_value, by_city) for name, row in rows.items()},
    )  # fmt: skip


_parts: dict[tuple, numpy_code.Course] = {}


def _compiled(program: Program) -> numpy_code.Course:
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
