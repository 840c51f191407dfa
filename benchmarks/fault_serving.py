"""What every fault is held to: a clear sentence, and the last good version served."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard import builds, db


@dataclass(frozen=True)
class Found:
    """What a fault did, in words; lost where it should not have been so."""

    fault: str
    said: str
    lost: bool = False


def attempt(name: str, expected: type | tuple, work, *given) -> Found:
    """Do what must be refused, and return the sentence that it is refused with."""
    try:
        work(*given)
    except expected as error:
        return Found(name, f"“{error}”")
    except Exception:  # what must not come: the benchmark tells it, whatever it is
        return Found(name, traceback.format_exc(), lost=True)
    return Found(name, "was not refused", lost=True)


def serves(name: str, data: Path, folder: Path) -> Found:
    """Open the tables as a new process would, and ask them."""
    tables = db.Tables(data)
    count = len(db.run(tables.connection(), "city_names"))
    right = count == 12 and builds.at(data) == folder and tables.broken is None
    return Found(f"{name}, serving", "the last version" if right else "not served", lost=not right)


@contextmanager
def spoiled_byte(path: Path, random) -> Iterator[None]:
    """Turn one bit of a file, and turn it back."""
    whole = path.read_bytes()
    body = bytearray(whole)
    body[random.randrange(len(body))] ^= 1 << random.randrange(8)
    path.write_bytes(body)
    try:
        yield
    finally:
        path.write_bytes(whole)
