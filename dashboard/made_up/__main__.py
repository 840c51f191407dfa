"""Write a folder of data with made-up places, indicators and years beside the real ones.

python -m dashboard.made_up DIRECTORY --places 212 --indicators 20 --years 2008:2025 --seed 1
"""

import argparse
import shutil
import sys
from pathlib import Path

from dashboard import build, large
from dashboard.csvfile import BadData
from dashboard.made_up import figures, places
from dashboard.paths import DATA

MOST_ROWS = 1_000_000
PARTED = "large"


def write(
    folder: Path, count: int, indicators: int, years: range, seed: int, most: int = MOST_ROWS
) -> int:
    """Write sources and builds with made-up rows into a new folder; return how many observations.

    most  rows that observations.csv takes; more are written as partitioned Parquet
    FileExistsError where the folder is there already.
    """
    sources = folder / "sources"
    shutil.copytree(DATA / "sources", sources)
    for name in ("schema.sql", "editing.toml"):
        shutil.copy(DATA / name, folder)
    keys = places.add(sources, count, seed)
    con = figures.opened(sources, keys, indicators)
    rows = figures.count(con, years)
    if rows > most:
        figures.part(con, folder / PARTED / large.SERIES, years, seed)
        con.execute(f"delete from keys where place_id <> '{keys[0]}'")
    figures.append(con, sources, years, seed)
    build.build(folder)
    return rows


def _years(given: str) -> range:
    first, last = (int(part) for part in given.split(":"))
    return range(first, last + 1)


def main() -> None:
    """Read the command line, write, and say how the data are served."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.made_up", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIRECTORY")
    parser.add_argument("--places", type=int, default=212, help="the twelve among them")
    parser.add_argument("--indicators", type=int, default=20, help="the first ones, then made-up")
    parser.add_argument("--years", type=_years, default=range(2008, 2026), metavar="2008:2025")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    try:
        rows = write(given.folder, given.places, given.indicators, given.years, given.seed)
    except (FileExistsError, BadData) as error:
        sys.exit(f"Nothing to serve. {error}")
    parted = given.folder / PARTED
    url = f" DASHBOARD_DATA_URL={parted}" if parted.exists() else ""
    print(f"{rows} made-up observations. DASHBOARD_DATA={given.folder}{url} python3 -m dashboard")


if __name__ == "__main__":
    main()
