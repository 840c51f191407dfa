"""Each view of an indicator and each file to take away, warm, on the server alone.

python -m benchmarks.indicators
"""

import time
from collections.abc import Callable
from functools import partial
from statistics import median, quantiles

from dashboard import db, pictures
from dashboard.indicators import choices, files
from dashboard.language import use
from tests.indicator_views import LOOK, asked, known, shown

ROUNDS = 30
INDICATORS = ("population", "employment_rate")  # with the most rows, and beside Slovenia
ABOUT = {"title": "", "address": ""}


def main() -> None:
    """Print median and 95th percentile of each, in ms."""
    use("sl")
    con = db.connect()
    for indicator in known(con, "sl"):
        if indicator["indicator_id"] in INDICATORS:
            _measure(con, indicator)


def _measure(con, indicator: dict) -> None:
    name = indicator["indicator_id"]
    for view in choices.views():
        _print(f"{name}, {view}: queries, words, drawing", partial(_view, con, indicator, view))
    seen, every = shown(con, indicator, "time"), asked(con, "sources", "sl")
    sources = every[every["source_id"].isin(seen.sources)]
    for kind, (_media, write) in files.KINDS.items():
        _print(f"{name}, {kind}", partial(write, seen.taken, sources, ABOUT))
    for kind, (_media, write) in pictures.KINDS.items():
        _print(f"{name}, {kind}", partial(_picture, write, seen), 5)


def _view(con, indicator: dict, view: str) -> None:
    asked.cache_clear()
    made = shown(con, indicator, view)
    if made.draw:
        made.draw(LOOK).to_dict()


def _picture(write, seen) -> bytes:
    spec = seen.draw(LOOK).to_dict()
    return write(pictures.framed(spec, seen.title, seen.subtitle, ["Vir"], "sl"))


def _print(name: str, work: Callable[[], object], rounds: int = ROUNDS) -> None:
    work()
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    print(f"{name}: median {median(taken):.0f} ms, p95 {quantiles(taken, n=20)[-1]:.0f} ms")


if __name__ == "__main__":
    main()
