"""What the served build was made from, whether it is whole, and what stopped the one after it.

`data` is the folder of the data, whose served build is asked for, or the folder of one build.
"""

import hashlib
import json
from pathlib import Path

from dashboard import builds
from dashboard.csvfile import spoken
from dashboard.paths import DATA, QUERIES, ROOT

MANIFEST = "build.json"
FAULT = "fault.json"
PACKAGE = "datapackage.json"
LAID = "+"  # parts the hash of the sources from the mark of what was laid over them
CODE = [
    *(
        ROOT / "dashboard" / f"{name}.py"
        for name in (
            "build",
            "boundaries",
            "csvfile",
            "dictionary",
            "loading",
            "refusal",
            "model_check",
        )
    ),
    *(ROOT / "dashboard" / "model" / f"{name}.py" for name in ("formula", "program", "units")),
    *sorted((ROOT / "dashboard" / "open_data").glob("*.py")),
]


def digest(data: Path = DATA) -> str:
    """Return one hash over all that a build reads: sources, schema, checks and build code."""
    files = [data / "schema.sql", *sorted((data / "sources").glob("*.csv"))]
    files += [*sorted((QUERIES / "checks").glob("*.sql")), *CODE]
    whole = hashlib.sha256()
    for path in files:
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()


def is_current(data: Path = DATA) -> bool:
    """Return whether the parquet files are whole and made from the sources as they are now."""
    return is_whole(data) and read(data)["sources"].split(LAID)[0] == digest(data)


def is_whole(data: Path = DATA) -> bool:
    """Return whether every file of the build is there, byte for byte."""
    return broken(data) is None


def broken(data: Path = DATA) -> str | None:
    """Return the first file of the build that is not as it was written; None where all are."""
    folder = builds.at(data)
    files = read(folder).get("files")
    if not files:
        return MANIFEST
    return next((name for name, sha in files.items() if _spoiled(folder / name, sha)), None)


def _spoiled(path: Path, sha: str) -> bool:
    try:
        return sha256(path) != sha
    except OSError:  # gone, or the disk does not give it back
        return True


def read(data: Path = DATA) -> dict:
    """Return what the build wrote of itself; empty where there was none."""
    return _json(builds.at(data) / MANIFEST)


def edition(data: Path = DATA) -> dict:
    """Return version and token of the newest published changes that the build holds."""
    return read(data).get("edition", {"version": 0, "token": ""})


def read_package(data: Path = DATA) -> dict:
    """Return the data package of the build; empty where there was none."""
    return _json(builds.at(data) / PACKAGE)


def read_fault(data: Path = DATA) -> dict | None:
    """Return message and values of what stopped the newest build, or None."""
    fault = _json(data / FAULT)
    return fault | {"values": spoken(fault["values"])} if fault else None


def sha256(path: Path) -> str:
    """Return the hash of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _json(path: Path) -> dict:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # not there, or not JSON in UTF-8: half written, or spoiled
        return {}
