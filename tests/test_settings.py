"""The operator's settings: what is wrong is said in a sentence a variable, before anything runs."""

import os
import subprocess
import sys

import pytest

from dashboard import settings
from dashboard.paths import ROOT

WRONG = [
    ("DASHBOARD_EMBED_HOSTS", "zmos si;", "has 'si;', which is not a host. Write it like https"),
    ("DASHBOARD_EMBED_HOSTS", "https://zmos.si/path", "which is not a host"),
    ("DASHBOARD_EMBED_HOSTS", "'none'", "which is not a host"),
    ("DASHBOARD_EMBED_HOSTS", "javascript:x", "which is not a host"),
    ("DASHBOARD_ADDRESS", "pot.si", "is 'pot.si', no address of a site. Write it like https"),
    ("DASHBOARD_ADDRESS", "https://pot.si/overview", "no address of a site"),
    ("DASHBOARD_STORE_URL", "junk", "is no address of a store. Write sqlite"),
    ("DASHBOARD_STORE_URL", "mongo://x/y", "is no address of a store"),
    ("DASHBOARD_ENGINE", "spark://localhost:7077", "is no engine. Write duckdb or sc://host:15002"),
    ("DASHBOARD_ENGINE_DATA", "data", "Write a whole path, or an address like s3a://"),
    ("DASHBOARD_ADRESS", "https://pot.si", "is no setting. There are: DASHBOARD_ADDRESS, "),
]


@pytest.mark.parametrize(("variable", "value", "said"), WRONG)
def test_a_wrong_value_is_said_in_one_line(monkeypatch, variable, value, said):
    monkeypatch.setenv(variable, value)
    with pytest.raises(settings.WrongSettings) as wrong:
        settings.current()
    assert str(wrong.value).startswith(variable) and said in str(wrong.value)
    assert "\n" not in str(wrong.value)


def test_the_server_stops_before_it_starts_and_says_all_that_is_wrong():
    wrong = {"DASHBOARD_ADDRESS": "x/y", "DASHBOARD_STORE_URL": "postgres:/me:secret@host/a"}
    run = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=ROOT, env=os.environ | wrong, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    said = [line for line in run.stderr.splitlines() if line.startswith("DASHBOARD")]
    assert run.returncode == settings.WRONG and len(said) == 2
    assert "Traceback" not in run.stdout + run.stderr and "secret" not in run.stdout + run.stderr


def test_values_are_read_as_they_are_meant(monkeypatch):
    monkeypatch.setenv("DASHBOARD_ADDRESS", "https://pot.si/")
    monkeypatch.setenv("DASHBOARD_EMBED_HOSTS", "https://www.zmos.si, *.kranj.si")
    monkeypatch.setenv("DASHBOARD_CONTACT", "")
    read = settings.current()
    assert (read.address, read.contact) == ("https://pot.si", "")
    assert read.embed_hosts == ("https://www.zmos.si", "*.kranj.si")
