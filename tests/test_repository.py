"""What is in git is small, is the same on every machine, and names no package registry."""

import re
import subprocess

import pytest

from dashboard.paths import ROOT

LARGEST = 1_500_000  # bytes
REGISTRIES = [f"{name}.org" for name in ("pypi", "pythonhosted", "npmjs", "anaconda")]
MACHINE = re.compile(r"(?<![\w.:/%-])/(?:work|home|root|Users)/\w")
TEXT = {".py", ".sql", ".toml", ".lock", ".md", ".css", ".js", ".html", ".json", ".po", ".yml", ""}


def tracked():
    """Return the files that are in git or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


FILES = tracked()
WORDS = [path for path in FILES if path.suffix in TEXT]


def names(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


def test_git_holds_the_sources_and_nothing_that_is_built():
    assert ROOT / "app.py" in FILES
    built = re.compile(
        r"(^|/)(uv\.lock|\.venv/.*|.*\.parquet|.*\.mo|.*\.pyc|fault\.json|build\.json|current)$"
    )
    assert not [name for name in names(FILES) if built.search(name)]


def test_no_file_is_large():
    assert not names(path for path in FILES if path.stat().st_size > LARGEST)


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_a_package_registry(host):
    assert not names(path for path in WORDS if host in path.read_text(encoding="utf-8"))


def test_no_file_names_a_place_on_one_machine():
    found = [path for path in WORDS if MACHINE.search(path.read_text(encoding="utf-8"))]
    assert not names(found)


def test_lines_end_in_one_way():
    assert not names(path for path in WORDS if b"\r" in path.read_bytes())
