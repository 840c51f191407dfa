"""A server of its own for meeting rooms, which a test may kill and start again on its store."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.paths import ROOT
from dashboard.store import engine
from tests.store_fixtures import fresh_url

from .visitor import Visitor

START_S = 60


class RoomServer:
    """A dashboard on a store; origin stays the same over restarts."""

    def __init__(self, store: str, log: Path):
        with socket.create_server(("127.0.0.1", 0)) as door:
            self.port = door.getsockname()[1]
        self.origin, self.store, self.log = f"http://127.0.0.1:{self.port}", store, log
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        where = ["--server.port", str(self.port), "--server.address", "127.0.0.1"]
        with self.log.open("a") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", "app.py", *where],
                cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
                env=os.environ | {engine.URL: self.store},
            )  # fmt: skip
        end = time.monotonic() + START_S
        while time.monotonic() < end and self.process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.origin}/_stcore/health", timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        pytest.fail(f"The server did not start:\n{self.log.read_text()}")

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)


@pytest.fixture(scope="module")
def room_server(request, tmp_path_factory) -> Iterator[RoomServer]:
    """A running server on an empty store of the kind that a test names, or SQLite."""
    folder = tmp_path_factory.mktemp("room")
    kind = getattr(request, "param", "sqlite")
    server = RoomServer(fresh_url(kind, request, folder), folder / "server.log")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def device(browser, room_server) -> Iterator:
    """A function that gives a new device: a browser profile of its own with one window."""
    contexts = []

    def open_device(address: str, width=1440, scheme="light") -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 500 else 1080},
            color_scheme=scheme, locale="en-US", timezone_id="Europe/Ljubljana",
        )  # fmt: skip
        contexts.append(context)
        return Visitor(context, room_server.origin).open(address)

    yield open_device
    for context in contexts:
        context.close()
