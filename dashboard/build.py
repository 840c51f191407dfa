"""Turn the sources into data/builds/<number>/, refusing what breaks a rule, and serve it.

    python -m dashboard.build

data/schema.sql gives the tables, their types and rules, in load order. queries/checks/*.sql
hold the rules that span rows: a row returned is a fault. model_check.py holds those of the what-if
model's formulas. All is written or nothing is served.
A release's tables are kept in data/releases/ too.
"""

import json
import shutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dashboard import boundaries, builds, failing, model_check
from dashboard.csvfile import BadData
from dashboard.editing import rows as staff
from dashboard.editing import settling
from dashboard.editing.overlay import Edition, lay, plain
from dashboard.loading import check, columns, keys, load
from dashboard.manifest import LAID, MANIFEST, PACKAGE, digest, is_current, sha256
from dashboard.manifest import read as read_manifest
from dashboard.open_data import files, package, tables, versions
from dashboard.paths import DATA
from dashboard.store.engine import StoreFault


def build(data: Path = DATA) -> Path:
    """Load, check, write and serve two files a table, package and manifest; return the folder.

    BadData where a rule is broken or the disk takes nothing: then the build before is served, and
    the fault is kept for the app to say.
    """
    with failing.telling(data), builds.alone(data) as waited:
        editions = _published(data)
        if waited and is_current(data) and settling.holds(data, editions):
            return builds.at(data)
        folder = make(data, editions)
        builds.serve(data, folder)
        return folder


def _published(data: Path) -> list[Edition]:
    try:
        return settling.settle(data)
    except StoreFault as fault:
        if builds.all_of(data):
            raise  # or what staff have published would be gone from the pages
        print(f"{fault} Built from data/sources alone.", file=sys.stderr)
        return []


def make(data: Path, editions: Sequence[Edition] = ()) -> Path:
    """Build with published changes laid over; return the finished folder, not served yet.

    BadData where a rule is broken, OSError where the disk does not take it.
    """
    con = load(data, editions)
    check(con)
    model_check.require(con)
    try:
        return _written(con, data, editions)
    except duckdb.IOException as error:
        raise OSError(str(error).splitlines()[0]) from error


def _written(con: duckdb.DuckDBPyConnection, data: Path, editions: Sequence[Edition]) -> Path:
    fresh = builds.fresh(data)
    for table in columns(con):
        con.execute(f"copy (from {table} order by all) to '{fresh / table}.parquet'")
    boundaries.write(
        con.execute("select kind, key, wkt, source_id from boundaries order by kind, key").df(),
        fresh / "shapes.parquet",
    )
    con.execute(f"create table shapes as from read_parquet('{fresh / 'shapes.parquet'}')")
    _copy_sources(con, data, editions, fresh)
    told = _describe(con, data, fresh) | _edition(editions)
    told["sources"] += f"{LAID}{editions[-1].mark}" if editions else ""
    (fresh / MANIFEST).write_text(json.dumps(told, indent=1), encoding="utf-8")
    versions.keep(data, told["version"], fresh)
    return builds.finish(data, fresh, told["content"])


def _edition(editions: Sequence[Edition]) -> dict:
    newest = editions[-1] if editions else Edition(0, "", ())
    return {"edition": {"version": newest.version, "token": newest.token}}


def _copy_sources(con, data: Path, editions: Sequence[Edition], fresh: Path) -> None:
    """Keep the schema, and the rows that staff may change as they were written."""
    shutil.copy(data / "schema.sql", fresh)
    laid = lay(data / "sources", editions, keys(con))
    (fresh / "sources").mkdir()
    for table in staff.names(data):
        path = data / "sources" / f"{table}.csv"
        text = laid[table] if table in laid else path.read_bytes().decode("utf-8")
        (fresh / "sources" / path.name).write_bytes(plain(text).encode())


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
    written = sorted(path for path in fresh.rglob("*") if path.is_file())
    return {
        "built_at": built_at,
        "version": version,
        "content": content,
        "sources": digest(data),
        "files": {str(path.relative_to(fresh)): sha256(path) for path in written},
        "rows": {name: con.execute(f"select count(*) from {name}").fetchone()[0] for name in given},
    }


if __name__ == "__main__":
    try:
        print(f"data/builds/{build().name}, version {read_manifest()['version']}")
    except (BadData, StoreFault) as error:
        sys.exit(f"Nothing written. {error}")
