"""Made-up observations: between what the real cities have, with a place's own level and noise."""

from pathlib import Path

import duckdb
import pandas as pd

from dashboard.made_up import SOURCE

UNIT = "percent"  # of indicators that are made up themselves
KINDS = """
select
    indicators.indicator_id, indicators.decimals,
    median(observations.value) as middle, coalesce(stddev(observations.value), 0) as spread,
    min(observations.value) as least, max(observations.value) as most,
    least(0.02, (coalesce(indicators.jump_factor, 2) - 1) / 8) as noise
from indicators
inner join observations using (indicator_id)
inner join places using (place_id)
where places.kind = 'city' and observations.is_shown and not observations.is_target
group by indicators.indicator_id, indicators.decimals, indicators.jump_factor, indicators.position
having count(*) > 12
order by indicators.position
"""
# a number like one drawn from the normal distribution, the same for the same words
NORMAL = """
create macro drawn(key) as (
    cast(hash(key) % 100003 + hash(key || '+') % 100003 + hash(key || '-') % 100003 as bigint)
    - 150003
) / 50000.0
"""
ROWS = """
select
    kinds.indicator_id, keys.place_id, cast(years.year as integer) as year,
    round(
        least(kinds.most, greatest(kinds.least, kinds.middle + kinds.spread * drawn(
            keys.place_id || kinds.indicator_id || $seed
        )) * (1 + kinds.noise * drawn(keys.place_id || kinds.indicator_id || years.year || $seed))),
        cast(kinds.decimals as integer)
    ) as value,
    'estimated' as quality, false as is_target, true as is_shown,
    cast(null as varchar) as reason_sl, cast(null as varchar) as reason_en,
    cast(null as varchar) as note_sl, cast(null as varchar) as note_en,
    $source as source_id, cast(null as varchar) as locator
from kinds cross join keys cross join (select unnest(range($first, $last + 1)) as year) as years
"""
REAL = """
select
    indicator_id, place_id, cast(year as integer) as year, value, quality, is_target, is_shown,
    reason_sl, reason_en, note_sl, note_en, source_id, locator
from observations
where indicator_id = $only
"""


def opened(sources: Path, keys: list[str], indicators: int) -> duckdb.DuckDBPyConnection:
    """Return the tables `kinds` (as many indicators as asked for) and `keys`, ready for rows.

    Indicators beyond those of the folder are made up and added to its indicators.csv.
    """
    con = duckdb.connect()
    for table in ("places", "indicators", "observations"):
        con.execute(f"create table {table} as from read_csv('{sources / table}.csv')")
    known = con.execute(KINDS).df()
    con.register("made_kinds", pd.concat([known, _more(sources, indicators - len(known))]))
    con.execute(f"create table kinds as from made_kinds limit {indicators}")
    con.register("made_keys", pd.DataFrame({"place_id": keys}, dtype=str))
    con.execute("create table keys as from made_keys")
    con.execute(NORMAL)
    return con


def count(con: duckdb.DuckDBPyConnection, years: range) -> int:
    """Return how many rows there will be."""
    [(kinds, keys)] = con.execute("select (from kinds select count(*)), (from keys select count(*))").fetchall()  # noqa: E501  # fmt: skip
    return kinds * keys * len(years)


def append(con: duckdb.DuckDBPyConnection, sources: Path, years: range, seed: int) -> None:
    """Add the rows to observations.csv."""
    made = con.execute(ROWS + "order by all", _given(years, seed)).df()
    path = sources / "observations.csv"
    columns = pd.read_csv(path, nrows=0).columns
    for name in ("is_target", "is_shown"):
        made[name] = made[name].map({True: "true", False: "false"})
    made[columns].to_csv(path, mode="a", header=False, index=False, lineterminator="\n")


def part(con: duckdb.DuckDBPyConnection, folder: Path, years: range, seed: int) -> None:
    """Write the rows, with the real ones, as Parquet parted by indicator, places in order."""
    folder.mkdir(parents=True)
    con.execute("alter table kinds rename to every_kind")
    for (indicator_id,) in con.execute("select indicator_id from every_kind").fetchall():
        con.execute(
            "create or replace table kinds as from every_kind where indicator_id = $only",
            {"only": indicator_id},
        )
        rows = f"({REAL}) union all by name ({ROWS}) order by place_id, year"
        how = "format parquet, partition_by (indicator_id), append"
        con.execute(
            f"copy ({rows}) to '{folder}' ({how})",
            _given(years, seed) | {"only": indicator_id},
        )
    con.execute("create or replace table kinds as from every_kind")


def _given(years: range, seed: int) -> dict:
    return {"first": years[0], "last": years[-1], "seed": str(seed), "source": SOURCE}


def _more(sources: Path, count: int) -> pd.DataFrame:
    if count <= 0:
        return pd.DataFrame()
    path = sources / "indicators.csv"
    known = pd.read_csv(path, dtype=str, keep_default_na=False)
    last = known["position"].astype(int).max()
    numbers = range(1, count + 1)
    keys = [f"izmisljen_kazalnik_{number:03d}" for number in numbers]
    rows = pd.DataFrame({
        "indicator_id": keys, "position": [last + number for number in numbers],
        "theme_id": known["theme_id"].iloc[0], "unit_id": UNIT, "decimals": 1,
        "title_sl": [f"Izmišljen kazalnik {number:03d}" for number in numbers],
        "title_en": [f"Made-up indicator {number:03d}" for number in numbers],
        "better": "neither", "kind": "rate",
    })  # fmt: skip
    rows.reindex(columns=known.columns).to_csv(
        path, mode="a", header=False, index=False, lineterminator="\n"
    )
    return pd.DataFrame({
        "indicator_id": keys, "decimals": 1, "middle": 50.0, "spread": 12.0,
        "least": 0.0, "most": 100.0, "noise": 0.02,
    })  # fmt: skip
