"""What a process counts for Prometheus: never who read what, only how often and how long."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from prometheus_client import Counter, Gauge, Histogram, disable_created_metrics

disable_created_metrics()  # a second line for each, of no use here

STEPS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

SESSIONS = Gauge("dashboard_sessions_open", "Browsers whose connection is open")
RUN_S = Histogram(
    "dashboard_run_seconds", "Runs of a page, or of a part of it", ["page", "part"], buckets=STEPS_S
)
QUERY_S = Histogram(
    "dashboard_query_seconds", "Queries that were run, not taken from memory", ["query"],
    buckets=STEPS_S,
)  # fmt: skip
DOWNLOADS = Counter("dashboard_downloads", "Files that were answered", ["of", "kind"])
ERRORS = Counter("dashboard_errors", "What failed: page, request or store", ["in"])
BUILD_AGE = Gauge("dashboard_build_age_seconds", "Since the served tables were built")
VERSION = Gauge("dashboard_version", "1 for the versions that are served", ["code", "data"])

for place in ("page", "request", "store"):
    ERRORS.labels(place)  # stands as 0 from the start, so that the first one is seen to rise


@dataclass
class Run:
    """One run that is being timed; its page is known a little after it has begun."""

    page: str
    part: str


@contextmanager
def timed_run(page: str = "", part: str = "page") -> Iterator[Run]:
    """Time a run, however it ends: a page may stop itself or begin anew."""
    run, begun = Run(page, part), time.perf_counter()
    try:
        yield run
    finally:
        RUN_S.labels(run.page or "overview", run.part).observe(time.perf_counter() - begun)
