"""A real server on this machine for routes alone, without Streamlit."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette


@contextmanager
def serving(routes: list, middleware: list | None = None) -> Iterator[str]:
    """Yield the address of a server of the routes."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        app = Starlette(routes=routes, middleware=middleware)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        thread.join()
