"""What comes of one mix in one city: the total, how sure, whose cut, at what pace."""

from typing import NamedTuple

import numpy as np

from dashboard.model import contributions, mix, uncertainty
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, LAST_YEAR, TODAY, Model
from dashboard.what_if.levers import Lever
from dashboard.what_if.mixes import Settings

GOAL_SHARE = 0.2  # of the base year's total that the goal leaves
ROUNDING = 0.5  # t a year within which the goal counts as reached
ALIKE = 1e-6  # of a total within which draws differ by how they are computed, not by what they are
FELT = 0.1  # rank correlation from which an input counts; chance alone gives up to 0.08


class Outcome(NamedTuple):
    """A mix's result in one city, in tCO2e a year; shares are of the base year.

    years  the total by year, from BASE_YEAR on
    """

    years: np.ndarray
    base: float
    goal: float
    total: float
    cut: float
    gap: float


def outcome(model: Model, city: int, settings: Settings) -> Outcome:
    """Return the result of a mix: total in GOAL_YEAR, cut (0–1), gap to the goal (0 if reached)."""
    one = model.only(city).about(("total",))
    years = mix.whole_course(one, settings, mix.central_past(one))[0, 0]
    base, total = float(years[0]), float(years[GOAL_YEAR - BASE_YEAR])
    goal = GOAL_SHARE * base
    gap = total - goal if total - goal > ROUNDING else 0.0
    return Outcome(years, base, goal, total, 1 - total / base, gap)


class Drawn(NamedTuple):
    """The draws of one city, their ranks and the years to today: the same for every mix."""

    draws: dict[str, np.ndarray]
    ranks: uncertainty.Ranks
    past: mix.Past


def drawn(model: Model, draws: dict[str, np.ndarray], city: int) -> Drawn:
    """Return one city's part of the draws.

    draws  as uncertainty.draw() returns them
    """
    own = {
        name: np.ascontiguousarray(values[:, city : city + 1] if values.shape[1] > 1 else values)
        for name, values in draws.items()
    }
    one = model.only(city).about(("total",))
    return Drawn(own, uncertainty.ranks(own, 0), mix.past(one, own))


def fan(model: Model, city: int, settings: Settings, own: Drawn) -> dict:
    """Return the band and how sure the goal is, of one city.

    years, p10, p90  by year; probability 0–1; matter as uncertainty.fan gives it, those felt
    base             (P10, P90) of the base year's total, in tCO2e/year
    """
    one = model.only(city).about(("total",))
    found = uncertainty.fan(one, settings, own.draws, [own.ranks], GOAL_SHARE, own.past)
    low, high = found["p10"][0], found["p90"][0]
    least, most = low[GOAL_YEAR - BASE_YEAR], high[GOAL_YEAR - BASE_YEAR]
    is_certain = most - least <= ALIKE * most
    matter = [] if is_certain else [pair for pair in found["matter"][0] if abs(pair[1]) >= FELT]
    return {
        "years": list(range(BASE_YEAR, LAST_YEAR + 1)), "p10": low.tolist(), "p90": high.tolist(),
        "probability": float(found["probability"][0]), "matter": matter,
        "base": (float(low[0]), float(high[0])),
    }  # fmt: skip


class Share(NamedTuple):
    """What a moved lever cuts, in tCO2e a year: in this mix, moved alone, lost if dropped."""

    lever: Lever
    share: float
    alone: float
    dropped: float


def shares(
    model: Model, city: int, settings: Settings, levers: dict[str, Lever]
) -> tuple[list[Share], float]:
    """Return what each moved lever cuts, the largest cut first, and the interaction of them all.

    The shares add up to the whole cut, in tCO2e a year.
    """
    found = contributions.cut(model, settings, city)
    rows = [
        Share(levers[name], share, found["alone"][name], found["dropped"][name])
        for name, share in found["share"].items()
    ]
    return sorted(rows, key=lambda row: -row.share), found["interaction"]


def whose(rows: list[Share]) -> dict[str, float]:
    """Return the tonnes of the cut by who decides, the largest first."""
    tonnes: dict[str, float] = {}
    for row in rows:
        tonnes[row.lever.decides] = tonnes.get(row.lever.decides, 0.0) + row.share
    felt = {name: value for name, value in tonnes.items() if abs(value) > ROUNDING}
    return dict(sorted(felt.items(), key=lambda pair: -pair[1]))


class Pace(NamedTuple):
    """How fast emissions must fall, against the fastest year on record, in tCO2e a year.

    since   year of the latest inventory (or of the estimate)
    best    the largest fall in one year and its year; None with a single inventory
    """

    needed: float
    since: int
    best: float | None
    best_year: int | None


def pace(history: dict[int, float], goal: float) -> Pace:
    """Return the yearly fall needed from TODAY to the goal if nothing has changed since the latest.

    history  tCO2e a year by year, at least one
    """
    since = max(history)
    falls = {year: history[year - 1] - value for year, value in history.items() if year - 1 in history}  # noqa: E501  # fmt: skip
    best_year = max(falls, key=falls.get) if falls else None
    needed = max(history[since] - goal, 0.0) / (GOAL_YEAR - TODAY)
    return Pace(needed, since, falls.get(best_year), best_year)
