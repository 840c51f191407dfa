"""What tests share: tables built from today's sources, a copy of data/ to spoil, its files."""

import csv
import functools
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from streamlit.components.v2 import manifest_scanner

from dashboard import build, builds, db, downloads, language, manifest
from dashboard.model import mix
from dashboard.paths import DATA
from dashboard.store import engine

from .store_fixtures import postgresql, sqlite_store, store  # noqa: F401


def pytest_configure(config: pytest.Config) -> None:
    """Build the tables if the sources are newer, before any test file is read.

    Once: the workers that share the tests out find the tables built.
    """
    if hasattr(config, "workerinput"):
        return
    config.rooms = tempfile.TemporaryDirectory(prefix="rooms")  # of all that tests leave behind
    os.environ[engine.URL] = f"sqlite:///{config.rooms.name}/rooms.sqlite"
    if not manifest.is_current() or manifest.edition()["version"]:
        build.build()


@pytest.fixture(autouse=True)
def default_language() -> Iterator[None]:
    """Let no test leave another language behind."""
    language.use(language.DEFAULT)
    yield
    language.use(language.DEFAULT)


@pytest.fixture(scope="session", autouse=True)
def installed_components() -> Iterator[None]:
    """Look for components in the installed packages once, not again with every AppTest."""
    once = functools.cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session")
def con():
    """The built tables, open to read."""
    return db.connect()


@pytest.fixture(scope="session")
def rows(con) -> Callable:
    """A function that runs a query: rows(name, **params)."""
    return lambda name, **params: db.run(con, name, **params)


@pytest.fixture(scope="session")
def model(rows) -> mix.Model:
    """The what-if model of all cities."""
    tables = (rows(f"model_{name}") for name in ("nodes", "parameters", "levers"))
    return mix.load(*tables, list(rows("city_names")["city_id"]))


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    """The address of a server with nothing but the downloads."""
    app = Starlette(routes=downloads.ROUTES)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    [door] = server.servers[0].sockets
    yield f"http://127.0.0.1:{door.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def client(origin: str) -> Iterator[httpx.Client]:
    """A client of that server, patient enough for a loaded machine."""
    with httpx.Client(base_url=origin, timeout=120) as open_client:
        yield open_client


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder like data/, sources and schema only, that a test may spoil."""
    shutil.copytree(DATA / "sources", tmp_path / "sources")
    for name in ("schema.sql", "editing.toml"):
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def built(data: Path) -> Path:
    """That folder with a whole build of its sources: the one made before the tests."""
    folder = shutil.copytree(builds.at(DATA), data / builds.at(DATA).relative_to(DATA))
    builds.serve(data, folder)
    return data


@pytest.fixture
def spoil(data: Path) -> Callable:
    """A function that rewrites a source: spoil(table, change), where change takes its lines."""

    def rewrite(table: str, change: Callable[[list[list[str]]], object]) -> Path:
        path = data / "sources" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        change(lines)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)
        return path

    return rewrite
