"""Each view of an indicator and each file to take away, warm, on the server alone.

python -m benchmarks.indicators
"""

import time
from collections.abc import Callable
from statistics import median, quantiles

from dashboard import db, picture_files
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
    for name in INDICATORS:
        [indicator] = [one for one in known(con, "sl") if one["indicator_id"] == name]
        for view in choices.views():
            said = f"{name}, {view}: queries, words, drawing"
            _print(said, lambda view=view, one=indicator: _view(con, one, view))
        _downloads(name, shown(con, indicator, "time"), asked(con, "sources", "sl"))


def _view(con, indicator: dict, view: str) -> None:
    asked.cache_clear()
    made = shown(con, indicator, view)
    if made.draw:
        made.draw(LOOK).to_dict()


def _downloads(name: str, seen, every) -> None:
    sources = every[every["source_id"].isin(seen.sources)]
    for kind, (_media, write) in files.KINDS.items():
        _print(f"{name}, {kind}", lambda write=write: write(seen.taken, sources, ABOUT))
    for kind, (_media, write) in picture_files.KINDS.items():
        _print(f"{name}, {kind}", lambda write=write: write(_picture(seen)), 5)


def _picture(seen) -> dict:
    return picture_files.framed(seen.draw(LOOK).to_dict(), seen.title, seen.subtitle, ["Vir"], "sl")


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
