"""Every query in queries/ with its example, warm: p50 and p95, beside pandas on one table.

python -m benchmarks.queries
"""

import time
from statistics import median, quantiles

import pandas as pd

from dashboard import db
from dashboard.paths import DATA, QUERIES

RUNS = 60


def main() -> None:
    """Print a line a query, slowest last, then pandas reading and filtering one parquet file."""
    con = db.connect()
    rows = []
    for path in sorted(QUERIES.glob("*.sql")):
        params = db.example_params(path.stem)
        rows.append((path.stem, *_timed(lambda n=path.stem, p=params: db.run(con, n, **p))))
    for name, middle, high in sorted(rows, key=lambda row: row[2]):
        print(f"{name:28} p50 {middle:6.2f} ms   p95 {high:6.2f} ms")
    middle, high = _timed(_pandas)
    print(f"{'pandas, statuses of one city':28} p50 {middle:6.2f} ms   p95 {high:6.2f} ms")
    print(f"slowest query p95 {max(row[2] for row in rows):.2f} ms of {len(rows)} queries")


def _pandas() -> pd.DataFrame:
    rows = pd.read_parquet(DATA / "current" / "statuses.parquet")
    return rows[rows["city_id"] == "kranj"].sort_values("starts_on")


def _timed(work) -> tuple[float, float]:
    taken = []
    for _ in range(RUNS + 3):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken[3:]), quantiles(taken[3:], n=20)[-1]


if __name__ == "__main__":
    main()
