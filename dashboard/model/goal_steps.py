"""One city's mixes in equal steps, many asked of the model at once; what a mix is reckoned to cost.

A mix is a row of whole numbers, one a free lever: 0 where it starts, STEPS at its upper bound.
Known is what the cost nodes say. A lever of which no source gives a cost is assumed to cost, for
each tonne that it cuts by itself, what the middle one of the levers with a known cost does, so
that an unknown never looks cheap. A lever whose cost stands in another one's node (the depth of
renovation) is known too.
"""

from typing import NamedTuple

import numpy as np

from dashboard.model.mix import GOAL_YEAR, TODAY, Model, run, today

OUTSIDE = "outside"  # the group of levers that no city moves
STEPS = 20
YEARS = range(TODAY + 1, GOAL_YEAR + 1)
FELT = 1e-6  # t a year from which a lever does something


class Answer(NamedTuple):
    """What the model says of mixes, one each: tCO2e/year in GOAL_YEAR and EUR until then."""

    total: np.ndarray
    known: np.ndarray
    reckoned: np.ndarray


class Question:
    """The mixes of one city, with what is locked as it stands.

    orders  free levers that cut something, the cheapest tonne first: each alone, each at the top
    """

    def __init__(self, model: Model, city: int, costed: dict, locked: dict):
        self.one = model.only(city).about(("total", *costed.values()))
        self.locked, self.nodes = locked, tuple(dict.fromkeys(costed.values()))
        self.before = today(self.one)
        self.free = [
            name for name in model.levers if name not in locked and model.group[name] != OUTSIDE
        ]
        self.starts = np.array([self.one.start[name][0] for name in self.free])
        self.spans = np.array([self.one.high[name][0] for name in self.free]) - self.starts
        self.assumed = np.zeros(len(self.free))
        self._price(np.array([name in costed for name in self.free], dtype=bool))

    def ask(self, mixes: np.ndarray) -> Answer:
        """Return what the model says of mixes (mix, free lever)."""
        settings = self.starts + self.spans * mixes / STEPS
        given = {name: settings[:, [place]] for place, name in enumerate(self.free)}
        found = run(
            self.one, given | self.locked, ("total", *self.nodes), YEARS, before=self.before
        )
        size = (len(mixes),)
        total, *costs = (
            np.broadcast_to(found[name][:, 0, -1], size) for name in ("total", *self.nodes)
        )
        known = np.sum(costs, axis=0) if costs else np.zeros(size)
        return Answer(total, known, known + mixes @ self.assumed / STEPS)

    def settings(self, mix: np.ndarray) -> dict[str, float]:
        """Return the settings of a mix by lever_id, the locked ones included."""
        values = (self.starts + self.spans * mix / STEPS).tolist()
        return dict(zip(self.free, values, strict=True)) | self.locked

    def _price(self, is_costed: np.ndarray) -> None:
        """Find what unknown costs are assumed to be, and in which orders levers are cheap."""
        count = len(self.free)
        alone, top = np.eye(count, dtype=int) * STEPS, np.full((1, count), STEPS)
        without = top - alone
        low, high = self.ask(np.vstack([top * 0, alone])), self.ask(np.vstack([top, without]))
        cuts = [low.total[0] - low.total[1:], high.total[1:] - high.total[0]]
        costs = [low.known[1:] - low.known[0], high.known[0] - high.known[1:]]
        sure = is_costed & (cuts[0] > FELT)
        middle = float(np.median(costs[0][sure] / cuts[0][sure])) if sure.any() else 0.0
        is_known = is_costed | (np.abs(costs[1]) > FELT)
        self.assumed = np.where(is_known, 0.0, middle * np.maximum(cuts[0], 0.0))
        self.orders = [
            self._cheapest(cut, cost + self.assumed) for cut, cost in zip(cuts, costs, strict=True)
        ]

    def _cheapest(self, cuts: np.ndarray, costs: np.ndarray) -> np.ndarray:
        does = cuts > FELT
        price = np.where(does, costs / np.where(does, cuts, 1.0), np.inf)
        return np.argsort(price, kind="stable")[: does.sum()]
