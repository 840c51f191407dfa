"""Dragging a lever of the what-if page to painted curve and headline, beside plain st.slider;
and from letting go to all of the page up to date.

python -m benchmarks.drag
"""

from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

from benchmarks import chromium
from benchmarks.server import serve
from benchmarks.watches import RELEASE, WATCH
from dashboard.paths import ROOT

PLAIN = ROOT / "benchmarks" / "plain_what_if.py"
LEVERS = ("home_renovation", "district_renewables", "solar", "green_power", "avoided_car")
MOVES = 60  # pointer events a lever
ENDS = (1.0, 0.6, 0.3)  # of the way, where each lever is let go in turn
REACH_MS, REACH_RATIO, REACH_RELEASE_MS = 33, 5, 300
SETTLE_MS = 1200


def main() -> None:
    """Print median and 95th percentile of both, frames sent while dragging, and the ratio."""
    with sync_playwright() as play:
        browser = chromium.launch(play)
        with serve("app.py") as (ours, _):
            panel, released, sent = _panel(browser, f"{ours}/what-if?city_id=velenje")
        with serve(str(PLAIN)) as (address, _):
            plain = _plain(browser, address)
    ratio, middle = _p95(plain) / _p95(panel), median(plain) / median(panel)
    print(f"panel, pointer event to painted curve: {_said(panel)}; reach p95 {REACH_MS} ms")
    print(
        f"panel, letting go to all up to date: {_said(released)}; reach p95 {REACH_RELEASE_MS} ms"
    )
    print(f"panel, messages sent before release: {sent}; reach 0")
    print(f"plain st.slider, release to painted curve: {_said(plain)}")
    times = f"{ratio:.1f} times as fast at p95, {middle:.1f} at the median"
    print(f"the panel is {times}; reach {REACH_RATIO}")


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20)[-1]


def _said(taken: list[float]) -> str:
    return f"median {median(taken):.1f} ms, p95 {_p95(taken):.1f} ms, {len(taken)} times"


def _panel(browser, address: str) -> tuple[list[float], list[float], int]:
    page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda _data: sent.append(1)))
    page.goto(address)
    page.wait_for_selector(".w-scenario[d]", state="attached")
    page.wait_for_timeout(3000)
    page.evaluate(WATCH, ["pointermove", ".w-scenario"])
    page.evaluate(RELEASE)
    early = 0
    for end in ENDS:
        for name in LEVERS:
            before = len(sent)
            _drag(page, page.locator(f"#w-{name}"), 10, end)
            early += len(sent) - before
            page.mouse.up()
            page.wait_for_timeout(SETTLE_MS)
            page.evaluate("window.closeRelease()")
    return *page.evaluate("[window.taken, window.released]"), early


def _drag(page: Page, slider, inset: float, end: float) -> None:
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    left, width, y = box["x"] + inset, box["width"] - 2 * inset, box["y"] + box["height"] / 2
    page.mouse.move(left, y)
    page.mouse.down()
    for move in range(1, MOVES + 1):
        page.mouse.move(left + width * end * move / MOVES, y)
        page.wait_for_timeout(12)


def _plain(browser, address: str) -> list[float]:
    page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
    page.goto(address)
    page.wait_for_selector(".vega-embed svg.marks .mark-line path", state="attached")
    page.wait_for_timeout(3000)
    page.evaluate(WATCH, ["pointerup", ".vega-embed svg.marks .mark-line path"])
    knobs = page.get_by_role("slider")
    for number in range(len(LEVERS) * 4):  # forth and back on as many levers
        box = knobs.nth(number % knobs.count()).bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + (150 if number < knobs.count() else -90), y, steps=10)
        page.mouse.up()
        page.wait_for_timeout(SETTLE_MS)
    return page.evaluate("window.taken")


if __name__ == "__main__":
    main()
