"""Give many hostile files to the reader of uploads: nothing but its own refusals, bounded memory.

    python -m benchmarks.fuzz_uploads            10,000 files
    python -m benchmarks.fuzz_uploads 500 7      500 files from seed 7

Prints counts by kind, the slowest file, and the growth of memory. Ends with 1 where a file got
anything but a refusal or rows, or a formula came alive in an export.
"""

import io
import resource
import sys
import time
from collections import Counter
from functools import cache

import pyarrow
from openpyxl import load_workbook

from benchmarks.upload_bombs import bombs
from benchmarks.upload_files import files
from dashboard import harmless
from dashboard.editing import rows
from dashboard.forms import choices, upload
from dashboard.forms.found import Upload
from dashboard.forms.refusals import NotTaken
from dashboard.open_data.files import as_xlsx
from dashboard.people.roles import Person

WHO = Person("fuzz", "Fuzz", "editor", "kranj")


def outcome(name: str, body: bytes) -> str:
    """Return refused, faults, rows or ESCAPED with what came out instead."""
    try:
        found = upload.read(name, body, "kranj", WHO)
    except NotTaken as refused:
        return "refused" if str(refused).endswith(".") else f"ESCAPED {refused!r}"
    except Exception as error:  # noqa: BLE001 (the very thing that is looked for)
        return f"ESCAPED {type(error).__name__}: {error}"
    if alive := _alive(found):
        return f"ESCAPED alive: {alive!r}"
    return "faults" if found.faults else "rows"


def _alive(found: Upload) -> str | None:
    """Return a text that would be a formula in a row or in a workbook made of the rows."""
    after = [one.after for one in found.changes if one.after]
    for row in after:
        if alive := next(filter(harmless.is_alive, row.values()), None):
            return alive
    for row in after[:3]:
        book = load_workbook(io.BytesIO(as_xlsx({"a": pyarrow.Table.from_pylist([row])})))
        if any(cell.data_type == "f" for line in book.active.iter_rows() for cell in line):
            return "a formula in a workbook"
    return None


def run(count: int, seed: int) -> tuple[Counter, dict[str, int], float, int]:
    """Return counts by kind and outcome, those that escaped, the slowest in s, memory in MB."""
    counts, escaped, slowest, before = Counter(), {}, 0.0, _memory()
    for number, (kind, name, body) in enumerate(files(count, seed)):
        start = time.perf_counter()
        came = outcome(name, body)
        slowest = max(slowest, time.perf_counter() - start)
        counts[kind, came.partition(" ")[0]] += 1
        if came.startswith("ESCAPED"):
            escaped[came] = number
    return counts, escaped, slowest, _memory() - before


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000


def main(count: int, seed: int) -> int:
    """Print the figures; return 1 where something escaped."""
    # read once: the tables do not change meanwhile
    choices.of_parent, rows.tables = cache(choices.of_parent), cache(rows.tables)
    bombs()  # made before memory is measured: they are large to make
    start = time.perf_counter()
    counts, escaped, slowest, grown = run(count, seed)
    for (kind, came), number in sorted(counts.items()):
        print(f"{kind:18}{came:9}{number:6}")
    print(f"{count} files in {time.perf_counter() - start:.0f} s, the slowest {slowest:.2f} s")
    print(f"peak memory {_memory()} MB, {grown} MB more than before the first file")
    print(
        "\n".join(f"{came} (file {number})" for came, number in escaped.items()) or "none escaped"
    )
    return int(bool(escaped))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*(numbers + [10_000, 1][len(numbers) :])))
