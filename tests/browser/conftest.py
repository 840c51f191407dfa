"""One server and one browser for all browser tests; a fixture that opens an address in them."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, sync_playwright

from benchmarks import chromium
from dashboard.paths import ROOT

from .addresses import IN_BOTH, in_language
from .visitor import HEIGHT, Visitor
from .what_if_fixtures import at, panel, read  # noqa: F401

START_S = 60  # builds the tables first if the sources are newer
ERROR = re.compile(r"^\w+(?:Error|Exception|Warning)\b.*", re.MULTILINE)  # below a traceback


class Server(NamedTuple):
    """A running dashboard: where it answers, and the file with what it logs."""

    origin: str
    log: Path

    def logged(self, start: int = 0) -> str:
        """Return what it has logged since a place in its log."""
        return self.log.read_text(encoding="utf-8")[start:]


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "server.log"
    where = ["--server.port", str(port), "--server.address", "127.0.0.1"]
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", *where],
            cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        origin = f"http://127.0.0.1:{port}"
        _wait_until_healthy(origin, process, log)
        yield Server(origin, log)
    finally:
        process.terminate()
        process.wait(10)


def _wait_until_healthy(origin: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(f"{origin}/_stcore/health", timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"The server did not start within {START_S} s:\n{log.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # not stopped: waiting for the driver has hung after the last test; it ends with this process
    opened_browser = chromium.launch(sync_playwright().start(), "--process-per-site")
    yield opened_browser
    opened_browser.close()


@pytest.fixture(scope="session")
def contexts(browser, server) -> Callable:
    """Return a function that gives each reader a browser profile, made once for all tests.

    A new window in a warm profile is a session of its own, and draws in half the time. One window
    stays open in each, on next to nothing: with it stays the process that has read the scripts.
    """
    made = {}

    def context(reader: str = "first"):
        if reader not in made:
            made[reader] = browser.new_context(
                viewport={"width": 1440, "height": HEIGHT},
                color_scheme="light",
                locale="en-US",  # so that nothing Slovenian is owed to the browser
                timezone_id="Europe/Ljubljana",
            )
            made[reader].new_page().goto(f"{server.origin}/_stcore/health")
        return made[reader]

    return context  # the browser closes them with itself


@pytest.fixture
def visit(server, contexts) -> Iterator[Callable[..., Visitor]]:
    """Return a function that opens an address in a new window; faults in any window fail."""
    visitors: list[Visitor] = []
    logged_before = len(server.logged())

    def open_window(
        address: str, language="sl", width=1440, scheme="light", reader="first"
    ) -> Visitor:
        visitor = Visitor(contexts(reader), server.origin).on(width, scheme)
        visitors.append(visitor)
        return visitor.open(in_language(address, language))

    yield open_window
    for visitor in visitors:
        visitor.page.close()
    assert not [fault for visitor in visitors for fault in visitor.faults]
    assert not ERROR.findall(server.logged(logged_before)), server.log


class Opened(NamedTuple):
    """An address in a language, and the window that shows it."""

    address: str
    language: str
    seen: Visitor


@pytest.fixture(scope="session", params=IN_BOTH, ids="-".join)
def window(request, server, contexts) -> Iterator[Opened]:
    visitor = Visitor(contexts(), server.origin)
    yield Opened(*request.param, visitor.open(in_language(*request.param)))
    visitor.page.close()
    assert visitor.faults == []


@pytest.fixture
def opened(window) -> Iterator[Opened]:
    """Each address in each language, opened once for all tests that only look at it."""
    yield window
    window.seen.page.emulate_media(media="screen")
    window.seen.turn("light")
