"""The committed fonts as TTF, as pictures of charts need them: made at first use, kept in .cache/.

The cache is not in git: it is made from dashboard/static/*.woff2.
"""

from functools import cache
from pathlib import Path

from dashboard.paths import ROOT

FOLDER = ROOT / ".cache" / "fonts"
STATIC = ROOT / "dashboard" / "static"


@cache
def folder() -> Path:
    """Return the folder with a TTF of each committed font."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for source in sorted(STATIC.glob("*.woff2")):
        made = FOLDER / f"{source.stem}.ttf"
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            _convert(source, made)
    return FOLDER


def _convert(source: Path, made: Path) -> None:
    from fontTools.ttLib import TTFont  # takes a while to import, and is needed once

    font = TTFont(source)
    font.flavor = None
    fresh = made.with_suffix(".new")  # another process may make it too: each puts a whole file
    font.save(fresh)
    fresh.replace(made)
