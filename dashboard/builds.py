"""Where builds are: data/builds/<number>-<content>/, each whole, and data/current, which is served.

`current` is a symbolic link, replaced by one rename: whoever looks sees the build before or the one
after. A folder beside `data/` without it, such as that of a release, is a build itself.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

FOLDER, CURRENT, FRESH, LOCK = "builds", "current", ".new", ".lock"
KEPT = 5  # builds, the served one with them


def at(data: Path) -> Path:
    """Return the folder of the build that is served, or the folder itself where it is a build."""
    link = data / CURRENT
    try:
        return data / link.readlink()
    except FileNotFoundError:
        whole = all_of(data)  # somebody took the link away: the newest there is
        return whole[0] if whole else data


def stamp(data: Path) -> tuple[str, int] | None:
    """Return what changes when another build is served; None where there is none."""
    folder = at(data)
    try:
        return folder.name, (folder / "build.json").stat().st_mtime_ns
    except FileNotFoundError:
        return None


def all_of(data: Path) -> list[Path]:
    """Return the folders of all finished builds, the newest first."""
    return sorted((data / FOLDER).glob("[0-9]*-*"), key=number, reverse=True)


def before(data: Path, folder: Path) -> list[Path]:
    """Return the builds made before one, the newest first."""
    return [one for one in all_of(data) if number(one) < number(folder)]


def number(folder: Path) -> int:
    """Return the number of a build: counted, not told by a clock, which may jump."""
    head = folder.name.split("-")[0]
    return int(head) if head.isdigit() else 0


@contextmanager
def alone(data: Path) -> Iterator[bool]:
    """Let one process at a time build or publish; yield whether it had to wait for another.

    The kernel ends the lock with its process, so that a killed one holds up nobody. Whoever has it
    finds no half of a build: what was not yet served when its process was killed is taken away.
    """
    (data / FOLDER).mkdir(exist_ok=True)
    with (data / FOLDER / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            waited = False
        except BlockingIOError:
            fcntl.flock(lock, fcntl.LOCK_EX)
            waited = True
        _sweep(data)
        yield waited


def _sweep(data: Path) -> None:
    shutil.rmtree(data / FOLDER / FRESH, ignore_errors=True)
    if (data / CURRENT).is_symlink():
        served = number(at(data))
        for folder in all_of(data):
            if number(folder) > served:
                shutil.rmtree(folder)


def fresh(data: Path) -> Path:
    """Return an empty folder to build in."""
    folder = data / FOLDER / FRESH
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def finish(data: Path, folder: Path, content: str) -> Path:
    """Bring a build to the disk whole and give it its name; it is not served yet."""
    sync(folder)
    newest = all_of(data)
    count = (number(newest[0]) if newest else 0) + 1
    named = data / FOLDER / f"{count:06}-{content[:8]}"
    folder.rename(named)
    _sync(data / FOLDER)
    return named


def serve(data: Path, folder: Path) -> None:
    """Serve a finished build from now on, in every process, and take away the oldest ones."""
    link = data / f".{CURRENT}"
    link.unlink(missing_ok=True)
    link.symlink_to(folder.relative_to(data))
    link.replace(data / CURRENT)
    _sync(data)
    for old in before(data, folder)[KEPT - 1 :]:
        _prune(old)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep a build from being taken away while it is read; FileNotFoundError where it is gone."""
    door = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(door, fcntl.LOCK_SH)
        if not folder.exists():  # taken away between the two lines above
            raise FileNotFoundError(folder)
        yield
    finally:
        os.close(door)


def _prune(folder: Path) -> None:
    door = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder)
    except BlockingIOError:
        pass  # somebody reads it: the next build takes it away
    finally:
        os.close(door)


def sync(folder: Path) -> None:
    """Bring a file or a folder to the disk, with all that is in it."""
    with ThreadPoolExecutor(8) as several:  # a disk writes many at once as fast as one
        list(several.map(_sync, [*folder.rglob("*"), folder]))


def _sync(path: Path) -> None:
    door = os.open(path, os.O_RDONLY)
    try:
        os.fsync(door)
    finally:
        os.close(door)
