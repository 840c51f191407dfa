"""What each page and each move weighs: bytes and messages to the browser, plain and compressed.

python -m benchmarks.weight
"""

import asyncio
import random
import zlib

from benchmarks.load import indicators
from benchmarks.server import serve
from benchmarks.visitor import Visitor, arrive
from benchmarks.visits import MENU, STARTS, Visit

WIDTH = 1440


class Scale:
    """A connection that weighs what comes through it."""

    def __init__(self, socket):
        self.socket, self.send = socket, socket.send
        self.plain = self.packed = self.count = 0

    async def recv(self) -> bytes:
        """Receive a message and put it on the scale."""
        data = await self.socket.recv()
        self.plain, self.count = self.plain + len(data), self.count + 1
        self.packed += len(zlib.compress(data))
        return data

    def read(self, name: str) -> None:
        """Print what has come since the last reading."""
        kinds = f"{self.plain / 1e3:8.1f} kB{self.packed / 1e3:8.1f} kB compressed"
        print(f"{name:24}{kinds}{self.count:5} messages")
        self.plain = self.packed = self.count = 0


async def weigh(address: str) -> None:
    """Open every kind of first page, then each page and move of one visitor."""
    for path in STARTS:
        async with arrive(address, WIDTH, False) as socket:
            scale = Scale(socket)
            await Visitor(scale, address, WIDTH).open(path, "")
            scale.read(f"first page /{path}")
    async with arrive(address, WIDTH, False) as socket:
        scale = Scale(socket)
        visit = Visit(Visitor(scale, address, WIDTH), indicators(), random.Random(1))
        await visit.begin()
        scale.read("begin")
        for path in [*MENU, "city", "indicators", "what-if"]:
            visit.path = path
            await visit.visitor.turn(path)
            scale.read(f"page /{path}")
            for move in {"what-if": ("lever",) * 3, "city": ("city",)}.get(path, ()):
                await getattr(visit, f"_{move}")()
                scale.read(move)


def main() -> None:
    """Start the server and weigh."""
    with serve("app.py") as (address, _seconds):
        asyncio.run(weigh(address))


if __name__ == "__main__":
    main()
