"""The two stores of rooms: a SQLite file, and a PostgreSQL server of the tests' own."""

import os
import shutil
import socket
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from dashboard.store import engine

STORES = ("sqlite", "postgresql")


def program(name: str) -> str:
    """Return one of PostgreSQL's programs, of the newest version there is."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if not found:
        pytest.fail("No PostgreSQL on this machine: `python3 -m dashboard test` installs it.")
    return str(found[-1])


def as_postgres(*command: str) -> list[str]:
    """Return the command as a user that PostgreSQL runs for: it refuses root."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else [*command]


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory) -> Iterator[str]:
    """The URL of a private server that ends with the tests."""
    folder = Path("/tmp") / f"pg{uuid.uuid4().hex[:8]}"  # its socket's path must be short
    folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    data = str(folder / "data")
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/"}
    make = [program("initdb"), "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "-N"]
    subprocess.run(as_postgres(*make), **quiet)
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
    control = [program("pg_ctl"), "-D", data, "-w"]
    log = ["-l", str(folder / "log")]
    subprocess.run(as_postgres(*control, *log, "-o", options, "start"), **quiet)
    try:
        yield f"postgresql://tests@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run(as_postgres(*control, "-m", "immediate", "stop"), **quiet)
        shutil.rmtree(folder)


def fresh_url(kind: str, request, folder: Path) -> str:
    """Return the URL of an empty store."""
    if kind == "sqlite":
        return f"sqlite:///{folder / 'rooms.sqlite'}"
    server, name = request.getfixturevalue("postgresql"), f"t{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as con:
        con.execute(f"create database {name}")
    return server.removesuffix("postgres") + name


@pytest.fixture(params=STORES)
def store(request, tmp_path, monkeypatch) -> str:
    """An empty store of each kind, which the code under test uses; its URL."""
    url = fresh_url(request.param, request, tmp_path)
    monkeypatch.setenv(engine.URL, url)
    yield url
    engine.opened.cache_clear()


@pytest.fixture
def sqlite_store(tmp_path, monkeypatch) -> str:
    """An empty SQLite store, where the kind does not matter; its URL."""
    url = f"sqlite:///{tmp_path / 'rooms.sqlite'}"
    monkeypatch.setenv(engine.URL, url)
    return url
