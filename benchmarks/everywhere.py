"""One mix in 12 to 10,000 places with 2,000 draws in each: seconds and peak of memory.

python -m benchmarks.everywhere /tmp/large/100000 /tmp/large/1000000 …   folders of made-up data
python -m benchmarks.everywhere --spark FOLDER   the same on Spark by partitions (needs pyspark)
"""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard import db
from dashboard.paths import DATA
from dashboard.what_if import everywhere

MIX = {"gas_to_heat_pump": 0.5, "ev_new_share": 0.6, "solar": 0.2, "car_to_transit": 0.1}
SAID = "{places:>7,} places: {seconds:.2f} s, of the processor {cpu:.2f} s, peak {MB:,.0f} MB"
COLUMNS = {
    "city_id": "string", "base": "double", "total": "double", "p10": "double", "p90": "double",
    "probability": "double",
}  # fmt: skip


def main(given: list[str]) -> None:
    """Measure each folder in a process of its own."""
    if given[0] == "--one":
        print(json.dumps(measured(given[1])))
    elif given[0] == "--spark":
        on_spark(Path(given[1]))
    else:
        found = [_in_a_process(DATA, "twelve"), *(_in_a_process(Path(one), "all") for one in given)]
        for one in found:
            print(SAID.format(**one))
        sizes, taken = (np.log([one[name] for one in found]) for name in ("places", "cpu"))
        print(f"growth {np.polyfit(sizes, taken, 1)[0]:.2f}")


def _in_a_process(data: Path, group_id: str) -> dict:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.everywhere", "--one", group_id],
        env=os.environ | {"DASHBOARD_DATA": str(data)}, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(run.stdout)  # whether it ended well or DuckDB aborted on leaving


def measured(group_id: str) -> dict:
    """Return places, seconds, and the peak of memory in MB."""
    con = db.connect()
    began, used = time.perf_counter(), time.process_time()
    parts = everywhere.parts(lambda name, **given: db.run(con, name, **given), group_id, MIX, "contract")  # noqa: E501  # fmt: skip
    places = sum(len(part) for part in parts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    spent = {"seconds": time.perf_counter() - began, "cpu": time.process_time() - used}
    return spent | {"places": places, "MB": peak}


def on_spark(data: Path) -> None:
    """Run the parts as partitions of a Spark of two cores, and compare with what is run here."""
    from pyspark.sql import SparkSession

    con = db.connect(data)
    nodes, levers = db.run(con, "model_nodes"), db.run(con, "model_levers")
    parameters = db.run(con, "group_parameters", group_id="all", skip="0", most="1000000")
    common = parameters[parameters["city_id"].isna()]
    own = parameters[parameters["city_id"].notna()]
    parted = own.assign(part=pd.factorize(own["city_id"])[0] // everywhere.PART)

    def computed(rows: pd.DataFrame) -> pd.DataFrame:
        some = pd.concat([common, rows.drop(columns="part")])
        return everywhere.in_part(nodes, levers, some, MIX, "contract")[[*COLUMNS]]

    began = time.perf_counter()
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()  # noqa: E501  # fmt: skip
    started = time.perf_counter()
    rows = spark.createDataFrame(parted).repartition(8, "part")
    schema = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
    theirs = rows.groupBy("part").applyInPandas(computed, schema).toPandas()
    ended = time.perf_counter()
    spark.stop()
    ours = pd.concat(everywhere.parts(lambda name, **given: db.run(con, name, **given), "all", MIX, "contract"))  # noqa: E501  # fmt: skip
    taken = time.perf_counter() - ended
    both = ours[[*COLUMNS]].merge(theirs, on="city_id", suffixes=("", "_spark"))
    assert len(both) == len(ours) == len(theirs)
    apart = max((both[name] - both[f"{name}_spark"]).abs().max() for name in [*COLUMNS][1:])
    print(
        f"{len(both)} places: Spark starts in {started - began:.1f} s and takes"
        f" {ended - started:.1f} s, here {taken:.1f} s; largest difference {apart}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
