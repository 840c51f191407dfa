"""What the answers of a room come to: arithmetic only, no words."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, run
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.what_if import costs, mixes
from dashboard.what_if.results import GOAL_SHARE, ROUNDING


def by_city(ground: Ground, latest: dict[str, Answer]) -> pd.DataFrame:
    """Return what each city's levers do, on top of its today's course.

    Columns: city_id, name, is_sent, is_published, base, goal, total (t CO₂e a year), cut (0–1),
    capex (EUR, of levers with a known cost), is_reached, settings (moved levers of the answer),
    sent_at. Cities that have not sent stand with today's course.
    """
    said = {city: _settings(ground, city, latest.get(city)) for city in ground.model.cities}
    known = costs.costed(ground.levers)
    nodes = ("total", *dict.fromkeys(known.values()))
    whole = {city: ground.course[city] | settings for city, settings in said.items()}
    found = run(ground.model.about(nodes), _arrays(ground, whole), nodes,
                range(BASE_YEAR, GOAL_YEAR + 1))  # fmt: skip
    base, total = found["total"][0, :, 0], found["total"][0, :, -1]
    goal = GOAL_SHARE * base
    return pd.DataFrame({
        "city_id": ground.model.cities, "name": [*ground.names().values()],
        "is_sent": [city in latest for city in ground.model.cities],
        "is_published": [city in ground.published() for city in ground.model.cities],
        "base": base, "goal": goal, "total": total, "cut": 1 - total / base,
        "capex": sum(found[node][0, :, -1] for node in nodes[1:]) + np.zeros(len(base)),
        "is_reached": total - goal <= ROUNDING, "settings": [*said.values()],
        "sent_at": [latest[city].sent_at if city in latest else None for city in said],
    })  # fmt: skip


def _settings(ground: Ground, city: str, answer: Answer | None) -> dict[str, float]:
    given = answer.answer.get("settings", {}) if answer else {}
    return mixes.fitted(given, ground.limits[city])


def _arrays(ground: Ground, settings: dict[str, dict]) -> dict[str, np.ndarray]:
    moved = dict.fromkeys(name for some in settings.values() for name in some)
    return {
        name: np.array([
            some.get(name, ground.limits[city][name].start) for city, some in settings.items()
        ])
        for name in moved
    }  # fmt: skip


class Sum(NamedTuple):
    """All that have sent, together.

    tonnes  cut a year; share is of what all cities together must cut; euros of known costs
    """

    sent: int
    reached: int
    tonnes: float
    share: float
    euros: float


def together(rows: pd.DataFrame) -> Sum:
    """Return the sum of by_city() over those who have sent."""
    sent = rows[rows["is_sent"]]
    tonnes = float((sent["base"] - sent["total"]).sum())
    need = float((rows["base"] - rows["goal"]).sum())
    reached = int(sent["is_reached"].sum())
    return Sum(len(sent), reached, tonnes, tonnes / need, float(sent["capex"].sum()))


def most_moved(rows: pd.DataFrame) -> tuple[str, int] | None:
    """Return the lever that most of those who have sent have moved, and how many; None if none."""
    counts: dict[str, int] = {}
    for settings in rows.loc[rows["is_sent"], "settings"]:
        for name in settings:
            counts[name] = counts.get(name, 0) + 1
    return max(counts.items(), key=lambda pair: pair[1]) if counts else None


def votes(latest: dict[str, Answer]) -> tuple[list[str], list[str]]:
    """Return the cities that said yes, and those that said no."""
    sides: tuple[list[str], list[str]] = ([], [])
    for city, answer in latest.items():
        sides[0 if answer.answer["is_yes"] else 1].append(city)
    return sides


class Ranking(NamedTuple):
    """Levers with the mean place they were given (1 is best), the best first.

    agreement  Kendall's W: 1 where all have the same order, 0 where there is none in common
    """

    places: dict[str, float]
    agreement: float | None


def ranking(levers: list[str], latest: dict[str, Answer]) -> Ranking:
    """Return the mean places of the levers, and how far the cities agree (None below two)."""
    if not latest:
        return Ranking(dict.fromkeys(levers, float("nan")), None)
    orders = [answer.answer["order"] for answer in latest.values()]
    places = np.array([[order.index(lever) + 1 for lever in levers] for order in orders])
    means = dict(zip(levers, places.mean(axis=0).tolist(), strict=True))
    return Ranking(dict(sorted(means.items(), key=lambda pair: pair[1])), _kendall(places))


def _kendall(places: np.ndarray) -> float | None:
    judges, things = places.shape
    if judges < 2:
        return None
    sums = places.sum(axis=0)
    spread = float(((sums - sums.mean()) ** 2).sum())
    return 12 * spread / (judges**2 * (things**3 - things))
