"""Each library is imported only where its work is done, and files keep the house's shape."""

import ast
import re
import subprocess
import sys

import pytest

from dashboard.paths import ROOT

SCREEN = ["app.py", "pages/*.py", "dashboard/entry.py", "dashboard/ui/*.py"]
MAY_IMPORT = {
    "streamlit": [
        *SCREEN,
        "dashboard/components/**/*.py",
        "dashboard/people/door.py",
        "dashboard/people/auth.py",
    ],  # fmt: skip
    "dashboard.ui": SCREEN,
    "duckdb": [
        *(f"dashboard/{name}.py" for name in ("build", "loading", "refusal", "db", "opened")),
        "dashboard/read_only.py",
        "dashboard/made_up/figures.py",
        "dashboard/engine/*.py",
    ],
    "pyspark": ["dashboard/engine/*.py"],
    "sqlglot": ["dashboard/engine/*.py"],
    "sqlalchemy": [
        "dashboard/store/*.py",
        "dashboard/rooms/*.py",
        "dashboard/share/*.py",
        "dashboard/people/*.py",
        "dashboard/editing/*.py",
    ],  # fmt: skip
    "geopandas": ["dashboard/boundaries.py", "dashboard/refresh/*.py"],
    "shapely": ["dashboard/boundaries.py", "dashboard/made_up/*.py", "dashboard/refresh/*.py"],
    "httpx": ["dashboard/refresh/*.py"],
    "prometheus_client": ["dashboard/health/*.py"],
    "pint": ["dashboard/model/units.py"],
    "dashboard.boundaries": ["dashboard/build.py"],
    "dashboard.model.units": ["dashboard/model_check.py"],
    "dashboard.model_check": ["dashboard/build.py"],
    "dashboard.refusal": ["dashboard/loading.py", "dashboard/editing/*.py"],
    "dashboard.build": [
        "dashboard/release.py",
        "dashboard/made_up/*.py",
        "dashboard/refresh/*.py",
        "dashboard/editing/publication.py",
    ],
    "dashboard.editing.publication": [],
    "dashboard.release": [],
    "dashboard.refresh": ["dashboard/refresh/*.py"],
    "dashboard.made_up": ["dashboard/made_up/*.py"],
    "dashboard.messages": [],
}
PAGES = sorted(ROOT.glob("pages/*.py"))
PACKAGE = sorted(ROOT.glob("dashboard/**/*.py"))
TESTS = sorted([*ROOT.glob("tests/**/*.py"), *ROOT.glob("benchmarks/**/*.py")])
SERVED = [ROOT / "app.py", *PACKAGE, *PAGES]


def every(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: str(path.relative_to(ROOT)))


def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path):
    """Yield the full name of each thing imported, and of all that it lies in."""
    for node in ast.walk(parsed(path)):
        names = [name.name for name in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            folder = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            module = ".".join([*folder, *([node.module] if node.module else [])])
            names = [f"{module}.{name.name}" for name in node.names]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1))


@every(SERVED)
def test_imports_stay_where_they_belong(path):
    for name in set(imported(path)) & set(MAY_IMPORT):
        allowed = [file for pattern in MAY_IMPORT[name] for file in ROOT.glob(pattern)]
        assert path in allowed, f"{name} belongs in {MAY_IMPORT[name] or 'a command'}"


def test_serving_never_imports_the_libraries_of_the_build():
    code = (
        "import sys, app; app.warm(); import dashboard.ui; from dashboard import db; "
        "db.Tables().connection(); "
        "print(*{'geopandas', 'shapely', 'pyproj', 'pint', 'dashboard.build', 'dashboard.refresh',"
        " 'dashboard.made_up', 'fsspec',"
        " 'pyspark', 'sqlglot', 'grpc', 'dashboard.engine'}"
        " & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []


@every([*SERVED, *TESTS])
def test_a_file_says_what_it_is_for_and_is_short(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert ast.get_docstring(parsed(path))
    assert len(lines) < 150
    assert path.stem not in ("utils", "helpers", "common")


@every(PAGES)
def test_a_page_only_asks_and_shows(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 80
    banned = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    assert not [node.lineno for node in ast.walk(parsed(path)) if isinstance(node, banned)]
    assert not re.search(r"session_state|cache_data|cache_resource|#[0-9a-fA-F]{6}\b", text)
    assert not re.search(r"\bselect\b[^\"]+\bfrom\b", text, re.IGNORECASE)


@every(PAGES)
def test_a_page_stands_in_the_menu_by_number_and_address(path):
    assert re.fullmatch(r"\d\d_[a-z]+(_[a-z]+)*", path.stem)


def test_no_two_pages_have_one_address():
    addresses = [path.stem.split("_", 1)[1] for path in PAGES]
    assert len(addresses) == len(set(addresses)) and "overview" in addresses


def test_every_query_is_asked():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SERVED)
    names = sorted(path.stem for path in ROOT.glob("queries/*.sql"))
    assert not [name for name in names if not re.search(rf"\b{name}\b", code)]


def test_every_module_is_imported():
    used = {name for path in SERVED for name in imported(path)}
    used.add("dashboard.entry")  # which app.py names by its path
    walked = ROOT / "dashboard" / "story" / "elements"  # a folder whose files are found by walking
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in PACKAGE
        if path.parent != walked
        and 'if __name__ == "__main__":' not in path.read_text(encoding="utf-8")  # a command
    }
    assert not sorted({name.removesuffix(".__init__") for name in modules} - used)
