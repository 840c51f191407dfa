"""The store outlives a process, is shared by several, and is left alone where it is newer."""

import subprocess
import sys

import pytest
import sqlalchemy as sa

from dashboard.paths import ROOT
from dashboard.rooms import answers, rooms
from dashboard.store import engine, tables


def test_nothing_that_is_sent_is_missing_after_the_process_is_killed(store):
    code = (
        "import os, signal\n"
        "from dashboard.rooms import answers, rooms, seats\n"
        "room = rooms.open_room('yes_no', {'text': 'Ali?'})\n"
        "seat = seats.take(room.code, 'kranj', 'Kranj')\n"
        "one = answers.Envelope('kranj', 'Kranj', seat.token, 1, 'a1', {'is_yes': True})\n"
        "answers.send(room.code, one)\n"
        "print(room.code, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == -9, ended.stderr
    assert answers.latest(ended.stdout.strip())["kranj"].answer == {"is_yes": True}


def test_several_processes_open_one_empty_store_and_all_write(store):
    code = (
        "from dashboard.rooms import rooms\n"
        "for _ in range(5): print(rooms.open_room('yes_no', {'text': 'Ali?'}).code)\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, text=True, stdout=subprocess.PIPE)
        for _process in range(3)
    ]
    opened = [line for one in started for line in one.communicate()[0].split()]
    assert all(one.returncode == 0 for one in started)
    assert len({rooms.find(line).code for line in opened}) == 15


def test_a_store_of_a_newer_dashboard_is_not_touched(store, monkeypatch):
    with engine.writing() as con:
        con.execute(sa.insert(tables.versions).values(version=tables.VERSION + 1))
    engine.opened.cache_clear()
    with pytest.raises(engine.StoreFault, match="is of version"):
        rooms.open_room("yes_no", {"text": "?"})


@pytest.mark.parametrize(
    ("url", "said"),
    [("sqlite+none://x", "does not answer"),
     ("postgresql://a:secret@127.0.0.1:1/x", r"psycopg://a:\*\*\*@.* does not answer")],
)  # fmt: skip
def test_a_store_that_cannot_be_used_is_said_in_a_sentence(monkeypatch, url, said):
    monkeypatch.setenv(engine.URL, url)
    with pytest.raises(engine.StoreFault, match=said):
        engine.check()
