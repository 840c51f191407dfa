"""Print what benchmarks/load.py has measured."""

import argparse
from statistics import quantiles

from benchmarks import machine


def print_all(run, asked: argparse.Namespace) -> None:
    """Print times by kind, errors, processor, memory, bytes."""
    empty, begin, half, end = run.marks
    seconds, every = end["at"] - begin["at"], [one for taken in run.taken.values() for one in taken]
    print(f"{machine.size()}; {len(run.pids)} processes; {end['open']} sessions, {seconds:.0f} s")
    print(f"{'':12}{'n':>7}{'p50':>8}{'p95':>8}{'p99':>8}{'most':>8}  ms")
    for kind, taken in [*sorted(run.taken.items()), ("all", every)]:
        print(_line(kind, taken))
    print(f"{len(every) / seconds:.1f} moves a second; dropped {run.dropped}; errors {run.faults.total()}")  # noqa: E501  # fmt: skip
    for fault, count in run.faults.most_common(5):
        print(f"  {count} × {fault}")
    shares = [(b - a) / seconds for a, b in zip(begin["cpu"], end["cpu"], strict=True)]
    print(f"processor: server {_all(shares, '.2f')} cores, {1000 * sum(shares) * seconds / max(len(every), 1):.1f} ms a move; visitors {(end['own'] - begin['own']) / seconds:.2f}")  # noqa: E501  # fmt: skip
    for name, mark in {"empty": empty, "start": begin, "half": half, "end": end}.items():
        print(f"memory, {name}: {_all(mark['rss'], '.0f')} MB")
    growth = sum(end["rss"]) / max(sum(half["rss"]), 1) - 1
    each = (sum(end["rss"]) - sum(empty["rss"])) / asked.sessions
    print(f"memory grows by {growth:.1%} in the second half; {each:.2f} MB a session")
    sent = end["bytes"] - begin["bytes"]
    print(f"received {sent / seconds / 1e6:.2f} MB/s, {sent / max(len(every), 1) / 1e3:.1f} kB a move")  # noqa: E501  # fmt: skip


def _line(kind: str, taken: list[float]) -> str:
    if len(taken) < 2:
        return f"{kind:12}{len(taken):7}"
    hundredths = quantiles(taken, n=100)
    shown = [hundredths[49], hundredths[94], hundredths[98], max(taken)]
    return f"{kind:12}{len(taken):7}" + "".join(f"{1000 * one:8.0f}" for one in shown)


def _all(values: list[float], form: str) -> str:
    total = f"{sum(values):{form}}"
    return total if len(values) == 1 else f"{total} ({' + '.join(f'{one:{form}}' for one in values)})"  # noqa: E501  # fmt: skip
