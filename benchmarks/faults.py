"""Take away what the dashboard stands on, and look whether it says so and goes on serving.

python -m benchmarks.faults [seed]

Disk full and read-only are a mounted tmpfs (root), the database is a PostgreSQL of its own that is
stopped for a minute, the clock is libfaketime's (Debian's faketime).
"""

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import fault_disk, fault_rows, fault_time
from benchmarks.fault_serving import Found
from benchmarks.kills import site

EXAMPLES = 300


def found(folder: Path, seed: int) -> Iterator[Found]:
    """Yield what every fault did."""
    with fault_disk.small_disk(folder):
        here = site(folder)
        yield from fault_disk.full(here)
        yield from fault_disk.read_only(here)
        yield from fault_disk.flipped(here, random.Random(seed))
        yield from fault_time.gone(here)
        if shutil.which("faketime"):
            yield from fault_time.clock(here)
        else:
            yield Found("clock jump", "not tried: there is no faketime on this machine", lost=True)
        yield from fault_rows.garbage(here, EXAMPLES, seed)


def main(seed: int = 1) -> int:
    """Print what every fault did, and return how many things went wrong."""
    lost = 0
    with tempfile.TemporaryDirectory(prefix="faults") as folder:
        for one in found(Path(folder), seed):
            print(f"{'LOST ' if one.lost else ''}{one.fault}: {one.said}", flush=True)
            lost += one.lost
    print(f"losses {lost}")
    return lost


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
