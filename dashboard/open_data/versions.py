"""What version the built tables are: a release's, or what has changed since one.

A release is known by the hash of its content, which data/sources/releases.csv keeps. Data that
have it are that release; any other data are called after the last release and their own hash.
"""

import hashlib
import re
import shutil
from pathlib import Path

from dashboard import builds

TOLD_APART = ("releases", "changes", "shapes")  # what tells of the data, or is made of them
KEPT = "releases"  # the folder of data/ that keeps the tables of releases
RELEASE = re.compile(r"\d{4}\.\d{2}(?:\.\d+)?")
MADE_UP = "made_up"  # what data with rows of that source are called
VERSION = re.compile(rf"(?:{MADE_UP}|(\d{{4}}\.\d{{2}}(?:\.\d+)?))?(?:~[0-9a-f]{{8}})?")


def content(files: dict[str, bytes]) -> str:
    """Return one hash over the tables' CSV, whatever machine or version of a library wrote them."""
    whole = hashlib.sha256()
    for name in sorted(set(files) - set(TOLD_APART)):
        whole.update(f"{name} {hashlib.sha256(files[name]).hexdigest()}\n".encode())
    return whole.hexdigest()


def name(con, found: str) -> str:
    """Return 2026.11 for that release's content, 2026.11~1f3a5c7e for what came after it.

    Data with rows of the source `made_up` are called made_up~1f3a5c7e, whatever came before.
    """
    made = con.cursor().execute("select 1 from sources where source_id = $1", [MADE_UP])
    if made.fetchone():
        return f"{MADE_UP}~{found[:8]}"
    rows = con.cursor().execute(
        "select release_id, content from releases order by released_on desc, release_id desc"
    )
    known = rows.fetchall()
    for release_id, one in known:
        if one == found:
            return release_id
    return f"{known[0][0] if known else ''}~{found[:8]}"


def release_of(version: str) -> str:
    """Return the release that a version is or comes after; ValueError if it is written wrongly."""
    match = VERSION.fullmatch(version)
    if not version or not match:
        raise ValueError(version)
    return match[1] or ""


def is_release(version: str) -> bool:
    """Return whether a version is a release itself."""
    return bool(version) and "~" not in version


def is_made_up(version: str) -> bool:
    """Return whether a version has made-up rows."""
    return version.startswith(MADE_UP)


def keep(data: Path, version: str, built: Path) -> None:
    """Keep the built tables of a release beside those served, so that a link can pin them."""
    folder = data / KEPT / version
    if not is_release(version) or folder.exists():
        return
    fresh = data / KEPT / ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(built, fresh)
    builds.sync(fresh)
    fresh.rename(folder)
