"""The same three questions to DuckDB, pandas and SQLite, over tables in memory."""

import random
import sqlite3
import time
from pathlib import Path
from statistics import median

import duckdb
import pandas as pd

from dashboard import builds

RUNS = 60
SQL = {
    "series": "select year, value from observations where indicator_id = :kind and place_id = :place order by year",  # noqa: E501
    "ranking": "select place_id, value from observations where indicator_id = :kind and year = :year order by value desc limit 20",  # noqa: E501
    "means of all": "select year, avg(value) from observations where indicator_id = :kind group by year order by year",  # noqa: E501
}  # fmt: skip


def compare(data: Path) -> None:
    """Print the median of each question, and the ratios to DuckDB."""
    rows = _rows(data)
    kinds, places = sorted(rows["indicator_id"].unique()), sorted(rows["place_id"].unique())
    duck, lite, indexed = duckdb.connect(), sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    duck.execute("set threads = 2; create table observations as from rows")
    for one in (lite, indexed):
        rows.to_sql("observations", one, index=False)
    indexed.execute("create index i on observations (indicator_id, place_id, year)")
    ways = {
        "DuckDB": lambda what, given: _duck(duck, what, given),
        "pandas": lambda what, given: _pandas(rows, what, given),
        "SQLite": lambda what, given: lite.execute(SQL[what], given).fetchall(),
        "SQLite with an index": lambda what, given: indexed.execute(SQL[what], given).fetchall(),
    }
    for what in SQL:
        taken = {name: _timed(way, what, kinds, places) for name, way in ways.items()}
        said = ", ".join(f"{name} {ms:.2f} ms ({ms / taken['DuckDB']:.1f})" for name, ms in taken.items())  # noqa: E501  # fmt: skip
        print(f"{what}, {len(rows):,} rows: {said}")


def _rows(data: Path) -> pd.DataFrame:
    parted = data / "large" / "observations"
    files = f"{parted}/**/*.parquet" if parted.exists() else f"{builds.at(data)}/observations.parquet"  # noqa: E501  # fmt: skip
    sql = f"select indicator_id, place_id, year, value from read_parquet('{files}', hive_partitioning = true) where is_shown"  # noqa: E501  # fmt: skip
    return duckdb.sql(sql).df()


def _timed(way, what: str, kinds: list, places: list) -> float:
    chance, taken = random.Random(1), []
    for _ in range(RUNS):
        given = {"kind": chance.choice(kinds), "place": chance.choice(places), "year": 2015}
        began = time.perf_counter()
        way(what, given)
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def _duck(con, what: str, given: dict):
    sql, used = SQL[what], {key: given[key] for key in given if f":{key}" in SQL[what]}
    return con.cursor().execute(sql.replace(":", "$"), used).fetchall()


def _pandas(rows: pd.DataFrame, what: str, given: dict):
    own = rows[rows["indicator_id"] == given["kind"]]
    if what == "series":
        return own[own["place_id"] == given["place"]].sort_values("year")[["year", "value"]]
    if what == "ranking":
        return own[own["year"] == given["year"]].nlargest(20, "value")
    return own.groupby("year")["value"].mean()
