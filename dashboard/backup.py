"""Save what is published and what people have left in the store into one file.

    python -m dashboard.backup backup.tar.gz

The dashboard may go on serving. In the file: data/ with the sources, the served build and the kept
releases; store.jsonl with every row of the store at that moment; backup.json with their hashes.
"""

import io
import json
import os
import sys
import tarfile
import time
from pathlib import Path

from dashboard import builds, manifest
from dashboard.editing import settling
from dashboard.open_data.versions import KEPT
from dashboard.paths import DATA
from dashboard.store import dump, engine
from dashboard.store.tables import VERSION

TOLD, STORE = "backup.json", "store.jsonl"


def backup(file: Path, data: Path = DATA) -> dict:
    """Write the file whole or not at all, readable by its owner only; return what it says."""
    fresh = file.with_name(f".{file.name}.new")
    with builds.alone(data):  # nobody publishes meanwhile: data and store are of one version
        settling.settle(data)
        lines = list(dump.lines())
        told = {
            "made_at": int(time.time()),
            "store_version": VERSION,
            "store": dump.digest(lines),
            "served": builds.at(data).name,
            "files": manifest.read(data).get("files"),
        }
        fresh.unlink(missing_ok=True)
        fresh.touch(mode=0o600)  # it names who may change data
        with fresh.open("wb") as out:
            with tarfile.open(fileobj=out, mode="w:gz") as whole:
                _put(whole, TOLD, json.dumps(told, indent=1))
                _put(whole, STORE, "".join(f"{line}\n" for line in lines))
                for path in _parts(data):
                    whole.add(path, f"data/{path.relative_to(data)}")
            out.flush()
            os.fsync(out.fileno())
    fresh.replace(file)
    return told


def _parts(data: Path) -> list[Path]:
    sources = [data / "schema.sql", data / "editing.toml", data / "sources"]
    return [*sources, *filter(Path.exists, (builds.at(data), data / KEPT))]


def _put(whole: tarfile.TarFile, name: str, text: str) -> None:
    body = text.encode()
    about = tarfile.TarInfo(name)
    about.size, about.mtime = len(body), int(time.time())
    whole.addfile(about, io.BytesIO(body))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        said = backup(Path(sys.argv[1]))
        print(f"{sys.argv[1]}: build {said['served']}, store {said['store'][:12]}")
    except (OSError, engine.StoreFault) as error:
        sys.exit(f"No backup. {error}")
