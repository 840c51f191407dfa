"""A disk that is full, one that may only be read, and files that are spoiled on it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.fault_serving import Found, attempt, serves, spoiled_byte
from benchmarks.kill_kinds import Publish
from benchmarks.kill_work import EDITOR, Site, publish
from dashboard import build, builds, db, manifest
from dashboard.csvfile import BadData
from dashboard.editing import drafts, rows, steps
from dashboard.editing.change import NotPossible
from dashboard.store import engine
from dashboard.store.engine import StoreFault

ROOM = 400_000  # bytes left on the full disk: less than a build needs


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Yield a folder that is a small disk of its own (needs root)."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def full(site: Site) -> Iterator[Found]:
    """Fill the disk to the last bytes, try to build, publish and save, and make room again."""
    _work, (draft_id, token) = Publish().begin(site, 1)
    served, filler = builds.at(site.data), site.folder / "filler"
    with filler.open("wb") as out:
        try:
            while True:
                out.write(bytes(100_000))
                out.flush()
        except OSError:
            pass
    yield attempt("disk full, draft saved", StoreFault, _save, site)
    with filler.open("r+b") as out:
        out.truncate(filler.stat().st_size - ROOM)
    yield from _refused(site, "disk full", draft_id, token)
    yield serves("disk full", site.data, served)
    if not manifest.read_fault(site.data):
        yield Found("disk full", "the pages do not say why", lost=True)
    filler.unlink()
    yield from _works_again(site, "disk full")


def _refused(site: Site, name: str, draft_id: str, token: str) -> Iterator[Found]:
    yield attempt(f"{name}, built", BadData, build.build, site.data)
    yield attempt(f"{name}, published", (NotPossible, StoreFault), publish, site, draft_id, token)
    state = drafts.find(EDITOR, draft_id).state
    yield Found(f"{name}, the draft", f"is {state}", lost=state != steps.APPROVED)


def _save(site: Site) -> None:
    row = rows.published("measures", "kranj", site.data)[0]
    new = [{**row, "measure_id": f"kranj_full_{number}"} for number in range(2000)]
    changes = [rows.change("measures", None, one, site.data) for one in new]
    drafts.save(EDITOR, "kranj", changes, "zato")


def _works_again(site: Site, name: str) -> Iterator[Found]:
    build.build(site.data)
    whole = manifest.is_current(site.data) and not manifest.read_fault(site.data)
    yield Found(f"{name}, over", "built" if whole else "not built", lost=not whole)


def read_only(site: Site) -> Iterator[Found]:
    """Let the disk be read only, try to build and publish, and serve; then let it be written."""
    _work, (draft_id, token) = Publish().begin(site, 2)
    served = builds.at(site.data)
    engine.opened(engine.address()).dispose()  # files that are open to be written hold the disk
    subprocess.run(["mount", "-o", "remount,ro", site.folder], check=True)
    try:
        yield attempt("read-only disk, built", BadData, build.build, site.data)
        yield attempt("read-only disk, draft saved", StoreFault, _save, site)
        yield serves("read-only disk", site.data, served)
    finally:
        subprocess.run(["mount", "-o", "remount,rw", site.folder], check=True)
    state = drafts.find(EDITOR, draft_id).state
    yield Found("read-only disk, the draft", f"is {state}", lost=state != steps.APPROVED)
    yield from _works_again(site, "read-only disk")


def flipped(site: Site, random, most: int | None = None) -> Iterator[Found]:
    """Flip a random byte of every file of the newest build, one after the other."""
    build.build(site.data)
    newest = builds.at(site.data)
    before = builds.before(site.data, newest)[0]
    names = sorted(manifest.read(newest)["files"])
    for name in names if most is None else random.sample(names, most):
        with spoiled_byte(newest / name, random):
            tables = db.Tables(site.data)
            right = tables.build().built == manifest.read(before) and tables.broken == name
        if not right or db.Tables(site.data).broken:
            yield Found("byte flipped", f"{name} was served", lost=True)
    yield Found(
        "byte flipped", f"in each of {len(names)} files: the build before served, file told"
    )
