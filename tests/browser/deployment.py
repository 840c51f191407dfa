"""The files of deploy/ started for real: nginx with a certificate, before two processes."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from dashboard.paths import ROOT

DEPLOY = ROOT / "deploy"
NGINX = "/usr/sbin/nginx"
START_S = 60
MAIN = """
pid nginx.pid; error_log nginx-error.log; {user}
worker_processes 2;
events {{ worker_connections 2048; }}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u;
    scgi_temp_path s;
    include dashboard.conf;
}}
"""


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def settings_of(folder: Path, origin: str) -> dict[str, str]:
    """Return deploy/dashboard.env as a process gets it, with this site's address and store."""
    lines = (DEPLOY / "dashboard.env").read_text(encoding="utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    assert set(given) >= {"DASHBOARD_ADDRESS", "DASHBOARD_STORE_URL", "DASHBOARD_COOKIE_SECRET"}
    return given | {
        "DASHBOARD_ADDRESS": origin,
        "DASHBOARD_STORE_URL": f"sqlite:///{folder}/store.sqlite",
        "DASHBOARD_COOKIE_SECRET": "0123456789abcdef" * 4,
    }


class Deployment:
    """A site on free ports; everything else is as an operator gets it."""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        self.origin = f"https://localhost:{self.port}"
        self.ports = {"1": free_port(), "2": free_port()}
        self.processes: dict[str, subprocess.Popen] = {}
        self.environment = os.environ | settings_of(folder, self.origin)
        self._write_nginx()

    def _write_nginx(self) -> None:
        (self.folder / "dashboard").mkdir()
        port, plain = f"127.0.0.1:{self.port}", f"127.0.0.1:{free_port()}"
        replaced = {
            "listen 443": f"listen {port}", "listen 80;": f"listen {plain};",
            "pot.example": "localhost", "/etc/ssl/dashboard": str(self.folder),
            "/var/cache/nginx/dashboard": f"{self.folder}/cache",
            ":8501": f":{self.ports['1']}", ":8502": f":{self.ports['2']}",
        }  # fmt: skip
        for path in (DEPLOY / "nginx").rglob("*.conf"):
            text = re.sub(r".*listen \[::\].*\n", "", path.read_text(encoding="utf-8"))
            for old, new in replaced.items():
                text = text.replace(old, new)
            (self.folder / path.relative_to(DEPLOY / "nginx")).write_text(text, encoding="utf-8")
        main = MAIN.format(user="user root;" if os.geteuid() == 0 else "")
        (self.folder / "nginx.conf").write_text(main, encoding="utf-8")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
             "/CN=localhost", "-keyout", "privkey.pem", "-out", "fullchain.pem"],
            cwd=self.folder, check=True, capture_output=True,
        )  # fmt: skip

    def start(self) -> None:
        """Start both processes, then nginx."""
        for number in self.ports:
            self.start_process(number)
        for number in self.ports:
            self.wait_until_ready(number)
        where = ["-p", str(self.folder), "-c", "nginx.conf", "-g", "daemon off;"]
        out = (self.folder / "nginx.log").open("a")
        self.nginx = subprocess.Popen([NGINX, *where], stdout=out, stderr=subprocess.STDOUT)
        end = time.monotonic() + START_S
        while time.monotonic() < end and self.nginx.poll() is None:
            try:
                self.get("/healthz")
                return
            except httpx.TransportError:
                time.sleep(0.05)
        pytest.fail((self.folder / "nginx.log").read_text())

    def start_process(self, number: str) -> None:
        """Start a process as its unit says."""
        unit = (DEPLOY / "systemd" / "dashboard@.service").read_text(encoding="utf-8")
        command = re.search(r"^ExecStart=\S+/python (.+)$", unit, re.MULTILINE)[1]
        words = command.replace("850%i", str(self.ports[number])).split()
        with (self.folder / f"process{number}.log").open("a") as log:
            self.processes[number] = subprocess.Popen(
                [sys.executable, *words], cwd=ROOT, env=self.environment, stderr=log,
                stdout=subprocess.DEVNULL,
            )  # fmt: skip

    def wait_until_ready(self, number: str) -> dict:
        """Wait until a process says that it can serve."""
        end, said = time.monotonic() + START_S, None
        while time.monotonic() < end:
            try:
                said = httpx.get(f"http://127.0.0.1:{self.ports[number]}/readyz")
                if said.status_code == 200:
                    return said.json()
            except httpx.TransportError:
                time.sleep(0.05)
        pytest.fail(f"Process {number} is not ready: {said and said.text} {self.logged(number)}")

    def end(self, number: str, how: signal.Signals) -> None:
        """End a process, by a signal."""
        self.processes[number].send_signal(how)
        self.processes[number].wait(30)

    def get(self, path: str, **given) -> httpx.Response:
        """Ask through nginx, as a reader without cookies."""
        return httpx.get(self.origin + path, verify=False, timeout=30, **given)

    def logged(self, number: str) -> list[dict]:
        """Return what a process has logged."""
        lines = (self.folder / f"process{number}.log").read_text().splitlines()
        return [json.loads(line) for line in lines]

    def stop(self) -> None:
        """End all of it."""
        for process in [*self.processes.values(), getattr(self, "nginx", None)]:
            if process and process.poll() is None:
                process.terminate()
                process.wait(30)
