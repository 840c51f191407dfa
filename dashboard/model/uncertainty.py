"""Draws of the uncertain parameters: the same for every setting, so that a band does not flicker.

Each parameter with low < high is drawn from a triangular distribution over its bounds with the
value as its mode. What is national or external is drawn once for all cities, what is the city's
own for each city apart. They are drawn and computed in single precision: a ten-millionth of a
figure is nothing beside what they stand for, and it takes two thirds of the time.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.model import mix
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, Model, Past, whole_course

DRAWS = 2000
SEED = 20220419
MATTER = 8


def draw(model: Model, parameters: pd.DataFrame, count: int = DRAWS) -> dict[str, np.ndarray]:
    """Return (draw, city) by parameter_id for every parameter with a range.

    parameters  as queries/model_parameters.sql returns them
    """
    by_name = dict([*parameters.groupby("parameter_id")])
    own = [name for name, rows in by_name.items() if rows["city_id"].notna().all()]
    chances = np.stack([_uniform(city_id, (count, len(own))) for city_id in model.cities], axis=1)
    drawn = {}
    for name, rows in by_name.items():
        if (rows["low"] == rows["high"]).all():
            continue
        uniform = chances[:, :, own.index(name)] if name in own else _uniform(name, (count, 1))
        ordered = rows.set_index("city_id").loc[list(model.cities)] if name in own else rows
        low, mode, high = (ordered[c].to_numpy(float) for c in ("low", "value", "high"))
        drawn[name] = _triangular(uniform, low, mode, high)
    return drawn


def _uniform(key: str, shape: tuple[int, int]) -> np.ndarray:
    """Return the chances of a common parameter or of a city, whichever others are drawn too."""
    seed = np.frombuffer(key.encode(), dtype=np.uint8)
    return np.random.default_rng([SEED, *seed.tolist()]).random(shape)


def _triangular(uniform, low, mode, high) -> np.ndarray:
    width = np.where(high > low, high - low, 1.0)
    split = (mode - low) / width
    left = low + np.sqrt(uniform * width * (mode - low))
    right = high - np.sqrt((1 - uniform) * width * (high - mode))
    drawn = np.where(high > low, np.where(uniform < split, left, right), mode)
    return drawn.astype(np.float32)


class Ranks(NamedTuple):
    """The ranks of the draws of one city, the same for every mix: mean 0, length 1, one a row."""

    names: tuple[str, ...]
    rows: np.ndarray


def ranks(draws: dict[str, np.ndarray], city: int) -> Ranks:
    """Return the ranks of the draws, as draw() returns them, in one city."""
    columns = {name: values[:, min(city, values.shape[1] - 1)] for name, values in draws.items()}
    felt = {name: column for name, column in columns.items() if column.std() > 0}
    rows = np.array([_standard(_ranks(column)) for column in felt.values()])
    return Ranks(tuple(felt), rows)


def fan(
    model: Model,
    settings: dict,
    draws: dict,
    known: list[Ranks],
    goal_share: float = 0.2,
    past: Past | None = None,
) -> dict:
    """Return the band and how sure the goal is.

    known  ranks() of the draws in each city of the model
    past   mix.past() under the draws, where it has been found before

    p10, p50, p90   (city, year), tCO2e/year
    probability     (city,) share of draws that reach the goal in GOAL_YEAR
    matter          (city,) lists of (parameter_id, rank correlation with the total in GOAL_YEAR),
                    the MATTER strongest
    """
    about = model.about(("total",))
    total = whole_course(about, settings, past or mix.past(about, draws), draws)
    at_goal, at_base = total[:, :, GOAL_YEAR - BASE_YEAR], total[:, :, 0]
    low, middle, high = quantiles(total, (0.1, 0.5, 0.9))
    reached = at_goal <= goal_share * at_base
    return {
        "p10": low, "p50": middle, "p90": high,
        "probability": reached.mean(axis=0),
        "matter": [_matter(one, (at_goal / at_base)[:, city]) for city, one in enumerate(known)],
    }  # fmt: skip


def quantiles(values: np.ndarray, shares: tuple[float, ...]) -> list[np.ndarray]:
    """Return the quantiles over the first axis, between two neighbours in proportion.

    As np.quantile gives them, which takes five times as long: NumPy sorts faster than it parts.
    """
    ordered = np.sort(values.T, axis=-1)
    places = [share * (len(values) - 1) for share in shares]
    return [_between(ordered, int(place), place % 1).T for place in places]


def _between(ordered: np.ndarray, place: int, share: float) -> np.ndarray:
    low, high = ordered[..., place], ordered[..., min(place + 1, ordered.shape[-1] - 1)]
    return low + (high - low) * share


def _matter(known: Ranks, outcome: np.ndarray) -> list[tuple[str, float]]:
    if not known.names or outcome.std() == 0:
        return []
    felt = known.rows @ _standard(_ranks(outcome))
    found = zip(known.names, felt.tolist(), strict=True)
    return sorted(found, key=lambda pair: -abs(pair[1]))[:MATTER]


def _standard(values: np.ndarray) -> np.ndarray:
    apart = values - values.mean()
    return apart / np.linalg.norm(apart)


def _ranks(values: np.ndarray) -> np.ndarray:
    ranks = np.empty(len(values))
    ranks[np.argsort(values, kind="stable")] = np.arange(len(values))
    return ranks
