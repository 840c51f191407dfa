"""What is said where a build fails: kept for the pages, in words that name what would be right."""

import contextlib
import errno
import json
import os
import shutil
from pathlib import Path

from dashboard import builds
from dashboard.csvfile import N_, BadData
from dashboard.manifest import FAULT

FULL = N_("The tables could not be written: the disk is full. Make room on it.")
CLOSED = N_("The tables could not be written: this program may not write into the folder {folder}.")
DISK = N_("The tables could not be written: {reason}")
MEANS = {
    FULL: (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
    CLOSED: (errno.EROFS, errno.EACCES, errno.EPERM),
}


@contextlib.contextmanager
def telling(data: Path):
    """Keep the fault of what is done for the pages to say, or take away the one before."""
    try:
        with writing(data):
            yield
    except BadData as error:
        fault = {"message": error.message, "values": error.values}
        with contextlib.suppress(OSError):  # a disk that takes nothing: it is said in the log
            (data / FAULT).write_text(json.dumps(fault, default=str), encoding="utf-8")
        raise
    (data / FAULT).unlink(missing_ok=True)


@contextlib.contextmanager
def writing(data: Path):
    """Turn what a disk does not take into BadData, and make room again."""
    try:
        yield
    except OSError as error:
        shutil.rmtree(data / builds.FOLDER / builds.FRESH, ignore_errors=True)
        raise _not_written(error, data) from error


def _not_written(error: OSError, data: Path) -> BadData:
    said = str(error)  # DuckDB has the system's words in its own
    for message, numbers in MEANS.items():
        if any(os.strerror(number) in said for number in numbers):
            return BadData(message, folder=data.name)
    return BadData(DISK, reason=said.splitlines()[0])
