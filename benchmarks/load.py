"""Many visitors at once for minutes: how long each kind of move takes, errors, memory, processor.

python -m benchmarks.load --sessions 300 --seconds 600 --processes 2

The visitors are WebSocket clients in this process (benchmarks/visitor.py), on the same machine:
what they take of its processors is printed. With several processes each visitor stays on one.
--address measures what runs already, with --pids of the processes that serve there.
"""

import argparse
import asyncio
import csv
import os
import random
import time
from collections import Counter, defaultdict
from contextlib import ExitStack

from websockets.exceptions import ConnectionClosed

from benchmarks import load_report, machine
from benchmarks.server import start
from benchmarks.visitor import Fault, Visitor, arrive
from benchmarks.visits import WIDTHS, Visit, pick
from dashboard.paths import DATA

EVERY_S = 5.0  # from one move of a visitor to the next
SEED = 2026


class Run:
    """What has been measured so far."""

    def __init__(self, pids: list[int]):
        self.pids, self.visitors = pids, []
        self.taken, self.faults, self.dropped = defaultdict(list), Counter(), 0
        self.is_measured = self.is_over = False
        self.marks: list[dict] = []  # how things stood at start, half and end

    def mark(self) -> None:
        """Note how things stand."""
        self.marks.append({
            "at": time.perf_counter(), "cpu": [machine.cpu_s(pid) for pid in self.pids],
            "rss": [machine.rss_mb(pid) for pid in self.pids], "own": machine.cpu_s(os.getpid()),
            "bytes": sum(visitor.bytes for visitor in self.visitors), "open": len(self.visitors),
        })  # fmt: skip


async def stay(run: Run, address: str, number: int, wait_s: float, packed: bool) -> None:
    """Be one visitor: arrive after a while, then move until the run is over."""
    dice = random.Random(f"{SEED} {number}")
    await asyncio.sleep(wait_s)
    width = pick(WIDTHS, dice)
    try:
        async with arrive(address, width, packed) as socket:
            visitor = Visitor(socket, address, width)
            run.visitors.append(visitor)
            await _move(run, Visit(visitor, indicators(), dice), dice)
    except (OSError, ConnectionClosed) as gone:
        run.dropped += 1
        run.faults[f"connection: {gone}"] += 1


async def _move(run: Run, visit: Visit, dice: random.Random) -> None:
    due, kind, steps = time.perf_counter(), "first page", [visit.begin]
    while not run.is_over:
        try:
            answer = await steps.pop()() if steps else await visit.move()
            kind, seconds = answer if isinstance(answer, tuple) else (kind, answer)
            if run.is_measured:
                run.taken[kind].append(seconds)
        except Fault as fault:
            run.faults[str(fault)[:200]] += 1
            if not visit.visitor.pages:  # no first page came: it is loaded again, as people do
                kind, steps = "first page", [visit.begin]
        due = max(due + EVERY_S * dice.uniform(0.8, 1.2), time.perf_counter())
        await asyncio.sleep(due - time.perf_counter())


def indicators() -> dict[str, float]:
    """Return the keys of all indicators and how often each is asked for: the first ones most."""
    with (DATA / "sources" / "indicators.csv").open(encoding="utf-8") as rows:
        keys = [row["indicator_id"] for row in csv.DictReader(rows)]
    return {key: 1 / place for place, key in enumerate(keys, 1)}


async def measure(run: Run, addresses: list[str], asked: argparse.Namespace) -> None:
    """Let the visitors arrive, then note what happens for as long as was asked."""
    tasks = [
        asyncio.create_task(
            stay(
                run, addresses[n % len(addresses)], n, asked.ramp * n / asked.sessions, asked.packed
            )
        )
        for n in range(asked.sessions)
    ]
    await asyncio.sleep(asked.ramp + 2 * EVERY_S)
    run.is_measured = True
    run.mark()
    for _half in range(2):
        await asyncio.sleep(asked.seconds / 2)
        run.mark()
    run.is_measured, run.is_over = False, True
    await asyncio.wait(tasks, timeout=40)


def main() -> None:
    """Start the servers, run it, print the figures."""
    said = argparse.ArgumentParser()
    said.add_argument("--sessions", type=int, default=300)
    said.add_argument("--seconds", type=int, default=600)
    said.add_argument("--processes", type=int, default=1)
    said.add_argument("--ramp", type=int, default=60, help="seconds in which they arrive")
    said.add_argument("--packed", action="store_true", help="let the messages be compressed")
    said.add_argument("--address", help="of a deployment that runs already")
    said.add_argument("--pids", type=int, nargs="*", default=[])
    asked = said.parse_args()
    with ExitStack() as servers:
        begun = [servers.enter_context(start("app.py")) for _ in range(asked.processes)] if not asked.address else []  # noqa: E501  # fmt: skip
        run = Run([pid for *_, pid in begun] or asked.pids)
        run.mark()
        asyncio.run(measure(run, [one for one, *_ in begun] or [asked.address], asked))
    load_report.print_all(run, asked)


if __name__ == "__main__":
    main()
