"""Write all published changes into data/sources/*.csv, for git.

    python -m dashboard.editing.export

From then on the files hold them, and nothing is laid over them any more. changes.csv, which says
so, is written last: whoever stops in between runs it again.
"""

import sys
from pathlib import Path

from dashboard import builds, loading
from dashboard.editing import settling
from dashboard.editing.overlay import CHANGES, lay
from dashboard.paths import DATA
from dashboard.store.engine import StoreFault


def export(data: Path = DATA) -> list[Path]:
    """Write what is published into the source files, each whole, and return those that changed."""
    with builds.alone(data):
        keys = loading.keys(loading.empty(data))
        laid = lay(data / "sources", settling.settle(data), keys)
        written = []
        for table in sorted(laid, key=lambda name: (name == CHANGES, name)):
            path = data / "sources" / f"{table}.csv"
            fresh = path.with_name(f".{path.name}.new")
            fresh.write_bytes(laid[table].encode())
            builds.sync(fresh)
            fresh.replace(path)
            written.append(path)
        builds.sync(data / "sources")
        return written


if __name__ == "__main__":
    try:
        print(
            *[path.name for path in export()] or ["Nothing: the files hold all that is published."]
        )
    except (OSError, StoreFault) as error:
        sys.exit(f"Not exported whole. {error}")
