"""One build at a time, swapped whole; every process follows, and nobody's files are pulled away."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from dashboard import builds, db, failing, manifest
from dashboard.paths import ROOT

from .editing_fixtures import copied, served  # noqa: F401

FOLLOW = """
import sys
from dashboard import db
tables, seen = db.Tables(), None
while (name := tables.build().built["built_at"]) != "after":
    seen = seen or print(tables.build().con.execute("select count(*) from cities").fetchone(), flush=True) or 1
print("after", flush=True)
"""  # noqa: E501


def newer(data):
    """Serve a build that says of itself `after`."""
    with builds.alone(data):
        fresh = builds.fresh(data)
        shutil.copytree(builds.at(data), fresh, dirs_exist_ok=True)
        path = fresh / manifest.MANIFEST
        told = manifest.read(fresh)
        path.write_text(path.read_text().replace(told["built_at"], "after"))
        builds.serve(data, builds.finish(data, fresh, "00000000"))


def test_every_process_follows_within_five_seconds_without_losing_what_it_had(served):  # noqa: F811
    environment = os.environ | {"DASHBOARD_DATA": str(served)}
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", FOLLOW], cwd=ROOT, env=environment, text=True,
            stdout=subprocess.PIPE,
        )
        for _process in range(2)
    ]  # fmt: skip
    assert [reader.stdout.readline() for reader in readers] == ["(12,)\n"] * 2
    newer(served)
    began = time.monotonic()
    assert [reader.communicate(timeout=20)[0] for reader in readers] == ["after\n"] * 2
    assert time.monotonic() - began < 5


def test_pages_ask_the_disk_now_and_then_and_whoever_publishes_at_once(served):  # noqa: F811
    patient, prompt = db.Tables(served, every_s=60), db.Tables(served, every_s=0.2)
    first = patient.build()
    assert prompt.build().built == first.built
    newer(served)
    assert patient.build() is first
    assert patient.look().built["built_at"] == "after"
    time.sleep(0.2)
    assert prompt.build().built["built_at"] == "after"


def waits(pid):
    """Return whether a process has the file of the lock open."""
    return any(
        path.readlink().name == builds.LOCK
        for path in Path(f"/proc/{pid}/fd").iterdir()
        if path.is_symlink()
    )


def test_two_processes_that_build_at_once_make_one_build(served):  # noqa: F811
    command = [sys.executable, "-m", "dashboard.build"]
    environment = os.environ | {"DASHBOARD_DATA": str(served)}
    with builds.alone(served):  # until both have come to the door
        both = [
            subprocess.Popen(command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE)
            for _process in range(2)
        ]
        path = builds.at(served) / manifest.MANIFEST  # of other sources than there are
        path.write_text(path.read_text().replace('"sources": "', '"sources": "x'))
        while not all(waits(one.pid) for one in both):
            time.sleep(0.05)
    said = {one.communicate()[0] for one in both}
    assert len(said) == 1 and [builds.number(one) for one in builds.all_of(served)] == [2, 1]


def test_old_builds_go_but_not_from_under_a_reader(served):  # noqa: F811
    first = builds.at(served)
    with builds.held(first):
        for _build in range(builds.KEPT + 1):
            copied(first, served)
        kept = builds.all_of(served)
        assert len(kept) == builds.KEPT + 1 and kept[-1] == first
        assert manifest.is_whole(first)
    copied(builds.at(served), served)
    assert len(builds.all_of(served)) == builds.KEPT and not first.exists()


def test_a_spoiled_build_gives_way_to_the_newest_whole_one_before_it(served):  # noqa: F811
    for _build in range(2):
        copied(builds.at(served), served)
    third, second, first = builds.all_of(served)
    for folder, name in ((third, "measures.parquet"), (second, "cities.csv")):
        body = bytearray((folder / name).read_bytes())
        body[len(body) // 2] ^= 1
        (folder / name).write_bytes(body)
    tables = db.Tables(served)
    assert tables.connection() and tables.broken == "measures.parquet"
    assert tables.build().built == manifest.read(first)
    (served / builds.CURRENT).unlink()  # and where the link is gone
    assert db.Tables(served).connection()


def test_what_a_killed_build_leaves_is_swept_away(served):  # noqa: F811
    whole = builds.at(served)
    with builds.alone(served):
        (builds.fresh(served) / "half.parquet").write_text("half")
        builds.finish(served, builds.fresh(served), "ffffffff")  # finished, but not served
        builds.fresh(served)
    assert len(builds.all_of(served)) == 2
    with builds.alone(served):
        assert builds.all_of(served) == [whole] == [builds.at(served)]
        assert not (served / builds.FOLDER / builds.FRESH).exists()


def test_a_disk_that_takes_nothing_is_said_and_the_build_before_serves(served):  # noqa: F811
    was = builds.at(served)
    lower = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (200000, 200000)); "
    code = "import signal as s; s.signal(s.SIGXFSZ, s.SIG_IGN); " + lower
    run = subprocess.run(
        [sys.executable, "-c", f"{code} import runpy; runpy.run_module('dashboard.build', run_name='__main__')"],  # noqa: E501
        cwd=ROOT, env=os.environ | {"DASHBOARD_DATA": str(served)}, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 1 and "disk je poln" in run.stderr, run.stderr
    assert "Traceback" not in run.stderr
    assert builds.at(served) == was and manifest.is_whole(served)
    assert manifest.read_fault(served)["message"] == failing.FULL
