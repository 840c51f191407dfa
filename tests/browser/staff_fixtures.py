"""A server that staff can sign in to: on a copy of the data, with a real OpenID provider."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.paths import ROOT
from dashboard.people import people
from dashboard.store import engine
from tests.editing_fixtures import copy_of_data

from .visitor import Visitor

PROVIDER = ROOT / "tests" / "oidc"
START_S = 60
PATIENT_MS = 120_000  # checking and publishing build the tables
PEOPLE = {
    "ana": ("editor", "kranj"), "bine": ("editor", "koper"), "cita": ("editor_of_all", None),
    "drago": ("publisher", None), "eva": ("reader", None),
}  # fmt: skip


class Staff(NamedTuple):
    """Where the dashboard and the provider answer, and the dashboard's store and data."""

    origin: str
    provider: str
    store: str
    data: Path
    log: Path


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen) -> None:
    """Wait until a server answers."""
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"{address} does not answer")


@pytest.fixture(scope="module")
def staff(tmp_path_factory) -> Iterator[Staff]:
    if not (PROVIDER / "node_modules").is_dir():
        pytest.fail("No OpenID provider here: `python3 -m dashboard test` installs it.")
    folder = tmp_path_factory.mktemp("staff")
    origin, provider = (f"http://127.0.0.1:{free_port()}" for _server in range(2))
    store = f"sqlite:///{folder / 'rooms.sqlite'}"
    told = Staff(origin, provider, store, copy_of_data(folder / "data"), folder / "log")
    _name_people(store)
    started = [
        _start(told, ["node", "provider.js", provider.rpartition(":")[2], origin], PROVIDER),
        _start(told, [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port",
                      origin.rpartition(":")[2]], ROOT),
    ]  # fmt: skip
    try:
        wait_for(f"{provider}/.well-known/openid-configuration", started[0])
        wait_for(f"{origin}/_stcore/health", started[1])
        yield told
    finally:
        for process in started:
            process.kill()
            process.wait(10)


def _name_people(store: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(engine.URL, store)
        for name, (role, city_id) in PEOPLE.items():
            people.add(name.capitalize(), f"{name}@example.si", role, city_id)


def _start(staff: Staff, command: list[str], folder: Path) -> subprocess.Popen:
    given = {
        "DASHBOARD_STORE_URL": staff.store, "DASHBOARD_DATA": str(staff.data),
        "DASHBOARD_ADDRESS": staff.origin, "DASHBOARD_SIGN_IN_CLIENT_ID": "dashboard",
        "DASHBOARD_SIGN_IN_METADATA": f"{staff.provider}/.well-known/openid-configuration",
        "DASHBOARD_SIGN_IN_CLIENT_SECRET": "only-for-tests-and-long-enough",
        "DASHBOARD_COOKIE_SECRET": "only for tests, and long enough to be taken",
    }  # fmt: skip
    with staff.log.open("a") as out:
        return subprocess.Popen(
            command, cwd=folder, env=os.environ | given, stdout=out, stderr=subprocess.STDOUT
        )


class Member(Visitor):
    """A window of somebody who signs in with the provider's own page."""

    def __init__(self, context, staff: Staff):
        self.provider = staff.provider
        super().__init__(context, staff.origin)
        self.page.set_default_timeout(PATIENT_MS)

    def _check(self, url: str) -> None:
        if not url.startswith(self.provider):
            super()._check(url)

    def _hear(self, message) -> None:
        if not message.location["url"].startswith(self.provider):
            super()._hear(message)

    def sign_in(self, name: str) -> "Member":
        """Sign in under a name and wait for the page."""
        self.page.get_by_role("button", name="Sign in").click()
        self.page.locator("input[name=login]").fill(name)
        self.page.keyboard.press("Enter")
        self.page.get_by_role("button", name="Sign out").wait_for()
        return self.settle()

    def press(self, name: str) -> "Member":
        """Press a button and wait until the page has answered."""
        self.page.get_by_role("button", name=name, exact=True).click()
        return self.settle()


@pytest.fixture
def member(browser, staff) -> Iterator[Callable[..., Member]]:
    """A function that opens an address in a browser of its own, signed in or not."""
    contexts = []

    def open_window(address: str, name: str | None = None, width=1440, scheme="light", **how):
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 500 else 1000},
            color_scheme=scheme, locale="en-US", timezone_id="Europe/Ljubljana", **how,
        )  # fmt: skip
        contexts.append(context)
        seen = Member(context, staff).open(address)
        return seen.sign_in(name) if name else seen

    yield open_window
    for context in contexts:
        context.close()
