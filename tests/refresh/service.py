"""A server on loopback that speaks as SiStat (PxWeb 1), Eurostat (JSON-stat 2.0) and the register.

It answers from our own tables, and fails in the ways that such services fail.
"""

import contextlib
import json
import threading
import time
from collections import deque
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from tests.refresh.table import Table

Answer = tuple[int, dict[str, str], bytes]
Fault = Callable[["Service", Answer], Answer]


class Service:
    """The server: `url`, its tables and layers, the requests it got, and the faults to come."""

    def __init__(self):
        self.tables: dict[str, Table] = {}
        self.layers: dict[str, dict] = {}
        self.requests: list[tuple[str, str]] = []
        self.faults: deque[Fault] = deque()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        """End the server."""
        self.server.shutdown()
        self.server.server_close()

    def answer(self, method: str, address: str, body: bytes) -> Answer:
        """Return status, headers and body for a request, with the next fault done to it."""
        path, asked = unquote(urlsplit(address).path), parse_qs(urlsplit(address).query)
        self.requests.append((method, path))
        try:
            good = 200, {}, self._good(method, path, asked, body)
        except KeyError as unknown:  # as both services answer a code that they do not have
            return 400, {}, json.dumps({"error": [{"status": 400, "label": str(unknown)}]}).encode()
        return self.faults.popleft()(self, good) if self.faults else good

    def _good(self, method: str, path: str, asked: dict, body: bytes) -> bytes:
        if path.endswith("/wfs"):
            return json.dumps(self.layers[asked["typeNames"][0]]).encode()
        table = self.tables[path.rsplit("/", 1)[1].removesuffix(".px")]
        if method == "POST":
            query = json.loads(body)["query"]
            return table.data({one["code"]: one["selection"]["values"] for one in query})
        if path.endswith(".px"):
            return table.metadata()
        return table.data({name: asked.get(name, [*known]) for name, known in table.labels.items()})

    def _handler(service) -> type:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                length = int(self.headers.get("Content-Length", 0))
                status, headers, body = service.answer(
                    self.command, self.path, self.rfile.read(length)
                )
                self.send_response(status)
                told = {"Content-Length": str(len(body)), "Connection": "close"} | headers
                for name, value in told.items():
                    self.send_header(name, value)
                self.close_connection = True
                with contextlib.suppress(BrokenPipeError):  # who asked has given up
                    self.end_headers()
                    self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *_words):
                pass

        return Handler


def slow(service: Service, good: Answer) -> Answer:
    """Say nothing for longer than anyone waits."""
    time.sleep(0.5)
    return good


def cut(service: Service, good: Answer) -> Answer:
    """Promise the whole answer and send half of it."""
    return 200, {"Content-Length": str(len(good[2]))}, good[2][: len(good[2]) // 2]


def status(code: int, **headers: str) -> Fault:
    """Return the fault that a service answers with a status and no data."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda service, good: (code, named, b"busy")


def says(text: str) -> Fault:
    """Return the fault that something else comes with status 200."""
    return lambda service, good: (200, {}, text.encode())
