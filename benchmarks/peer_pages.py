"""The ranking and the series of an indicator here and as a site of Observable Framework."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks import chromium
from benchmarks.server import serve
from dashboard import builds
from dashboard.paths import DATA, ROOT

SOURCES = ROOT / "benchmarks" / "observable"
RUNS = 6
OURS = "/indicators?indicator_id=population&lang=en&view=ranking"


def compare(folder: Path) -> None:
    """Build the peer's site where it is not built yet, and print medians, bytes and ratios."""
    site = _built(folder)
    with sync_playwright() as play, serve("app.py") as (ours, _), _static(site) as theirs:
        browser = chromium.launch(play)
        here = [_visit(browser, ours + OURS, ".marks", "Over time") for _ in range(RUNS + 1)][1:]
        there = [_visit(browser, theirs, "figure svg, svg[class^=plot]", "Over time") for _ in range(RUNS + 1)][1:]  # noqa: E501  # fmt: skip
    for place, what in enumerate(("cold load, s", "change to the series, s", "bytes, cold")):
        a, b = median(one[place] for one in here), median(one[place] for one in there)
        print(f"{what}: here {a:,.3f}, Observable Framework {b:,.3f}, ratio {b / a:.2f}")


def _built(folder: Path) -> Path:
    site = folder / "dist"
    if not site.exists():
        shutil.copytree(SOURCES, folder, dirs_exist_ok=True)
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        where = {"PATH": path, "PEER_DATA": str(builds.at(DATA).absolute())}
        subprocess.run(["npm", "install", "--silent"], cwd=folder, check=True)
        subprocess.run(["npx", "observable", "build"], cwd=folder, check=True, env=os.environ | where)  # noqa: E501  # fmt: skip
    return site


@contextmanager
def _static(site: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map

        def log_message(self, *given: object) -> None:
            """Say nothing."""

        def send_head(self):
            """Answer /time with time.html, as the site's host would."""
            if self.path == "/time":
                self.path = "/time.html"
            return super().send_head()

    make = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), make)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _visit(browser, address: str, drawn: str, other: str) -> tuple[float, float, int]:
    """Return seconds of a cold load until drawn, of the change to the series, and bytes till then.

    Bytes as they came over the line: files as encoded, messages of a WebSocket as sent.
    """
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page, came = context.new_page(), []
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.on("Network.loadingFinished", lambda one: came.append(one["encodedDataLength"]))
    line.on("Network.webSocketFrameReceived", lambda one: came.append(len(one["response"]["payloadData"]) * 3 // 4))  # noqa: E501  # fmt: skip
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(drawn)
    cold = time.perf_counter() - began
    page.wait_for_timeout(1500)
    size = sum(came)
    page.evaluate("s => document.querySelectorAll(s).forEach(e => e.id = 'old')", drawn)
    began = time.perf_counter()
    page.get_by_text(other, exact=True).first.click()
    page.wait_for_selector(", ".join(f"{one}:not(#old)" for one in drawn.split(", ")))
    change = time.perf_counter() - began
    context.close()
    return cold, change, int(size)
