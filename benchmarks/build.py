"""Building all tables from the sources, as a process of its own and within one.

python -m benchmarks.build
"""

import subprocess
import sys
import time
from statistics import median

from dashboard import build
from dashboard.paths import ROOT

RUNS = 5


def main() -> None:
    """Print both medians: the process includes importing GeoPandas."""
    inside, whole = [], []
    build.build()
    for _ in range(RUNS):
        began = time.perf_counter()
        build.build()
        inside.append(time.perf_counter() - began)
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "dashboard.build"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: E501  # fmt: skip
        whole.append(time.perf_counter() - began)
    print(f"build, median of {RUNS}, within a process: {median(inside):.2f} s")
    print(f"build, median of {RUNS}, as a command: {median(whole):.2f} s")


if __name__ == "__main__":
    main()
