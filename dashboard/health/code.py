"""Which version of the code a process runs."""

import hashlib
import tomllib
from functools import cache

from dashboard.paths import LOCALES, PAGES, QUERIES, ROOT

SERVED = (".py", ".sql", ".js", ".css", ".html", ".po", ".typ", ".json")


@cache
def version() -> str:
    """Return 0.1.0+1f3a5c7e: the release, and a hash of the files that are served.

    Of the files and not of git, so that a copy without its history has one too, and two
    processes have the same one only if they run the same code.
    """
    whole = hashlib.sha256((ROOT / "app.py").read_bytes())
    for folder in (ROOT / "dashboard", PAGES, QUERIES, LOCALES):
        for path in sorted(folder.rglob("*")):
            if path.suffix in SERVED:
                whole.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return f"{project['version']}+{whole.hexdigest()[:8]}"
