"""Queries over 10⁵ to 10⁸ rows of partitioned Parquet: a series, a ranking, a map, first and warm.

python -m benchmarks.storage /tmp/large        writes made-up data there, then measures
python -m benchmarks.storage /tmp/large --keep measures what was written before

Figures are the 95th percentile by the clock, and the median of the processor's time (cpu), which
other work on the machine delays less.
First: with the page cache dropped before each query (needs root). Growth is the exponent of a
line through the logarithms: 0 does not grow, 0.5 grows as the square root, 1 in proportion.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from dashboard import db

SIZES = {  # rows: places, indicators, over twenty years
    10**5: (212, 25), 10**6: (1_000, 50), 10**7: (5_000, 100), 10**8: (10_000, 500),
}  # fmt: skip
YEARS = range(2006, 2026)
FIRST, WARM = 20, 100
CACHE = Path("/proc/sys/vm/drop_caches")


def main() -> None:
    """Write what is missing, measure each size in a process of its own, print and fit."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    if given.only:
        print(json.dumps(measured()))
        return
    found = {}
    for rows, (places, indicators) in SIZES.items():
        data = given.folder / str(rows)
        if not given.keep:
            _write(data, places, indicators)
        if data.exists():
            found[rows] = _in_a_process(data, rows)
    _print(found)


def _write(data: Path, places: int, indicators: int) -> None:
    from dashboard.made_up.__main__ import write

    began = time.perf_counter()
    rows = write(data, places, indicators, YEARS, 1, 0)
    size = sum(file.stat().st_size for file in (data / "large").rglob("*.parquet")) / 1e6
    print(f"{rows} rows written in {time.perf_counter() - began:.0f} s, {size:.0f} MB", flush=True)


def _in_a_process(data: Path, rows: int) -> dict:
    settings = {"DASHBOARD_DATA": str(data), "DASHBOARD_DATA_URL": str(data / "large")}
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.storage", str(data), "--only", str(rows)],
        env=os.environ | settings, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(run.stdout)  # whether it ended well or DuckDB aborted on leaving


def measured() -> dict:
    """Return seconds of each query, first and warm, and the peak of memory in MB."""
    chance = random.Random(1)
    began = time.perf_counter()
    con = db.connect()
    found = {"open": time.perf_counter() - began}
    keys = [*db.run(con, "place_names", group_id="all", places="", most="100000")["place_id"]][12:]
    kinds = [row[0] for row in con.execute("select distinct indicator_id from observations where place_id = $1", [keys[0]]).fetchall()]  # noqa: E501  # fmt: skip
    for name, query, given in (
        ("series", "indicator_series", {"group_id": "all", "per": "value", "base_year": "0"}),
        ("ranking", "indicator_year", _year("place")),
        ("map", "indicator_year", _year("region")),
    ):
        for which, runs in (("first", FIRST), ("warm", WARM)):
            taken, spent = [], []
            for _ in range(runs):
                asked = given | {"indicator_id": chance.choice(kinds)}
                asked |= {"places": chance.choice(keys)} if name == "series" else {}
                if which == "first":
                    CACHE.write_text("3")
                began, used = time.perf_counter(), time.process_time()
                assert len(db.run(con, query, **asked))
                taken.append(time.perf_counter() - began)
                spent.append(time.process_time() - used)
            found[f"{name} {which}"] = float(np.quantile(taken, 0.95))
            found[f"{name} {which}, cpu"] = float(np.median(spent))
    return found | {"MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _year(by: str) -> dict:
    fixed = {"group_id": "all", "per": "value", "base_year": "0", "year": "2024", "by": by}
    return fixed | {"typed": "", "skip": "0", "most": "20"}


def _print(found: dict[int, dict]) -> None:
    sizes = [*found]
    print("ms".ljust(20) + "".join(f"{rows:>12,}" for rows in sizes) + "    growth")
    for name in next(iter(found.values())):
        scale = 1 if name == "MB" else 1000
        values = [found[rows][name] * scale for rows in sizes]
        growth = np.polyfit(np.log(sizes), np.log(values), 1)[0] if len(sizes) > 1 else np.nan
        cells = "".join(f"{value:>12.1f}" for value in values)
        print(f"{name:<20}{cells}    {growth:6.2f}")


if __name__ == "__main__":
    main()
