"""First page in a cold browser, and page changes in a warm session, beside plain Streamlit.

python -m benchmarks.pages
"""

import time
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

from benchmarks import chromium
from benchmarks.server import PLAIN, serve

COLD, CHANGES = 5, 10
DRAWN = ".vega-embed svg.marks, .vega-embed canvas, #deckgl-wrapper canvas"


def main() -> None:
    """Print medians and the 95th percentile, and the ratio to the plain page of the same run."""
    with sync_playwright() as play:
        browser = chromium.launch(play)
        with serve("app.py") as (ours, _), serve(str(PLAIN)) as (plain, _):
            cold = {
                "app.py": _cold(browser, ours, ".p-head h1"),
                "plain": _cold(browser, plain, "h1"),
            }
            warm = {"app.py": _changes(browser, ours), "plain": _plain_changes(browser, plain)}
    for name, taken in (
        ("first page, cold browser, title", cold),
        ("page change, warm, chart", warm),
    ):
        a, b = median(taken["app.py"]), median(taken["plain"])
        p95 = quantiles(taken["app.py"], n=20)[-1]
        print(f"{name}: median {a:.2f} s, p95 {p95:.2f} s; plain {b:.2f} s; ratio {a / b:.2f}")


def _cold(browser, address: str, title: str) -> list[float]:
    taken = []
    for _ in range(COLD + 1):  # the first warms the server, as a presenter's own look does
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        began = time.perf_counter()
        page.goto(address)
        page.wait_for_selector(title)
        taken.append(time.perf_counter() - began)
        context.close()
    return taken[1:]


def _changes(browser, address: str) -> list[float]:
    page = _open(browser, address, "/status?lang=en")
    return _switch(page, [("City", "/city"), ("Adoption", "/status")])


def _plain_changes(browser, address: str) -> list[float]:
    page = _open(browser, address, "/")
    taken = []
    for number in range(CHANGES):
        name = ("Status", "Map")[number % 2]
        drawn = (".vega-embed svg.marks", "#deckgl-wrapper canvas")[number % 2]
        began = time.perf_counter()
        page.get_by_text(name, exact=True).first.click()
        page.wait_for_selector(drawn)
        taken.append(time.perf_counter() - began)
        page.wait_for_timeout(600)
    return taken[2:]


def _open(browser, address: str, path: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(address + path)
    page.wait_for_selector(DRAWN)
    page.wait_for_timeout(1500)
    return page


def _switch(page: Page, menu: list[tuple[str, str]]) -> list[float]:
    taken = []
    for number in range(CHANGES):
        name, path = menu[number % len(menu)]
        page.evaluate(
            "document.querySelectorAll('.vega-embed').forEach(e => e.classList.add('old'))"
        )
        began = time.perf_counter()
        page.get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_url(f"**{path}*")
        page.wait_for_selector(".vega-embed:not(.old) svg.marks")
        taken.append(time.perf_counter() - began)
        page.wait_for_timeout(600)
    return taken[2:]


if __name__ == "__main__":
    main()
