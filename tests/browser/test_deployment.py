"""What an operator starts from deploy/ serves by both processes, and nobody is lost with one."""

import signal

import httpx
import pytest

from .deployment import Deployment
from .visitor import Visitor

pytestmark = pytest.mark.browser
SCENARIO = "/what-if?city_id=kranj&preset=contract&lang=en"
FILTERED = "/measures?city_id=koper&q=energij&lang=en"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Deployment(tmp_path_factory.mktemp("site"))
    try:
        site.start()
        yield site
    finally:
        site.stop()


@pytest.fixture
def reader(browser, site):
    """A function that opens a window of a reader of their own."""
    contexts = []

    def open_window(address: str) -> Visitor:
        context = browser.new_context(
            viewport={"width": 1440, "height": 900}, ignore_https_errors=True, locale="en-US"
        )
        contexts.append(context)
        return Visitor(context, site.origin).open(address)

    yield open_window
    for context in contexts:
        context.close()


def process_of(seen: Visitor) -> str:
    """Return the process that a reader's cookie names."""
    cookies = {one["name"]: one["value"] for one in seen.page.context.cookies()}
    return cookies["pot_process"]


def sessions(site: Deployment) -> dict[str, float]:
    """Return how many browsers are connected to each process that answers."""
    found = {}
    for number, port in site.ports.items():
        try:
            text = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=30).text
        except httpx.TransportError:
            continue
        lines = [one for one in text.splitlines() if one.startswith("dashboard_sessions_open ")]
        found[number] = float(lines[0].split()[1])
    return found


def shown(seen: Visitor) -> tuple[str, dict, str, str]:
    """Return what a reader has before them: page, choices, title, and the panel or list."""
    return seen.path(), seen.choices(), seen.text("h1"), seen.text(".w-beside, .p-measures, h2")


def wait_for_the_other(seen: Visitor, number: str) -> None:
    """Wait until a reader's page is drawn again by another process than the one that ended."""
    for _try in range(600):
        if process_of(seen) != number:
            break
        seen.page.wait_for_timeout(50)
    assert process_of(seen) != number
    seen.settle()


def test_both_processes_are_used_and_keep_their_readers(site):
    given = [site.get("/healthz").cookies["pot_process"] for _ in range(24)]
    assert set(given) == {"1", "2"}
    held = site.get("/healthz", cookies={"pot_process": "2"})
    assert "set-cookie" not in held.headers


def test_answers_have_their_headers_and_what_is_the_operators_is_closed(site):
    told = site.get("/what-if").headers
    assert told["strict-transport-security"] and told["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in told["content-security-policy"]
    assert told["server"] == "nginx"
    for path in ("/metrics", "/readyz", "/_stcore/metrics", "/_stcore/agent/openapi.json"):
        assert site.get(path).status_code == 404, path
    versions = {tuple(site.wait_until_ready(number).items())[:2] for number in site.ports}
    assert len(versions) == 1, "both serve the same code"


def test_what_is_too_large_or_too_much_is_refused(site):
    large = httpx.post(f"{site.origin}/rooms/AAAA/state", content=b"x" * 20_000, verify=False)
    assert large.status_code == 413
    with httpx.Client(verify=False, timeout=30) as client:
        asked = [client.get(f"{site.origin}/auth/none").status_code for _ in range(40)]
    assert asked[0] != 429 and asked[-1] == 429
    assert site.get("/healthz").status_code == 200


def test_a_killed_process_costs_nobody_their_view_nor_does_a_rolling_restart(site, reader):
    windows = [reader(SCENARIO), reader(FILTERED)]
    before = [shown(seen) for seen in windows]
    assert before[0][1]["city_id"] == "kranj" and before[1][1]["q"] == "energij"
    assert sum(sessions(site).values()) == 2

    killed = process_of(windows[0])
    site.end(killed, signal.SIGKILL)
    on_it = [seen for seen in windows if process_of(seen) == killed]
    for seen in on_it:
        wait_for_the_other(seen, killed)
    assert [shown(seen) for seen in windows] == before
    assert sum(sessions(site).values()) == 2 and killed not in sessions(site)

    site.start_process(killed)
    site.wait_until_ready(killed)
    for number in sorted(site.ports, key=lambda one: one == killed):  # the other one first
        on_it = [seen for seen in windows if process_of(seen) == number]
        site.end(number, signal.SIGTERM)
        for seen in on_it:
            wait_for_the_other(seen, number)
        assert [shown(seen) for seen in windows] == before
        site.start_process(number)
        site.wait_until_ready(number)
    for _once_more in range(2):  # the first click after a move has been seen to get lost
        windows[1].page.get_by_role("radio", name="Side by side").click()
        windows[1].settle()
    windows[1].wait_for_choice("view", "compare")


def test_the_log_is_json_and_holds_neither_faults_nor_what_was_typed(site):
    lines = [line for number in site.ports for line in site.logged(number)]
    assert lines and not [line for line in lines if line["level"] in ("error", "critical")]
    kept = [*lines, (site.folder / "dashboard-access.log").read_text()]
    assert "energij" not in str(kept) and "city_id" not in str(kept)
