"""A mix of levers in one city: where each lever may stand, ready-made mixes, the data's digest."""

import hashlib
import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.model.goal import OUTSIDE
from dashboard.model.mix import Model

COURSE, CONTRACT, MAXIMUM, CUSTOM = (
    "course",
    "contract",
    "maximum",
    "custom",
)  # of presets; custom is none of them
PARTS = ("formulas", "common", "own", "bounds")  # of the model, as digest() tells them apart
FACTORS = {"contract": 0.0, "arso": 1.0}  # of the parameter factor_choice
Settings = dict[str, float]


class Bound(NamedTuple):
    """Where one lever stands and how far it goes in one city, with its two signs in an address."""

    code: str
    start: float
    low: float
    high: float
    step: float


def bounds(model: Model, city: int, levers: pd.DataFrame) -> dict[str, Bound]:
    """Return the bounds of every lever in one city, in the order of the panel.

    levers  as queries/model_levers.sql returns them
    """
    ends = ("start", "low", "high")
    return {
        row.lever_id: Bound(
            row.code, *(float(getattr(model, end)[row.lever_id][city]) for end in ends), row.step
        )
        for row in levers.itertuples()
    }


def fitted(settings: Mapping[str, object], limits: dict[str, Bound]) -> Settings:
    """Return the settings that are numbers of known levers, within bounds, and moved."""
    kept = {}
    for name, limit in limits.items():
        value = settings.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        if math.isfinite(value):
            value = min(max(float(value), limit.low), limit.high)
            if not is_start(value, limit):
                kept[name] = value
    return kept


def is_start(value: float, limit: Bound) -> bool:
    """Return whether a setting is where the lever starts, but for the last digits."""
    return abs(value - limit.start) <= 1e-6 * limit.step


def presets(rows: pd.DataFrame, model: Model, limits: dict[str, Bound]) -> dict[str, Settings]:
    """Return the ready-made mixes that the city has, by preset_id.

    What a preset leaves open from outside the city stands as on today's course.

    rows  as queries/what_if_preset_settings.sql returns them
    """
    said = {
        name: dict(zip(some["lever_id"], some["setting"], strict=True))
        for name, some in rows.groupby("preset_id", sort=False)
        if name == COURSE or some["is_own"].any()
    }
    course = said[COURSE]
    said[MAXIMUM] = {
        name: limit.high for name, limit in limits.items() if model.group[name] != OUTSIDE
    }
    return {name: fitted(course | some, limits) for name, some in said.items()}


def named(settings: Settings, ready: dict[str, Settings], limits: dict[str, Bound]) -> str:
    """Return which ready-made mix the settings are, or CUSTOM."""
    for name, some in ready.items():
        if set(some) == set(settings) and all(
            abs(some[lever] - settings[lever]) <= limits[lever].step / 500 for lever in some
        ):
            return name
    return CUSTOM


def with_factor(model: Model, factor: str) -> Model:
    """Return the model with the electricity factor of FACTORS that the reader chose."""
    choice = np.full(len(model.cities), FACTORS[factor])
    return model.changed(parameters=model.parameters | {"factor_choice": choice})


def digest(
    nodes: pd.DataFrame, parameters: pd.DataFrame, levers: pd.DataFrame, city_id: str
) -> str:
    """Return three hexadecimal signs for each part of the model, in the order of PARTS.

    They change with any number or formula of the part as a city has it; words do not count. The
    frames are as queries/model_<name>.sql return them.
    """
    common, numbers = parameters["city_id"].isna(), ["parameter_id", "value", "low", "high"]
    frames = (
        nodes[["node_id", "formula"]],
        parameters.loc[common, numbers],
        parameters.loc[parameters["city_id"] == city_id, numbers],
        levers[["lever_id", "path", "start_value", "min_value", "max_value", "step"]],
    )
    texts = (frame.to_csv(index=False, float_format="%.12g") for frame in frames)
    return "".join(hashlib.sha256(text.encode()).hexdigest()[:3] for text in texts)


def changed(before: str, now: str) -> list[str]:
    """Return which PARTS differ between two digests; none where the older one does not tell."""
    if len(before) != len(now):
        return []
    places = range(0, len(now), 3)
    return [
        part for part, place in zip(PARTS, places, strict=True)
        if before[place : place + 3] != now[place : place + 3]
    ]  # fmt: skip
