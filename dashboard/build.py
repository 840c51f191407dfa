"""Turn data/sources/*.csv into data/*.parquet and a data package, refusing what breaks a rule.

    python -m dashboard.build

data/schema.sql gives the tables, their types and rules, in load order. queries/checks/*.sql
hold the rules that span rows: a row returned is a fault. model_check.py holds those of the what-if
model's formulas. All or nothing is written. A release's tables are kept in data/releases/ too.
"""

import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dashboard import boundaries, model_check, refusal
from dashboard.csvfile import N_, BadData, read
from dashboard.manifest import FAULT, MANIFEST, PACKAGE, digest, sha256
from dashboard.manifest import read as read_manifest
from dashboard.open_data import files, package, tables, versions
from dashboard.paths import DATA, QUERIES

CHECKS = QUERIES / "checks"


def load(data: Path) -> duckdb.DuckDBPyConnection:
    """Return the tables of data/schema.sql, filled from data/sources/; BadData names the row."""
    con = empty(data)
    for table in columns(con):
        fill(con, data, table)
    return con


def empty(data: Path) -> duckdb.DuckDBPyConnection:
    """Return the tables of data/schema.sql without rows."""
    con = duckdb.connect()
    con.execute((data / "schema.sql").read_text(encoding="utf-8"))
    return con


def fill(con: duckdb.DuckDBPyConnection, data: Path, table: str) -> None:
    """Fill one table from the CSV named after it; BadData names the row."""
    names = list(tables.columns(con, table))
    file = data / "sources" / f"{table}.csv"
    rows = read(file, names)
    refusal.require_types(con, file.name, table, rows)
    con.register("rows", rows)
    try:
        con.execute(f"insert into {table} select {', '.join(names)} from rows")
    except duckdb.Error as error:
        raise refusal.first_bad_row(con, file.name, table, names, rows) from error


def check(con: duckdb.DuckDBPyConnection, checks: Path = CHECKS) -> None:
    """Raise BadData with the rows of the first check that returns any."""
    for path in sorted(checks.glob("*.sql")):
        sql = path.read_text(encoding="utf-8")
        faults = con.execute(sql).df()
        if len(faults):
            raise BadData(
                N_("{check}: rows that break a rule: {count}. {advice} First: {first}"),
                check=path.name, count=len(faults), advice=sql.splitlines()[1].removeprefix("-- "),
                first="; ".join(f"{key} = {value}" for key, value in faults.iloc[0].items()),
            )  # fmt: skip


def build(data: Path = DATA) -> list[Path]:
    """Load, check and write two files a table, package and manifest; return the files.

    BadData where a rule is broken: then nothing is written but the fault, for the app to say.
    """
    try:
        con = load(data)
        check(con)
        model_check.require(con)
        written = _write(con, data)
    except BadData as error:
        fault = {"message": error.message, "values": error.values}
        (data / FAULT).write_text(json.dumps(fault, default=str), encoding="utf-8")
        raise
    (data / FAULT).unlink(missing_ok=True)
    return written


def _write(con: duckdb.DuckDBPyConnection, data: Path) -> list[Path]:
    fresh = data / ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    for table in columns(con):
        con.execute(f"copy (from {table} order by all) to '{fresh / table}.parquet'")
    boundaries.write(
        con.execute("select kind, key, wkt, source_id from boundaries order by kind, key").df(),
        fresh / "shapes.parquet",
    )
    con.execute(f"create table shapes as from read_parquet('{fresh / 'shapes.parquet'}')")
    manifest = _describe(con, data, fresh)
    written = [data / path.name for path in sorted(fresh.iterdir())]
    (fresh / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    for path in [*written, data / MANIFEST]:  # the manifest last: it says that the rest is whole
        (fresh / path.name).replace(path)
    fresh.rmdir()
    versions.keep(data, manifest["version"], [*written, data / MANIFEST])
    return written


def _describe(con: duckdb.DuckDBPyConnection, data: Path, fresh: Path) -> dict:
    """Write the CSV files and their package beside the parquet files; return the manifest."""
    given = {name: files.as_csv(tables.table(con, name)) for name in tables.names(con)}
    for name, body in given.items():
        (fresh / f"{name}.csv").write_bytes(body)
    content = versions.content(given)
    version = versions.name(con, content)
    built_at = datetime.now(UTC).isoformat(timespec="seconds")
    told = package.describe(con, given, version, built_at)
    (fresh / PACKAGE).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    return {
        "built_at": built_at,
        "version": version,
        "content": content,
        "sources": digest(data),
        "files": {path.name: sha256(path) for path in sorted(fresh.iterdir())},
        "rows": {name: con.execute(f"select count(*) from {name}").fetchone()[0] for name in given},
    }


def columns(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Return the names of columns by table, in load order."""
    rows = con.execute("select table_name from duckdb_tables() order by table_oid").fetchall()
    return {table: list(tables.columns(con, table)) for (table,) in rows}


if __name__ == "__main__":
    try:
        for path in build():
            print(path.name)
        print("version", read_manifest()["version"])
    except BadData as error:
        sys.exit(f"Nothing written. {error}")
