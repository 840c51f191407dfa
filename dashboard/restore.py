"""Bring back what dashboard.backup saved, into a new directory.

    python -m dashboard.restore backup.tar.gz directory

Makes directory/data and directory/rooms.sqlite; where DASHBOARD_STORE_URL names an empty store, the
rows go there instead. Every built file and every row is held to the hashes of the backup. Then:

    DASHBOARD_DATA=directory/data DASHBOARD_STORE_URL=… python3 -m dashboard
"""

import json
import os
import sys
import tarfile
from pathlib import Path

from dashboard import builds, manifest
from dashboard.backup import STORE, TOLD
from dashboard.store import dump, engine
from dashboard.store.tables import VERSION


class NotRestored(Exception):
    """The file cannot be restored so; the message says why."""


def restore(file: Path, directory: Path) -> dict:
    """Restore into a directory that is empty or not there yet; return what the backup says."""
    if directory.exists() and any(directory.iterdir()):
        raise NotRestored(f"{directory} is not empty. Name a new directory.")
    directory.mkdir(parents=True, exist_ok=True)
    with tarfile.open(file) as whole:
        whole.extractall(directory, filter="data")
    told = json.loads((directory / TOLD).read_text(encoding="utf-8"))
    if told["store_version"] != VERSION:
        raise NotRestored(f"The backup is of version {told['store_version']} of the store, and this program of {VERSION}. Restore with the program that made it, then start this one.")  # noqa: E501  # fmt: skip
    _serve(directory / "data", told)
    lines = (directory / STORE).read_text(encoding="utf-8").splitlines()
    dump.fill(lines)
    if dump.digest(dump.lines()) != told["store"]:
        raise NotRestored("The rows of the store are not those of the backup.")
    for name in (TOLD, STORE):
        (directory / name).unlink()
    return told


def _serve(data: Path, told: dict) -> None:
    folder = data / builds.FOLDER / told["served"]
    if manifest.read(folder).get("files") != told["files"] or manifest.broken(folder):
        raise NotRestored(f"A file of the build is not as it was saved: {manifest.broken(folder)}.")
    builds.serve(data, folder)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    place = Path(sys.argv[2]).resolve()
    store = "" if engine.URL in os.environ else f"{engine.URL}=sqlite:///{place}/rooms.sqlite"
    os.environ.setdefault(*(store or f"{engine.URL}=").split("=", 1))
    try:
        restore(Path(sys.argv[1]), place)
        print(f"Restored. Serve it: DASHBOARD_DATA={place}/data {store} python3 -m dashboard")
    except (OSError, tarfile.TarError, NotRestored, dump.NotEmpty, engine.StoreFault) as error:
        sys.exit(f"Not restored. {error}")
