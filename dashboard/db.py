"""Run queries/ over the built tables; by hand: python -m dashboard.db city_way city_id=koper"""

import re
import sys
import time
from functools import cache
from pathlib import Path
from threading import Lock

import duckdb
import pandas as pd

from dashboard import builds, large, manifest, read_only
from dashboard.health.metrics import QUERY_S
from dashboard.opened import Build
from dashboard.paths import DATA, QUERIES

_PARAM = re.compile(r"^-- @param +(\w+) +'([^']*)'", re.MULTILINE)


class BrokenData(Exception):
    """A built table cannot be read; the message is the file's name."""


def connect(data: Path = DATA) -> duckdb.DuckDBPyConnection:
    """Return an in-memory database with every parquet file of a build, closed to the outside.

    BrokenData where a file is not as it was built. Its schema.sql comes along as `dictionary`.
    """
    data = builds.at(data)
    if name := manifest.broken(data):
        raise BrokenData(name)
    con = duckdb.connect(config=read_only.LIMITS)
    for path in sorted(data.glob("*.parquet")):
        try:
            con.execute(f"create table {path.stem} as from read_parquet('{path}')")
        except duckdb.Error as error:
            raise BrokenData(path.name) from error
    con.from_df(_comments(data)).create("dictionary")
    con.execute(f"set allowed_directories = {large.attach(con)}")
    read_only.close(con)
    return con


def _comments(data: Path) -> pd.DataFrame:
    schema = duckdb.connect()
    schema.execute((data / "schema.sql").read_text(encoding="utf-8"))
    return schema.execute("""
        select table_name, null as column_name, null as data_type, comment, 0 as position
        from duckdb_tables()
        union all
        select table_name, column_name, data_type, comment, column_index from duckdb_columns()
        where not internal
    """).df()


class Tables:
    """The newest whole build, opened again when another one is served.

    every_s  how long it is not asked again whether another one is served
    broken   the file of a newer build that could not be read, while this one is served; or None
    """

    def __init__(self, data: Path = DATA, every_s: float = 0.0):
        self.data, self.every_s, self.broken = data, every_s, None
        self._lock, self._stamp, self._build, self._due = Lock(), None, Build(), 0.0

    @property
    def built(self) -> dict:
        """What the served build wrote of itself."""
        return self._build.built

    @property
    def version(self) -> str:
        """The version of the served data."""
        return self.build().version

    def connection(self) -> duckdb.DuckDBPyConnection:
        """Return what answers queries over the build that is served, for run()."""
        return self.build().engine

    def build(self) -> Build:
        """Return the build that is served: its tables, version and package belong together."""
        if time.monotonic() < self._due:
            return self._build
        return self.look()

    def look(self) -> Build:
        """Return the build that is served now, whenever it was asked for last."""
        with self._lock:
            stamp = builds.stamp(self.data)
            if stamp != self._stamp or self._build.con is None:
                self._open(stamp)
            self._due = time.monotonic() + self.every_s
            return self._build

    def _open(self, stamp: tuple | None) -> None:
        newest, self.broken = builds.at(self.data), None
        for folder in [newest, *builds.before(self.data, newest)]:
            try:
                self._build, self._stamp = _read(folder), stamp
                return
            except BrokenData as error:
                self.broken = self.broken or str(error)
            if self._build.con:  # the tables before are open still
                self._stamp = stamp
                break
        else:
            raise BrokenData(self.broken)


def _read(folder: Path) -> Build:
    try:
        with builds.held(folder):
            about = manifest.read(folder), manifest.read_package(folder)
            return Build(connect(folder), *about, folder)
    except FileNotFoundError as gone:
        raise BrokenData(folder.name) from gone


@cache
def read_query(name: str) -> str:
    """Return the text of queries/<name>.sql; LookupError names the ones that exist."""
    path = QUERIES / f"{name}.sql"
    if not path.exists():
        known = ", ".join(sorted(p.stem for p in QUERIES.glob("*.sql")))
        raise LookupError(f"No query {name!r}. queries/ has: {known}")
    return path.read_text(encoding="utf-8")


def run(con: duckdb.DuckDBPyConnection, name: str, **params: object) -> pd.DataFrame:
    """Run queries/<name>.sql; its header lists the params it takes and the columns it returns."""
    with QUERY_S.labels(name).time():
        if not isinstance(con, duckdb.DuckDBPyConnection):
            return con.run(read_query(name), params)
        with read_only.limited(con) as cursor:
            return cursor.execute(read_query(name), params).df()


def example_params(name: str) -> dict[str, str]:
    """Return the example value each @param line of a query's header gives."""
    return dict(_PARAM.findall(read_query(name)))


if __name__ == "__main__":
    query, given = sys.argv[1], dict(pair.split("=", 1) for pair in sys.argv[2:])
    print(run(connect(), query, **(example_params(query) | given)).to_string(index=False))
