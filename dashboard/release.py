"""Name the data as they are now: a row in releases.csv, which the open changes then belong to.

    python -m dashboard.release 2026.12 "Druga izdaja podatkov" "Second release of the data"

Builds first, so that only whole and checked data get a name, and again, to keep their tables.
"""

import csv
import sys
from datetime import date
from pathlib import Path

from dashboard import build, loading, manifest
from dashboard.csvfile import BadData
from dashboard.editing import settling
from dashboard.editing.overlay import lay
from dashboard.open_data import versions
from dashboard.paths import DATA
from dashboard.store.engine import StoreFault


class NoRelease(Exception):
    """The data cannot be named so; the message says why."""


def release(release_id: str, title_sl: str, title_en: str, data: Path = DATA) -> str:
    """Name the data of today and return their version; NoRelease or BadData change nothing."""
    folder = data / "sources"
    header, *releases = _read(folder / "releases.csv")
    if not versions.RELEASE.fullmatch(release_id):
        raise NoRelease(f"“{release_id}” is no name of a release such as 2026.12 or 2026.12.2.")
    if release_id in [row[0] for row in releases]:
        raise NoRelease(f"There is a release {release_id} already.")
    if lay(folder, settling.published(), loading.keys(loading.empty(data))):
        raise NoRelease("Staff have published changes that the files lack. Run: python -m dashboard.editing.export")  # noqa: E501  # fmt: skip
    build.build(data)
    told = manifest.read(data)
    if versions.is_release(told["version"]):
        raise NoRelease(f"The data have not changed since release {told['version']}.")
    before = {path: path.read_bytes() for path in (folder / f"{n}.csv" for n in ("releases", "changes"))}  # noqa: E501  # fmt: skip
    row = [release_id, date.today().isoformat(), told["content"], title_sl, title_en]
    _write(folder / "releases.csv", [header, *releases, row])
    _name_changes(folder / "changes.csv", release_id)
    try:
        build.build(data)
    except BadData:
        for path, text in before.items():
            path.write_bytes(text)
        raise
    return manifest.read(data)["version"]


def _name_changes(path: Path, release_id: str) -> None:
    header, *rows = _read(path)
    place = header.index("release_id")
    for row in rows:
        row[place] = row[place] or release_id
    _write(path, [header, *rows])


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        print(
            f"Version {release(*sys.argv[1:])}. Commit data/sources/releases.csv and changes.csv."
        )
    except (BadData, NoRelease, StoreFault) as error:
        sys.exit(f"No release. {error}")
