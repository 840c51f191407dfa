"""A PostgreSQL server of one's own that can be stopped and started."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.store_fixtures import as_postgres, program


class Server:
    """The server in a folder: `url`, start and stop."""

    def __init__(self, folder: Path):
        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        self.folder, self.data = folder, str(folder / "data")
        self.url = f"postgresql://tests@127.0.0.1:{port}/postgres"
        self.options = f"-h 127.0.0.1 -p {port} -k {folder}"
        self._run("initdb", "-D", self.data, "-U", "tests", "-A", "trust", "-E", "UTF8", "-N")

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", self.data, "-w", "-l", log, "-o", self.options, "start")

    def stop(self) -> None:
        """Stop it at once, as a crash would."""
        self._run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")

    def _run(self, name: str, *words: str) -> None:
        command = as_postgres(program(name), *words)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


@contextmanager
def server() -> Iterator[Server]:
    """Yield a started server that ends and goes with the block."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # its socket's path must be short
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    made = Server(folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder)
