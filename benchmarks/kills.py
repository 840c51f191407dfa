"""Kill processes at random moments, restart, and look for what is half or missing.

python -m benchmarks.kills [kills] [seed]

Build, publish, import of a file, room answers and refresh take turns on one folder of data and one
SQLite store. A process is forked ready, so that the moment falls into its work and not its imports.
"""

import multiprocessing
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.kill_kinds import KINDS, Publish
from benchmarks.kill_work import Site
from dashboard import build, builds, db, manifest
from dashboard.editing import settling
from dashboard.paths import DATA
from dashboard.store import engine

ENDLESS, ENDLESS_S = ("Import", "Answer"), 3.0  # go on until they are killed
LATE, BEYOND = 0.8, 1.1  # of the usual time: the end is met too
TRIES = 20


def site(folder: Path) -> Site:
    """Return a site of today's sources, built."""
    made = Site(folder)
    shutil.copytree(DATA / "sources", made.data / "sources")
    for name in ("schema.sql", "editing.toml"):
        shutil.copy(DATA / name, made.data / name)
    os.environ[engine.URL] = made.url
    build.build(made.data)
    return made


def restart(at: Site) -> None:
    """Do what the server does at its start."""
    if not settling.is_served(at.data) or not manifest.is_current(at.data):
        build.build(at.data)


def whole(at: Site) -> Iterator[str]:
    """Yield what is not whole of the served build and the store."""
    tables = db.Tables(at.data)
    tables.connection()
    if tables.broken:
        yield f"{tables.broken} is broken"
    with sqlite3.connect(at.folder / "rooms.sqlite") as con:
        if (found := con.execute("pragma integrity_check").fetchone()[0]) != "ok":
            yield f"the store: {found}"


class Killer:
    """Begins work of a kind and kills it at a random moment of its usual time."""

    def __init__(self, at: Site, seed: int):
        self.site, self.random = at, random.Random(seed)
        self.fork = multiprocessing.get_context("forkserver")
        self.fork.set_forkserver_preload(["benchmarks.kill_work"])
        self.kinds = [kind() for kind in KINDS]
        self.usual: dict[str, float] = {}
        self.reached, self.lost = Counter(), []

    def kill(self, turn: int) -> None:
        """Kill one piece of work, restart, and note what is lost."""
        kind = self.kinds[turn % len(self.kinds)]
        name = type(kind).__name__
        for attempt in range(TRIES):
            work, given = kind.begin(self.site, turn * TRIES + attempt)
            if self._killed(name, work, given):
                break
        acknowledged = self.site.acknowledged()
        before = list(whole(self.site))  # as readers have it at once
        restart(self.site)
        found = [*before, *whole(self.site), *kind.check(self.site, acknowledged)]
        self.lost += [f"{name} {turn}: {one}" for one in found]
        self.reached[name, bool(acknowledged)] += 1

    def _killed(self, name: str, work, given: tuple) -> bool:
        """Return whether the work was killed before it ended."""
        process = self.fork.Process(target=work, args=(self.site, *given))
        began = time.monotonic()
        process.start()
        if name in ENDLESS or name in self.usual:
            early = self.random.choice((0, LATE))  # half of them about where the work is done
            process.join(self.random.uniform(early, BEYOND) * self.usual.get(name, ENDLESS_S))
            process.kill()
        process.join()
        if process.exitcode == 0:
            self.usual[name] = time.monotonic() - began
            self.site.acknowledged()
            restart(self.site)
        elif process.exitcode != -9:
            self.lost.append(f"{name}: ended by itself with {process.exitcode}")
        return process.exitcode == -9


def main(kills: int = 100, seed: int = 1) -> list[str]:
    """Kill, print counts by kind and every loss, and return the losses."""
    with tempfile.TemporaryDirectory(prefix="kills") as folder:
        killer = Killer(site(Path(folder)), seed)
        for turn in range(kills):
            killer.kill(turn)
        for name in [kind.__name__ for kind in KINDS]:
            alone, told = killer.reached[name, False], killer.reached[name, True]
            print(f"{name:8} killed {alone + told:3}, of these after an acknowledgement {told:3}")
        ended = killer.kinds[KINDS.index(Publish)].ended
        print("killed publishings:", *(f"{how} {count}" for how, count in sorted(ended.items())))
        builds_left = len(builds.all_of(killer.site.data))
    print(f"kills {kills}, builds kept {builds_left}, losses {len(killer.lost)}", *killer.lost, sep="\n")  # noqa: E501  # fmt: skip
    return killer.lost


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
