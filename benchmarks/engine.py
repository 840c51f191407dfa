"""Three queries on DuckDB and on a Spark of two workers: first, then warm, in seconds.

python -m benchmarks.engine                          over the built tables
python -m benchmarks.engine /tmp/large/1000000 …     over data as benchmarks.storage writes them

Needs requirements-spark.lock and Java. Spark is started once; each folder has a session of its own.
"""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from dashboard import builds, db
from dashboard.paths import DATA, ROOT

RUNS = 7  # the first, then six warm ones
GROUP = {"group_id": "all", "base_year": "2008"}
RANKED = GROUP | {"per": "value", "typed": "", "skip": "0", "most": "20", "year": "2024"}
ASKED = {
    "one series": ("indicator_series", GROUP | {"per": "value"}),
    "ranking": ("indicator_year", RANKED | {"by": "place"}),
    "map by region": ("indicator_year", RANKED | {"by": "region"}),
}


def main() -> None:
    """Start Spark, measure each folder in a process of its own, print a line a query."""
    from dashboard.engine import cluster

    began = time.perf_counter()
    with cluster.running() as spark:
        print(f"Spark started in {time.perf_counter() - began:.1f} s", flush=True)
        for folder in [Path(name) for name in sys.argv[1:]] or [DATA]:
            found = _in_a_process(folder, spark.url)
            print(f"{found.pop('rows')} rows: seconds, first and median of {RUNS - 1} warm")
            for name, times in found.items():
                cells = "   ".join(f"{engine} {said}" for engine, said in times.items())
                print(f"  {name:16}{cells}", flush=True)


def _in_a_process(folder: Path, url: str) -> dict:
    own = {"DASHBOARD_ENGINE": url, "DASHBOARD_DATA": str(folder)}
    if (folder / "large").exists():
        own["DASHBOARD_DATA_URL"] = str(folder / "large")
    code = "import json; from benchmarks import engine; print(json.dumps(engine.measured()))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | own, stdout=subprocess.PIPE,
        text=True, check=True,
    )  # fmt: skip
    return json.loads(run.stdout.splitlines()[-1])


def measured() -> dict:
    """Return the number of rows, and what each query took on each engine, in words."""
    from dashboard.engine import spark

    began = time.perf_counter()
    engines = {"DuckDB": db.connect()}
    opened = time.perf_counter()
    engines["Spark"] = spark.over(engines["DuckDB"], builds.at(DATA))
    ready = time.perf_counter()
    rows = engines["DuckDB"].execute("select count(*) from observations").fetchone()[0]
    told = {
        "rows": rows,
        "open": {"DuckDB": f"{opened - began:.2f}", "Spark": f"{ready - opened:.2f}"},
    }
    for name, (query, given) in ASKED.items():
        told[name] = {
            engine: _timed(con, engines["DuckDB"], query, given) for engine, con in engines.items()
        }
    engines["Spark"].close()
    return told


def _timed(con, tables, query: str, given: dict) -> str:
    chance, taken = random.Random(1), []
    kinds = [row[0] for row in tables.execute("select distinct indicator_id from observations order by 1").fetchall()]  # noqa: E501  # fmt: skip
    places = [row[0] for row in tables.execute("select place_id from places where kind = 'city' order by position").fetchall()]  # noqa: E501  # fmt: skip
    for _run in range(RUNS):
        asked = given | {"indicator_id": chance.choice(kinds)}
        if query == "indicator_series":
            asked["places"] = chance.choice(places)
        began = time.perf_counter()
        db.run(con, query, **asked)
        taken.append(time.perf_counter() - began)
    return f"{taken[0]:7.3f} {median(taken[1:]):7.3f}"


if __name__ == "__main__":
    main()
