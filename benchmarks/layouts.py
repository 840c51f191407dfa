"""In which order and in which pieces a large table is read fastest: five ways to write one.

python -m benchmarks.layouts /tmp/large/10000000     a folder that benchmarks.storage has written
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

WAYS = {  # order, partitioned by indicator, rows a row group
    "by indicator; place, year; 20,480 rows": ("place_id, year", True, 20_480),
    "by indicator; place, year; 40,960 rows": ("place_id, year", True, 40_960),
    "by indicator; place, year; 122,880 rows": ("place_id, year", True, 122_880),
    "by indicator; year, place; 40,960 rows": ("year, place_id", True, 40_960),
    "one file; indicator, place, year": ("indicator_id, place_id, year", False, 122_880),
    "one file; year, place, indicator": ("year, place_id, indicator_id", False, 122_880),
}
SHOWN = ("series first", "series warm", "series warm, cpu", "ranking warm", "ranking warm, cpu")


def main(data: Path) -> None:
    """Write each way beside the folder, measure it in a process of its own, take it away."""
    for name, way in WAYS.items():
        with tempfile.TemporaryDirectory(dir=data.parent) as folder:
            _write(data, Path(folder), *way)
            found = _measured(data, Path(folder))
        said = ", ".join(f"{one} {found[one] * 1000:.0f}" for one in SHOWN)
        print(f"{name}: p95 in ms: {said}", flush=True)


def _write(data: Path, folder: Path, order: str, parted: bool, group: int) -> None:
    con = duckdb.connect(config={"memory_limit": "4GB", "temp_directory": str(folder / "temp")})
    target = folder / "observations"
    target.mkdir()
    files = f"read_parquet('{data}/large/observations/**/*.parquet', hive_partitioning = true)"
    if not parted:
        con.execute(f"copy (from {files} order by {order}) to '{target}/all.parquet' (row_group_size {group})")  # noqa: E501  # fmt: skip
    else:
        for part in sorted((data / "large" / "observations").iterdir()):
            (target / part.name).mkdir()
            con.execute(f"copy (from read_parquet('{part}/*.parquet', hive_partitioning = false) order by {order}) to '{target}/{part.name}/all.parquet' (row_group_size {group})")  # noqa: E501  # fmt: skip
    shutil.rmtree(folder / "temp", ignore_errors=True)


def _measured(data: Path, folder: Path) -> dict:
    where = {"DASHBOARD_DATA": str(data), "DASHBOARD_DATA_URL": str(folder)}
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.storage", str(data), "--only", "1"],
        env=os.environ | where, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(run.stdout)  # whether it ended well or DuckDB aborted on leaving


if __name__ == "__main__":
    main(Path(sys.argv[1]))
