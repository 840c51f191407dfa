"""The two commands run what they say, and install only what is pinned by hash."""

import hashlib
import os
import re
import shutil
import subprocess
import sys

import pytest

from dashboard.paths import ROOT

LOCKS = sorted(ROOT.glob("requirements*.lock"))
every_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)


@pytest.fixture
def tree(tmp_path):
    """A copy of the tree's command where everything is installed, with programs that answer."""
    (tmp_path / "dashboard").mkdir()
    shutil.copy(ROOT / "dashboard" / "__main__.py", tmp_path / "dashboard")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for lock in LOCKS:
        shutil.copy(lock, tmp_path)
        mark = tmp_path / ".venv" / f"{lock.name}.sha256"
        mark.write_text(hashlib.sha256(lock.read_bytes()).hexdigest())
    provider = tmp_path / "tests" / "oidc"
    (provider / "node_modules").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "oidc" / "package-lock.json", provider)
    wanted = hashlib.sha256((provider / "package-lock.json").read_bytes()).hexdigest()
    (provider / "node_modules" / ".lock.sha256").write_text(wanted)
    for program, does in (("python", 'echo "$PWD|$@"'), ("apt-get", "exit 0")):
        path = tmp_path / ".venv" / "bin" / program
        path.write_text(f"#!/bin/sh\n{does}\n")
        path.chmod(0o755)
    return tmp_path


def said(tree, *words):
    """Return where and with which words the command starts its program."""
    path = f"{tree / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        [sys.executable, "dashboard/__main__.py", *words],
        cwd=tree, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    where, what = run.stdout.splitlines()[-1].split("|")  # before it, what is being installed
    assert where == str(tree)
    return what


def test_without_a_word_the_dashboard_is_served(tree):
    assert said(tree) == "-m streamlit run app.py"


def test_other_words_go_to_the_server(tree):
    assert said(tree, "--server.port", "9000") == "-m streamlit run app.py --server.port 9000"


def test_the_word_test_runs_the_tests(tree):
    shared = "-m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder"
    assert said(tree, "test") == shared
    assert said(tree, "test", "-k", "map") == f"{shared} -k map"


def test_the_word_conformance_holds_spark_to_duckdb(tree):
    said_for = "-m dashboard.engine.conformance"
    assert said(tree, "conformance") == said_for
    assert said(tree, "conformance", "--draws", "2") == f"{said_for} --draws 2"


def test_serving_installs_nothing_of_spark(tree):
    (tree / ".venv" / "requirements-spark.lock.sha256").unlink()
    assert said(tree) == "-m streamlit run app.py"
    assert not (tree / ".venv" / "requirements-spark.lock.sha256").exists()


@every_lock
def test_every_requirement_is_pinned_with_its_hash(lock):
    text = re.sub(r"\\\n", "", lock.read_text(encoding="utf-8"))
    lines = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(lines) > 20
    for line in lines:
        assert re.match(r"[A-Za-z0-9_.\[\]-]+==[^ ]+ ", line), line
        assert "--hash=sha256:" in line, line


@every_lock
def test_a_lock_file_names_no_host(lock):
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links", text)


def test_tests_run_on_the_versions_that_are_served():
    def pins(name):
        text = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([\w.-]+==[^ ;]+)", text, re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")
