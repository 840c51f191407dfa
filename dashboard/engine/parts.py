"""Start the processes that a Spark is made of, wait for them, end them by their ids."""

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pyspark

from dashboard.engine import EngineFault

HOST = "127.0.0.1"
PATIENCE = 120  # seconds for each part to answer


class Part(NamedTuple):
    """A process of Spark's, and what it writes."""

    name: str
    log: Path
    process: subprocess.Popen


def start(parts: contextlib.ExitStack, folder: Path, name: str, program: str, *words: str) -> Part:
    """Start a program of Spark's that ends with `parts`."""

    home, log = Path(pyspark.__file__).parent, folder / f"{name}.log"
    own = {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": HOST, "SPARK_LOCAL_DIRS": str(folder)}
    with log.open("wb") as told:
        process = subprocess.Popen(
            [str(home / "bin" / program), *words], env=os.environ | own, cwd=folder,
            stdin=subprocess.DEVNULL, stdout=told, stderr=told, start_new_session=True,
        )  # fmt: skip
    parts.callback(_end, process)
    return Part(name, log, process)


def _end(process: subprocess.Popen) -> None:
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(10)
    with contextlib.suppress(ProcessLookupError):  # its own group only: executors of a worker
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait(started: list[Part], is_ready: Callable[[], object]) -> None:
    """Wait until a part answers; EngineFault names the one that ended or did not."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and all(part.process.poll() is None for part in started):
        with contextlib.suppress(OSError, json.JSONDecodeError):  # it does not listen yet
            if is_ready():
                return
        time.sleep(0.2)
    ended = [part for part in started if part.process.poll() is not None]
    name, log, _process = (ended or started)[-1]
    told = [line for line in log.read_text(errors="replace").splitlines() if " ERROR " in line]
    raise EngineFault(f"Spark's {name} does not run. {' '.join(told[-1:])}".strip())
