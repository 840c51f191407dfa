"""Run every query on DuckDB and on a real Spark of two workers, and compare the answers.

    python3 -m dashboard conformance [--draws 8] [--seed 1] [query …]

Installs Spark and Java if they are missing, starts a master, two workers and a Connect server on
this machine, ends them by their ids, prints a line a query and each difference. Rows are compared
in their order, with their types; floats to one part in 10⁹. Ends with 1 where anything differs.
DASHBOARD_ENGINE=sc://… takes a Spark that runs already; DASHBOARD_DATA other tables.
"""

import argparse
import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median

import duckdb
import pandas as pd
from pyspark.errors.exceptions.base import PySparkException

from dashboard import builds, db, manifest, settings
from dashboard.engine import EngineFault, cluster, dialect, samples, spark
from dashboard.engine.difference import difference
from dashboard.engine_settings import DUCKDB
from dashboard.paths import DATA, QUERIES, ROOT

AT_ONCE = 4  # queries under way on Spark


@dataclass
class Told:
    """What came of one query."""

    runs: int = 0
    rows: int = 0
    refused: int = 0
    spark_s: list[float] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)


def compare(con: duckdb.DuckDBPyConnection, other: spark.Spark, name: str, given: dict) -> Told:
    """Return what came of one query with one set of params; both may refuse them."""
    ours = _answer(con, name, given, duckdb.Error)
    began = time.perf_counter()
    theirs = _answer(other, name, given, PySparkException)
    told = Told(1, 0 if isinstance(ours, str) else len(ours), spark_s=[time.perf_counter() - began])
    if isinstance(ours, str) and isinstance(theirs, str):
        told.refused = 1
        if given == db.example_params(name):
            told.differences.append(f"both refuse the example: {ours}")
    elif isinstance(ours, str) or isinstance(theirs, str):
        who = "DuckDB" if isinstance(ours, str) else "Spark"
        told.differences.append(
            f"only {who} refuses {given}: {ours if who == 'DuckDB' else theirs}"
        )
    elif said := difference(ours, theirs):
        told.differences.append(f"{given}: {said}")
    return told


def _answer(con, name: str, given: dict, refusal: type[Exception]) -> pd.DataFrame | str:
    try:
        return db.run(con, name, **given)
    except refusal as error:
        return str(error).strip().splitlines()[0][:200]


@contextlib.contextmanager
def _spark(con: duckdb.DuckDBPyConnection) -> Iterator[spark.Spark]:
    folder, named = builds.at(DATA), settings.current().engine
    with contextlib.ExitStack() as until:
        own = None if named != DUCKDB else until.enter_context(cluster.running())
        other = spark.over(con, folder, own.url if own else named)
        until.callback(other.close)
        print(f"{other.url}: {len(other.places)} tables of {folder.name}", flush=True)
        yield other
        if own:
            tasks = ", ".join(f"{count} by worker {name}" for name, count in own.tasks().items())
            print(f"{own.workers()} workers; tasks done: {tasks}")


def _all(con: duckdb.DuckDBPyConnection, names: list[str], draws: int, seed: str) -> dict:
    told = {}
    with _spark(con) as other, ThreadPoolExecutor(AT_ONCE) as threads:
        for name in names:
            given = samples.params(con, name, draws, seed)
            asked = threads.map(lambda one, name=name: compare(con, other, name, one), given)
            told[name] = whole = Told()
            for one in asked:
                whole.runs, whole.rows = whole.runs + one.runs, whole.rows + one.rows
                whole.refused += one.refused
                whole.spark_s += one.spark_s
                whole.differences += one.differences
            whole.differences += dialect.differences(db.read_query(name))
            _say(name, whole)
    return told


def _say(name: str, told: Told) -> None:
    counts = f"{told.runs:3} runs {told.rows:6} rows {told.refused:3} refused by both"
    verdict = "differs" if told.differences else "the same"
    print(f"{name:26} {counts}  {median(told.spark_s):6.2f} s  {verdict}", flush=True)
    for said in told.differences:
        print(f"    {said}", flush=True)


def main() -> None:
    """Read the command line, compare, sum up."""
    parser = argparse.ArgumentParser(prog="python3 -m dashboard conformance")
    parser.add_argument("queries", nargs="*", help="all of queries/ where none is named")
    parser.add_argument("--draws", type=int, default=8, help="random params a query")
    parser.add_argument("--seed", default="1")
    asked = parser.parse_args()
    if not manifest.is_whole():
        subprocess.run([sys.executable, "-m", "dashboard.build"], cwd=ROOT, check=True)
    names = asked.queries or sorted(path.stem for path in QUERIES.glob("*.sql"))
    began = time.perf_counter()
    try:
        told = _all(db.connect(), names, asked.draws, asked.seed)
    except (EngineFault, LookupError) as fault:
        sys.exit(str(fault))
    runs, rows = (sum(getattr(one, what) for one in told.values()) for what in ("runs", "rows"))
    differ = [name for name, one in told.items() if one.differences]
    print(f"{len(told)} queries, {runs} runs, {rows} rows, {time.perf_counter() - began:.0f} s")
    if differ:
        sys.exit(f"{len(differ)} differ: {', '.join(differ)}")
    print("All are the same on both.")


if __name__ == "__main__":
    main()
