"""What the last build was made from, whether it is whole, and what stopped the one after it."""

import hashlib
import json
from pathlib import Path

from dashboard.csvfile import spoken
from dashboard.paths import DATA, QUERIES, ROOT

MANIFEST = "build.json"
FAULT = "fault.json"
PACKAGE = "datapackage.json"
CODE = [
    *(
        ROOT / "dashboard" / f"{name}.py"
        for name in ("build", "boundaries", "csvfile", "dictionary", "refusal", "model_check")
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
    return is_whole(data) and read(data)["sources"] == digest(data)


def is_whole(data: Path = DATA) -> bool:
    """Return whether every file of the last build is there, byte for byte."""
    files = read(data).get("files", {})
    return bool(files) and all(
        (data / name).exists() and sha256(data / name) == sha for name, sha in files.items()
    )


def read(data: Path = DATA) -> dict:
    """Return what the last build wrote of itself; empty where there was none."""
    return _json(data / MANIFEST)


def read_package(data: Path = DATA) -> dict:
    """Return the data package of the last build; empty where there was none."""
    return _json(data / PACKAGE)


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
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
