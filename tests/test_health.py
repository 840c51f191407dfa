"""An operator's programs learn whether a process lives, can serve, and how it fares."""

import json
import logging
import re

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route

from dashboard import db, downloads
from dashboard.health import code, logs, metrics, routes
from dashboard.health.requests import Observed
from dashboard.store import engine

from .starlette_server import serving


def fails(_request):
    return Response(status_code=500)


@pytest.fixture
def client(sqlite_store):
    all_routes = [*routes.ROUTES, *downloads.ROUTES, Route("/fails", fails)]
    with (
        serving(all_routes, [Middleware(Observed)]) as origin,
        httpx.Client(base_url=origin, timeout=60) as client,
    ):
        yield client


def counted(client) -> dict[str, float]:
    """Return each line of /metrics: its value by name and labels."""
    text = client.get("/metrics").text
    samples = [one for family in text_string_to_metric_families(text) for one in family.samples]
    return {" ".join([one.name, *one.labels.values()]): one.value for one in samples}


def test_a_process_says_that_it_lives_and_what_it_serves(client):
    assert client.get("/healthz").json() == {"live": True}
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True, "code": code.version(), "data": downloads.TABLES.version, "reasons": [],
    }  # fmt: skip
    assert re.fullmatch(r"0\.1\.0\+[0-9a-f]{8}", code.version())


def test_without_its_store_a_process_lives_and_is_not_ready(client, monkeypatch):
    monkeypatch.setenv(engine.URL, "postgresql://a:secret@127.0.0.1:1/x")
    assert client.get("/healthz").status_code == 200
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "does not answer" in answer.json()["reasons"][0] and "secret" not in answer.text


def test_without_its_tables_a_process_is_not_ready(client, monkeypatch, tmp_path):
    monkeypatch.setattr(routes, "TABLES", db.Tables(tmp_path))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "The built table build.json cannot be read" in answer.json()["reasons"][0]


def test_downloads_and_failures_are_counted_and_no_name_that_was_asked_for(client):
    before = counted(client)
    client.get("/data/cities.csv")
    client.get("/data/nothing_like_it.csv")
    client.get("/fails")
    after = counted(client)
    rose = {name: after[name] - before.get(name, 0) for name in after}
    assert rose["dashboard_downloads_total csv data"] == 1
    assert rose["dashboard_errors_total request"] == 1
    assert "nothing_like_it" not in " ".join(after)
    assert after["dashboard_build_age_seconds"] > 0
    assert after[f"dashboard_version {code.version()} {downloads.TABLES.version}"] == 1


def test_runs_and_queries_are_timed_by_name(client, con):
    with pytest.raises(KeyboardInterrupt), metrics.timed_run() as run:
        run.page = "what-if"
        raise KeyboardInterrupt  # as Streamlit ends a run that a newer one overtakes
    db.run(con, "city_names")
    now = counted(client)
    assert now["dashboard_run_seconds_count what-if page"] >= 1
    assert now["dashboard_query_seconds_count city_names"] >= 1


@pytest.mark.parametrize("path", ["/metrics", "/readyz"])
def test_what_is_the_operators_is_not_there_through_a_proxy(client, path):
    assert client.get(path, headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 404


SECRETS = ["Novakova 5", "ana.novak@obcina.si", "192.0.2.7:55123", "2001:db8::7:1", "fe80::1"]


@pytest.mark.parametrize("secret", SECRETS)
def test_the_log_is_json_and_tells_nothing_of_people(secret):
    record = logging.LogRecord(
        "dashboard", logging.ERROR, __file__, 1, "GET /measures?q=%s&lang=en from %s",
        (secret.replace(" ", "+"), secret if " " not in secret else "-"), None,
    )  # fmt: skip
    said = json.loads(logs.AsJson().format(record))
    assert (
        secret.removesuffix(":55123") not in said["message"] and "Novakova" not in said["message"]
    )
    assert said["message"].startswith("GET /measures?q=…&lang=… from ")
    assert said["level"] == "error" and said["logger"] == "dashboard"


def test_times_and_this_machines_own_address_stay_in_the_log():
    plain = "Uvicorn running on http://127.0.0.1:8501 at 04:16:01+00:00, version 2026.11.2"
    assert logs.scrub(plain) == plain
