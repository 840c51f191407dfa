"""What the search for a mix does to mixes in steps: raise, take away, exchange.

Every function takes and returns mixes as goal_steps.Question knows them; `goal` is tCO2e/year.
"""

import numpy as np

from dashboard.model.goal_steps import STEPS, Question

LOWER = (1, 2, 5, 10, STEPS)  # steps that a lever gives up, and that another takes over
FEW = 7  # levers on either side of an exchange
WORTH = 1.0  # EUR from which a mix is cheaper than another, and t from which it is lower


def lowest(ask: Question) -> np.ndarray:
    """Return every lever at its bound, but for those that raise the total there."""
    mix = np.full(len(ask.free), STEPS)
    while mix.any():
        tries = mix * (1 - np.eye(len(mix), dtype=int))
        totals, now = ask.ask(tries).total, ask.ask(mix[None]).total[0]
        if totals.min() >= now - WORTH:
            return mix
        mix = tries[totals.argmin()]
    return mix


def raised(ask: Question, mixes: np.ndarray, order: np.ndarray, goal: float) -> np.ndarray:
    """Return mixes whose levers go to their bound in an order until the goal is reached.

    Those of a mix that are at -1 stay where they start. A mix that never gets there is left out.
    """
    ways = np.repeat(np.maximum(mixes, 0)[:, None], len(order) + 1, axis=1)
    for place, lever in enumerate(order):
        may = mixes[:, lever] >= 0
        ways[may, place + 1 :, lever] = STEPS
    size, count = ways.shape[:2], mixes.shape[1]
    totals = ask.ask(ways.reshape(size[0] * size[1], count)).total.reshape(size)
    reached = totals <= goal
    return ways[reached.any(axis=1), reached.argmax(axis=1)[reached.any(axis=1)]]


def trimmed(ask: Question, mixes: np.ndarray, goal: float) -> np.ndarray:
    """Return mixes without the steps that the goal does not need, the dearest taken first."""
    mixes, count = mixes.copy(), mixes.shape[1]
    less = np.vstack([np.zeros(count, int), *(np.eye(count, dtype=int) * one for one in LOWER)])
    while len(mixes):
        tries = mixes[:, None] - less
        size = tries.shape[:2]
        said = ask.ask(np.maximum(tries, 0).reshape(size[0] * size[1], count))
        total, price = (one.reshape(size) for one in (said.total, said.reckoned))
        fits = (total <= goal) & (tries >= 0).all(axis=2)
        fits[:, 0] = False  # the mix itself
        gain = np.where(fits, price[:, [0]] - price, -np.inf)
        best = gain.argmax(axis=1)
        better = gain[np.arange(len(mixes)), best] >= 0
        if not better.any():
            break
        mixes[better] = tries[better, best[better]]
    return mixes


def swapped(ask: Question, mix: np.ndarray, goal: float) -> np.ndarray:
    """Return a mix in which no lever can give way to another at less.

    The FEW most likely are tried first, all of them before the search ends.
    """
    few = FEW
    while True:
        price, moves = _exchanges(ask, mix, few)
        said = ask.ask(moves)
        prices = np.where(said.total <= goal, said.reckoned, np.inf)
        if prices.min(initial=np.inf) <= price - WORTH:
            mix = trimmed(ask, moves[[prices.argmin()]], goal)[0]
        elif few == len(mix) or not len(moves):
            return mix
        else:
            few = len(mix)


def _exchanges(ask: Question, mix: np.ndarray, few: int) -> tuple[float, np.ndarray]:
    """Return what a mix is reckoned to cost, and those with one lever lower and another higher.

    few  of the levers that cost most a tonne here may go down, of the others up
    """
    one, count = np.eye(len(mix), dtype=int), len(mix)
    total, _known, price = ask.ask(np.clip(np.vstack([mix[None], mix - one, mix + one]), 0, STEPS))
    worth = np.abs(price - price[0]) / np.maximum(np.abs(total - total[0]), 1e-9)
    down, up = worth[1 : count + 1], worth[count + 1 :]
    moved = [one for one in np.argsort(-down, kind="stable") if mix[one] > 0][:few]
    open_ = [one for one in np.argsort(up, kind="stable") if mix[one] < STEPS][:few]
    downs = np.vstack([mix - np.minimum(one[moved] * step, mix) for step in LOWER])
    ups = np.vstack([np.minimum(one[open_] * step, STEPS - mix) for step in LOWER])
    return float(price[0]), (downs[:, None] + ups).reshape(len(downs) * len(ups), count)
