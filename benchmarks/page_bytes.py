"""What an indicator's page sends to the browser at 12, 212 and 10,000 places: bytes and seconds.

python -m benchmarks.page_bytes /tmp/large/100000 /tmp/large/100000000
"""

import os
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks import chromium
from benchmarks.server import serve

VIEWS = {
    "ranking": ".marks", "map": ".marks", "time": ".marks", "panels": ".marks",
    "table": ".p-table",
}  # fmt: skip


def main(folders: list[Path]) -> None:
    """Print, for the twelve and for all places of each folder, what each view sends."""
    with sync_playwright() as play:
        browser = chromium.launch(play)
        _say(browser, "twelve", None)
        for folder in folders:
            os.environ["DASHBOARD_DATA"] = str(folder)
            os.environ["DASHBOARD_DATA_URL"] = str(folder / "large")
            _say(browser, "all", folder)


def _say(browser, group: str, folder: Path | None) -> None:
    with serve("app.py") as (address, started):
        said = []
        for view, drawn in VIEWS.items():
            path = f"{address}/indicators?indicator_id=population&lang=en&view={view}&group={group}"
            sent, seconds = _visit(browser, path, drawn)
            _sent, warm = _visit(browser, path, drawn)
            said.append(f"{view} {sent / 1000:,.0f} kB, {seconds:.2f} s, again {warm:.2f} s")
        print(
            f"{folder or 'the twelve'}: started in {started:.1f} s; {'; '.join(said)}", flush=True
        )


def _visit(browser, address: str, drawn: str) -> tuple[int, float]:
    """Return the bytes of the session's messages until the view is drawn and at rest, and when."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page, came = context.new_page(), []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: came.append(len(data))))  # noqa: E501  # fmt: skip
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(drawn, timeout=120_000)
    seconds = time.perf_counter() - began
    page.wait_for_timeout(1500)
    context.close()
    return sum(came), seconds


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]])
