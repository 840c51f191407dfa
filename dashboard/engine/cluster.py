"""Start a Spark of two workers on this machine, with a Connect server, and end it again.

    .venv/bin/python -m dashboard.engine.cluster    until Ctrl+C, for DASHBOARD_ENGINE

Needs requirements-spark.lock in this Python and Java 17; all of it listens on 127.0.0.1 only.
"""

import contextlib
import json
import signal
import socket
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.engine.parts import HOST, start, wait

WORKERS = 2
DEPLOY = "org.apache.spark.deploy"
CONNECT = "org.apache.spark.sql.connect.service.SparkConnectServer"
MASTER, WORKER = f"{DEPLOY}.master.Master", f"{DEPLOY}.worker.Worker"


@dataclass(frozen=True)
class Cluster:
    """A running Spark.

    url     what DASHBOARD_ENGINE takes
    driver  address of the driver's own figures
    master  address of the master's own figures
    """

    url: str
    driver: str
    master: str

    def workers(self) -> int:
        """Return how many workers have joined."""
        return _ask(f"{self.master}/json/")["aliveworkers"]

    def tasks(self) -> dict[str, int]:
        """Return how many tasks each executor has ended."""
        [app] = _ask(f"{self.driver}/api/v1/applications")
        executors = _ask(f"{self.driver}/api/v1/applications/{app['id']}/executors")
        return {one["id"]: one["completedTasks"] for one in executors if one["id"] != "driver"}


@contextlib.contextmanager
def running(port: int = 0) -> Iterator[Cluster]:
    """Give a Spark of two workers that ends, by the ids of its processes, with the block.

    In the main thread: SIGTERM, too, ends the block.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    ports = [port or _free(), *(_free() for _ in range(3))]
    with tempfile.TemporaryDirectory(prefix="spark") as folder, contextlib.ExitStack() as parts:
        yield _start(Path(folder), ports, parts)


def _start(folder: Path, ports: list[int], parts: contextlib.ExitStack) -> Cluster:
    port, master, master_web, driver_web = ports
    cluster = Cluster(
        f"sc://{HOST}:{port}", f"http://{HOST}:{driver_web}", f"http://{HOST}:{master_web}"
    )
    at = ["--host", HOST, "--port", str(master), "--webui-port", str(master_web)]
    started = [start(parts, folder, "master", "spark-class", MASTER, *at)]
    wait(started, lambda: _ask(f"{cluster.master}/json/"))
    for number in range(1, WORKERS + 1):
        size = ["--cores", "1", "--memory", "1g", "--webui-port", "0", "--host", HOST]
        work = ["--work-dir", str(folder / f"work{number}"), f"spark://{HOST}:{master}"]
        started += [start(parts, folder, f"worker{number}", "spark-class", WORKER, *size, *work)]
    wait(started, lambda: cluster.workers() == WORKERS)
    given = _settings(port, driver_web)
    to = ["--class", CONNECT, "--master", f"spark://{HOST}:{master}", *given, "spark-internal"]
    started += [start(parts, folder, "connect server", "spark-submit", *to)]
    wait(started, lambda: socket.create_connection((HOST, port), 1).close() or True)
    wait(started, lambda: len(cluster.tasks()) == WORKERS)
    return cluster


def _settings(port: int, driver_web: int) -> list[str]:
    given = {
        "spark.connect.grpc.binding.address": HOST,
        "spark.connect.grpc.binding.port": port,
        "spark.driver.host": HOST,
        "spark.driver.memory": "2g",
        "spark.executor.memory": "1g",
        "spark.sql.shuffle.partitions": WORKERS,  # 200 by default: as many tasks a join
        "spark.ui.port": driver_web,
        "spark.ui.showConsoleProgress": "false",
    }
    return [word for key, value in given.items() for word in ("--conf", f"{key}={value}")]


def _ask(url: str) -> dict | list:
    with urllib.request.urlopen(url, timeout=5) as answer:
        return json.load(answer)


def _free() -> int:
    with socket.socket() as door:
        door.bind((HOST, 0))
        return door.getsockname()[1]


if __name__ == "__main__":
    with running(15002) as cluster:
        print(f"DASHBOARD_ENGINE={cluster.url}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()
