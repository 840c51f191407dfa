"""What pages/ says of itself: names, addresses and headings of the menu, read once a process.

A page's docstring begins with its name in the menu; a line `Menu: …` puts it under a heading,
a line `Seen: by who may edit` shows it there only to them: the page itself checks what one may do.
The file's name gives order and address: pages/40_city.py is /city.
"""

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dashboard.paths import PAGES


class Entry(NamedTuple):
    """One page: its file, its address without the slash, gettext messages of its name, heading."""

    path: Path
    address: str
    title: str
    heading: str
    is_for_editors: bool


@cache
def entries() -> tuple[Entry, ...]:
    """Return all pages, in the order of their files."""
    return tuple(_entry(path) for path in sorted(PAGES.glob("*.py")))


def _entry(path: Path) -> Entry:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    heading = re.search(r"^Menu: (.+)$", text, re.MULTILINE)
    address = path.stem.split("_", 1)[1].replace("_", "-")
    title = text.splitlines()[0]
    return Entry(path, address, title, heading[1] if heading else "", "\nSeen: " in text)
