"""A database that is gone for a while, and a clock that jumps."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks import postgres
from benchmarks.fault_serving import Found, attempt, serves
from benchmarks.kill_kinds import Publish
from benchmarks.kill_work import EDITOR, Site, publish
from dashboard import build, builds, manifest
from dashboard.editing import drafts, history, steps
from dashboard.paths import ROOT
from dashboard.store import engine
from dashboard.store.engine import StoreFault

JUMPS = ("2019-01-01 00:00:00", "2031-01-01 00:00:00", "2026-11-27 12:00:00")


class OnPostgres(Site):
    """A site whose store is a PostgreSQL server."""

    server: postgres.Server

    @property
    def url(self) -> str:
        """Return the address of the store."""
        return self.server.url


def gone(site: Site, seconds: float = 60) -> Iterator[Found]:
    """Stop PostgreSQL, try to save, publish and build, and start it again."""
    with postgres.server() as server:
        here = OnPostgres(site.folder)
        object.__setattr__(here, "server", server)
        os.environ[engine.URL] = here.url
        build.build(here.data)
        _work, (draft_id, token) = Publish().begin(here, 3)
        served, began = builds.at(here.data), time.monotonic()
        server.stop()
        name = "database gone"
        yield attempt(f"{name}, drafts read", StoreFault, drafts.find, EDITOR, draft_id)
        yield attempt(f"{name}, published", StoreFault, publish, here, draft_id, token)
        yield attempt(f"{name}, built", StoreFault, build.build, here.data)
        yield serves(name, here.data, served)
        time.sleep(max(0, seconds - (time.monotonic() - began)))
        server.start()
        state = drafts.find(EDITOR, draft_id).state
        publish(here, draft_id, token)
        told = [one.token for one in history.versions()]
        right = state == steps.APPROVED and told == [token]
        said = f"{time.monotonic() - began:.0f} s later the draft is {state}, and is published"
        yield Found(f"{name}, over", said, lost=not right)
        engine.opened.cache_clear()
    os.environ[engine.URL] = site.url


def clock(site: Site) -> Iterator[Found]:
    """Build with the clock years back, years ahead and back again, each in a process of its own."""
    environment = os.environ | {"DASHBOARD_DATA": str(site.data)}
    for turn, moment in enumerate(JUMPS):
        Publish().begin(site, 10 + turn)
        path = site.data / "sources" / "themes.csv"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(",Prebivalstvo", f",Prebivalstvo {turn}", 1), encoding="utf-8")
        number = builds.number(builds.at(site.data))
        command = ["faketime", moment, sys.executable, "-m", "dashboard.build"]
        run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
        now = manifest.read(site.data)
        right = run.returncode == 0 and builds.number(builds.at(site.data)) == number + 1
        path.write_text(text, encoding="utf-8")
        yield Found("clock jump", f"to {now['built_at']}: built and served {run.stderr}", not right)
    build.build(site.data)
    yield serves("clock jump, over", site.data, builds.at(site.data))
