"""Which page asks which query, read from the code: no list to keep."""

import ast
import re
from functools import cache
from pathlib import Path

from dashboard.paths import DATA, PAGES, QUERIES, ROOT

PACKAGE = ROOT / "dashboard"
SCREEN = "dashboard.ui"
CALL = r"(?:query|rows|run|ask)\(\s*"


@cache
def queries_of(page: str) -> frozenset[str]:
    """Return the queries that a page asks: named in its code, or in what it uses of the package.

    What every page would ask by this is named by the frame that all share, and left out.
    """
    [path] = PAGES.glob(f"[0-9]*_{page}.py")
    shared = frozenset.intersection(*(_named(one) for one in PAGES.glob("*.py")))
    return (_named(path) - shared) | _in_text(path.read_text(encoding="utf-8"))


@cache
def _named(path: Path) -> frozenset[str]:
    seen, todo = set(), [path]
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo += _used(one)
    return _in_text("\n".join(one.read_text(encoding="utf-8") for one in seen))


def _in_text(text: str) -> frozenset[str]:
    tables = {path.stem for path in (DATA / "sources").glob("*.csv")}  # a word that is both: a call
    known = (query.stem for query in QUERIES.glob("*.sql"))
    return frozenset(
        name
        for name in known
        if re.search(rf"{CALL if name in tables else ''}[\"']{name}[\"']", text)
    )


def pages() -> list[str]:
    """Return the names of all pages, in the order of the menu."""
    return [path.stem.split("_", 1)[1] for path in sorted(PAGES.glob("*.py"))]


@cache
def _used(path: Path) -> tuple[Path, ...]:
    """Return the files of the package that a file imports; of dashboard.ui, what it uses."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{name.name}" for name in node.names]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "ui":
                names.append(_on_screen().get(node.attr, ""))
    return tuple(file for name in names if (file := _file(name)))


@cache
def _on_screen() -> dict[str, str]:
    """Return what dashboard.ui offers, with the full name of where it is."""
    tree = ast.parse((PACKAGE / "ui" / "__init__.py").read_text(encoding="utf-8"))
    return {
        name.asname or name.name: f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for name in node.names
    }


def _file(name: str) -> Path | None:
    """Return the file that a full name is, or lies in."""
    parts = name.split(".")
    for length in (len(parts), len(parts) - 1):
        path = ROOT.joinpath(*parts[:length])
        if path.with_suffix(".py").is_file() and length > 1:
            return path.with_suffix(".py")
        if (path / "__init__.py").is_file() and length > 1 and ".".join(parts[:length]) != SCREEN:
            return path / "__init__.py"
    return None
