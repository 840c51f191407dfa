"""Answer queries/*.sql on Apache Spark, through Spark Connect, over the files of a build.

Each build gets a session of its own with its tables as temporary views, under the names that the
queries use. What comes back is cast to the types of the query's header by DuckDB and made a frame
by it, so that dates, whole numbers with gaps, lists and missing texts are what pages know.
"""

import logging
import re
import warnings
from functools import cache
from pathlib import Path
from threading import Lock

import duckdb
import pandas as pd
import pyarrow as pa
from pyspark.errors.exceptions.base import PySparkException
from pyspark.logger import PySparkLogger

from dashboard import settings
from dashboard.engine import EngineFault, dialect
from dashboard.paths import DATA

RETRIES = 4  # of a call that does not come through: about 15 s; the default is 10 minutes
_COLUMN = re.compile(r"^-- @column +(\w+) +(\w+(?:\[\])?)", re.MULTILINE)
# the errors that follow from a server that was started anew, not from a query
_LOST = re.compile(r"INVALID_HANDLE|SESSION_(CLOSED|NOT_FOUND|CHANGED)|NO_ACTIVE_SESSION|UNAVAIL")
_DETAILS = re.compile(r'details = "(.*?)"')
log = logging.getLogger("dashboard")
PySparkLogger.getLogger("SQLQueryContextLogger").setLevel("CRITICAL")  # we log faults ourselves


class Spark:
    """The tables of one build on a Spark; run() may be called from many threads.

    url     sc://host:port of a Spark Connect server
    con     the same build open in DuckDB, for the names and types of its tables
    places  address of each table's files by its name; a table without one is sent from `con`
    """

    def __init__(self, url: str, con: duckdb.DuckDBPyConnection, places: dict[str, str]):
        self.url, self.places, self._lock = url, places, Lock()
        self._own = con.cursor()
        names = [name for (name,) in con.cursor().execute("show tables").fetchall()]
        self._types = {
            name: con.cursor().sql(f'from "{name}" limit 0').to_arrow_table().schema
            for name in names
        }
        self._sent = {
            name: con.cursor().sql(f'from "{name}"').to_arrow_table()
            for name in set(names) - set(places)
        }
        self._session = self._open()

    def run(self, sql: str, params: dict[str, object]) -> pd.DataFrame:
        """Return the frame that a query's header promises."""
        session = self._session
        try:
            table = self._ask(session, sql, params)
        except PySparkException as error:
            if not _LOST.search(str(error)):
                raise
            log.warning("Spark has lost the session; another one is opened.")
            table = self._ask(self._anew(session), sql, params)
        return self._as_promised(sql, table)

    def close(self) -> None:
        """End the session; Spark forgets its views."""
        self._session.stop()

    def _ask(self, session, sql: str, params: dict[str, object]) -> pa.Table:
        return session.sql(dialect.spark(sql), args=params or None).toArrow()

    def _as_promised(self, sql: str, table: pa.Table) -> pd.DataFrame:
        kept = ", ".join(f'cast("{name}" as {kind}) as "{name}"' for name, kind in _promised(sql))
        return self._own.cursor().from_arrow(table).project(kept).df()

    def _anew(self, lost):
        with self._lock:
            if self._session is lost:  # else another thread has done it
                self._session = self._open()
            return self._session

    def _open(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of pandas 3, which is not used
            try:
                session = _session(self.url)
                for name, place in self.places.items():
                    rows = session.read.schema(_spark_types(self._types[name])).parquet(place)
                    rows.createOrReplaceTempView(name)
                for name, rows in self._sent.items():
                    session.createDataFrame(rows).createOrReplaceTempView(name)
            except PySparkException as error:
                said = next(iter(_DETAILS.findall(str(error))), str(error).splitlines()[0])
                raise EngineFault(
                    f"DASHBOARD_ENGINE is {self.url}, where no Spark opens the tables: {said}"
                ) from error
        return session


def over(con: duckdb.DuckDBPyConnection, folder: Path, url: str = "") -> Spark:
    """Return a Spark over the build in a folder, open in DuckDB too: the one of the settings."""
    given = settings.current()
    seen = str(folder.resolve())
    if given.engine_data:
        seen = f"{given.engine_data}/{folder.relative_to(DATA)}".removesuffix("/.")
    places = {path.stem: f"{seen}/{path.name}" for path in sorted(folder.glob("*.parquet"))}
    return Spark(url or given.engine, con, places | _large(con, given.data_url))


def _large(con: duckdb.DuckDBPyConnection, url: str | None) -> dict[str, str]:
    """Return the addresses of the tables that dashboard.large has put into views."""
    views = con.cursor().execute("select view_name from duckdb_views() where not internal")
    # the same store; Hadoop, by which Spark reads, calls it s3a
    return {name: f"{url}/{name}".replace("s3://", "s3a://") for (name,) in views.fetchall()}


@cache
def _promised(sql: str) -> list[tuple[str, str]]:
    return _COLUMN.findall(sql)


def _spark_types(schema: pa.Schema):
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(schema)


def _session(url: str):
    from pyspark.sql.connect.client.retries import DefaultPolicy
    from pyspark.sql.connect.session import SparkSession

    session = SparkSession.builder.remote(url).create()
    session.client.set_retry_policies([DefaultPolicy(max_retries=RETRIES)])
    session.conf.set("spark.sql.ansi.enabled", "true")  # a wrong cast is an error, as in DuckDB
    return session
