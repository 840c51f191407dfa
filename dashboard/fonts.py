"""IBM Plex Sans as TrueType, for what draws without a browser: charts as SVG, PDF, text widths."""

import os
import tempfile
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from dashboard.paths import FONTS, STATIC

WEIGHTS = {400: "IBMPlexSans-Regular", 600: "IBMPlexSans-SemiBold"}


@cache
def folder() -> Path:
    """Return the folder with both weights, unpacked from the web fonts where it lacks them."""
    FONTS.mkdir(exist_ok=True)
    for name in WEIGHTS.values():
        file = FONTS / f"{name}.ttf"
        if not file.exists():
            _unpack(STATIC / f"{name}.woff2", file)
    return FONTS


def _unpack(packed: Path, file: Path) -> None:
    font = TTFont(packed)
    font.flavor = None
    handle, fresh = tempfile.mkstemp(dir=file.parent)  # whole or not at all, whoever else writes
    with os.fdopen(handle, "wb") as out:
        font.save(out)
    Path(fresh).replace(file)


@cache
def _widths(weight: int) -> tuple[dict[int, int], dict[str, tuple[int, int]], int]:
    font = TTFont(folder() / f"{WEIGHTS[weight]}.ttf")
    return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm


def width(text: str, size: float, weight: int = 400) -> float:
    """Return how wide a text is, in the unit of size. Arial is a little narrower."""
    glyphs, metrics, per_em = _widths(weight)
    return sum(metrics[glyphs.get(ord(sign), ".notdef")][0] for sign in text) * size / per_em


def lines(text: str, size: float, room: float, weight: int = 400) -> list[str]:
    """Return a text broken into lines no wider than room; a longer word stands alone."""
    found = [""]
    for word in text.split(" "):
        longer = f"{found[-1]} {word}".strip()
        if found[-1] and width(longer, size, weight) > room:
            found.append(word)
        else:
            found[-1] = longer
    return found
