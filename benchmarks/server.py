"""Start a server for a benchmark and end it by its id."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from dashboard.paths import ROOT

PLAIN = ROOT / "benchmarks" / "plain.py"


@contextmanager
def serve(script: str) -> Iterator[tuple[str, float]]:
    """Yield a server's address and the seconds from its start to its first answer."""
    with start(script) as (address, seconds, _pid):
        yield address, seconds


@contextmanager
def start(script: str) -> Iterator[tuple[str, float, int]]:
    """Yield a server's address, the seconds from its start to its first answer, its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--server.address", "127.0.0.1"], cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield address, _first_answer(f"{address}/_stcore/health", began), process.pid
    finally:
        process.terminate()
        process.wait(10)


def _first_answer(health: str, began: float) -> float:
    while time.perf_counter() - began < 60:
        try:
            urllib.request.urlopen(health, timeout=1).read()
            return time.perf_counter() - began
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(health)
