"""Open the store, make its tables, and read or write in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine, make_url

from dashboard import settings
from dashboard.health.metrics import ERRORS
from dashboard.paths import ROOT
from dashboard.store import editing_tables, people_tables  # noqa: F401 (in metadata then)
from dashboard.store.tables import VERSION, metadata, versions

URL = settings.name("store_url")
# SQL that brings a store to a version from the one before; tables that are new make themselves
STEPS: dict[int, tuple[str, ...]] = {2: (), 3: ()}
WAIT_S = 10  # for another process that writes
LOCK = 7_046_029  # of PostgreSQL: whose turn it is to make the tables


class StoreFault(Exception):
    """The store cannot be used now; the message says which, and what would be right."""


def address() -> sa.URL:
    """Return where the store is, by the environment or in .state/ beside the code."""
    given = settings.current().store_url
    if given is None:
        folder = ROOT / ".state"
        folder.mkdir(mode=0o700, exist_ok=True)
        return sa.URL.create("sqlite", database=str(folder / "rooms.sqlite"))
    try:
        url = make_url(given)
    except sa.exc.ArgumentError as error:
        raise StoreFault(f"{URL} is no address of a store. Write {settings.STORES}") from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    return url


@cache
def opened(url: sa.URL) -> Engine:
    """Return the engine of a store whose tables are made and of this version.

    StoreFault where they are of a later one, or nothing answers.
    """
    if url.get_backend_name() == "sqlite":
        engine = sa.create_engine(url, connect_args={"timeout": WAIT_S})
        sa.event.listen(engine, "connect", _set_up_sqlite)
        sa.event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = sa.create_engine(url, pool_pre_ping=True, pool_size=10)
    with _writing(engine) as con:
        _make(con)
    return engine


def _set_up_sqlite(con, _record) -> None:
    con.isolation_level = None  # the transaction begins where _begin_sqlite says, not by itself
    # normal: a killed server loses nothing; after a power cut phones send again what was lost
    for pragma in ("journal_mode = wal", "synchronous = normal", "foreign_keys = on"):
        con.execute(f"pragma {pragma}")


def _begin_sqlite(con: Connection) -> None:
    # at once for writing: who begins by reading may not go on to write once another has
    writes = con.get_execution_options().get("writes")
    con.exec_driver_sql("begin immediate" if writes else "begin")


def _make(con: Connection) -> None:
    if con.dialect.name == "postgresql":
        con.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    metadata.create_all(con)
    found = con.scalar(sa.select(sa.func.max(versions.c.version)))
    if found is not None and found > VERSION:
        raise StoreFault(f"The store is of version {found}; this dashboard knows {VERSION}.")
    for version in range(found or VERSION, VERSION):
        for step in STEPS[version + 1]:
            con.execute(sa.text(step))
    if found != VERSION:
        con.execute(sa.insert(versions).values(version=VERSION))


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    with engine.connect().execution_options(writes=True) as con, con.begin():
        yield con


@contextmanager
def _told(url: sa.URL) -> Iterator[None]:
    """Turn what a database does not do into a StoreFault."""
    try:
        yield
    except (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.NoSuchModuleError) as error:
        ERRORS.labels("store").inc()
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise StoreFault(f"The store {url.render_as_string()} does not answer: {reason}") from error


def check() -> None:
    """Make the tables of the store; StoreFault where it cannot be used."""
    with reading():
        pass


@contextmanager
def writing() -> Iterator[Connection]:
    """Yield a connection in a transaction that is kept if nothing is raised."""
    url = address()
    with _told(url), _writing(opened(url)) as con:
        yield con


@contextmanager
def reading() -> Iterator[Connection]:
    """Yield a connection that only reads."""
    url = address()
    with _told(url), opened(url).connect() as con:
        yield con


def to_disk() -> None:
    """Bring what was written to the disk, for what a power cut may not take either.

    PostgreSQL has done so; SQLite, as it is opened here, waits for it.
    """
    url = address()
    if url.get_backend_name() != "sqlite":
        return
    with _told(url):
        con = opened(url).raw_connection()
        try:
            con.cursor().execute("pragma wal_checkpoint(full)")
        finally:
            con.close()
