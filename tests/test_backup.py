"""What is saved and restored elsewhere has the same hashes, in either kind of store."""

import json
import os
import subprocess
import sys
import tarfile

import pytest

from dashboard import backup, builds, db, manifest, restore
from dashboard.editing import drafts, history
from dashboard.paths import ROOT
from dashboard.rooms import answers, rooms, seats
from dashboard.store import dump, engine

from .editing_fixtures import ANA, approved, measure, publish, served  # noqa: F401


def filled(data):
    """Leave a room with an answer, a published version and an open draft."""
    room = rooms.open_room("yes_no", {"text": "Ali?"})
    seat = seats.take(room.code, "kranj", "Kranj")
    sent = answers.Envelope("kranj", "Kranj", seat.token, 1, "a1", {"is_yes": True})
    answers.send(room.code, sent)
    row = measure(data)
    publish(data, approved(row, title_sl="Polnilnice"))
    approved(row, note_sl="č", note_en="c")
    return room.code


def test_a_backup_restored_elsewhere_has_the_same_hashes(store, served, tmp_path):  # noqa: F811
    code, file = filled(served), tmp_path / "backup.tar.gz"
    told = backup.backup(file, served)
    assert file.stat().st_mode & 0o777 == 0o600
    place = tmp_path / "other"
    environment = {name: value for name, value in os.environ.items() if name != engine.URL}
    run = subprocess.run(
        [sys.executable, "-m", "dashboard.restore", str(file), str(place)],
        cwd=ROOT, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0 and f"DASHBOARD_DATA={place}/data" in run.stdout, run.stderr
    os.environ[engine.URL] = f"sqlite:///{place}/rooms.sqlite"  # `store` puts it back
    assert dump.digest(dump.lines()) == told["store"]
    assert manifest.read(place / "data") == manifest.read(served)
    assert manifest.is_whole(place / "data") and not db.Tables(place / "data").broken
    assert answers.latest(code)["kranj"].answer == {"is_yes": True}
    assert len(history.versions()) == 1 and len(drafts.listed(ANA, ["approved"])) == 1


def test_what_is_not_whole_or_would_mix_is_not_restored(sqlite_store, served, tmp_path):  # noqa: F811
    rooms.open_room("yes_no", {"text": "Ali?"})
    file = tmp_path / "backup.tar.gz"
    backup.backup(file, served)
    with pytest.raises(restore.NotRestored, match="is not empty"):
        restore.restore(file, served)
    with pytest.raises(dump.NotEmpty, match="rooms"):
        restore.restore(file, tmp_path / "one")
    with tarfile.open(file) as whole:
        whole.extractall(tmp_path / "spoiled", filter="data")
    spoiled = tmp_path / "spoiled" / "data" / "builds" / builds.at(served).name / "cities.parquet"
    spoiled.write_bytes(spoiled.read_bytes().replace(b"Kranj", b"Krani", 1))
    with tarfile.open(file, "w:gz") as whole:
        whole.add(tmp_path / "spoiled", "")
    with pytest.raises(restore.NotRestored, match=r"cities\.parquet"):
        restore.restore(file, tmp_path / "two")
    told = json.loads((tmp_path / "spoiled" / backup.TOLD).read_text()) | {"store_version": 999}
    (tmp_path / "spoiled" / backup.TOLD).write_text(json.dumps(told))
    with tarfile.open(file, "w:gz") as whole:
        whole.add(tmp_path / "spoiled", "")
    with pytest.raises(restore.NotRestored, match="of version 999"):
        restore.restore(file, tmp_path / "three")
