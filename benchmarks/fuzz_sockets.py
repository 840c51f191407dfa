"""What goes through Streamlit's WebSocket: pages at random addresses, and rubbish."""

import asyncio
import os
import random

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from benchmarks.fuzz_addresses import Addresses

MOST_S = 60
RUNS_A_SESSION = 20
LARGE = 25_000_000  # bytes, more than server.maxMessageSize


def connection(origin: str):
    """Return a connection as a browser opens it."""
    address = origin.replace("http", "ws", 1) + "/_stcore/stream"
    return connect(
        address, subprotocols=["streamlit"], origin=origin, max_size=None, ping_interval=None
    )


def rerun(page: str, query: str) -> bytes:
    """Return the message by which a browser asks for a page."""
    said = BackMsg()
    said.rerun_script.page_name, said.rerun_script.query_string = page, query
    return said.SerializeToString()


async def run_pages(origin: str, count: int, addresses: Addresses) -> list[str]:
    """Run that many pages, new sessions among them; return the address of each that failed."""
    faults, left = [], count
    while left:
        async with connection(origin) as socket:
            for _run in range(min(RUNS_A_SESSION, left)):
                page, query = addresses.page()
                await socket.send(rerun(page, query))
                if said := await asyncio.wait_for(_fault(socket), MOST_S):
                    faults.append(f"/{page}?{query}: {said}")
                left -= 1
    return faults


async def _fault(socket) -> str:
    """Read what a run shows, to its end; return the trace among it. Pages that fail are counted."""
    said = ""
    while True:
        message = ForwardMsg.FromString(await socket.recv())
        if message.WhichOneof("type") == "delta":
            said = _error(message.delta) or said
        if message.WhichOneof("type") == "script_finished" and message.script_finished in (0, 1):
            return said


def _error(delta) -> str:
    element = delta.new_element
    if element.WhichOneof("type") == "exception":
        return f"{element.exception.type}: {element.exception.message}"
    return ""


def garbage(draw: random.Random) -> bytes | str:
    """Return a message that is none: random, cut off, with a bit turned, text, or too large."""
    whole = rerun("measures", "city_id=kranj&q=les")
    kind = draw.random()
    if kind < 0.3:
        return draw.randbytes(draw.randrange(1, 300))
    if kind < 0.5:
        return whole[: draw.randrange(len(whole))]
    if kind < 0.9:
        place = draw.randrange(len(whole))
        return whole[:place] + bytes([draw.randrange(256)]) + whole[place + 1 :]
    if kind < 0.999:
        return "".join(chr(draw.randrange(32, 0xD7FF)) for _ in range(draw.randrange(50)))
    return os.urandom(1) * LARGE


async def send_garbage(origin: str, count: int, seed: int) -> dict[str, int]:
    """Send that many; return what came of them: heard (the connection goes on) or closed."""
    draw, outcome = random.Random(seed), {"heard": 0, "closed": 0}
    while sum(outcome.values()) < count:
        try:
            async with connection(origin) as socket:
                while sum(outcome.values()) < count:
                    await socket.send(garbage(draw))
                    await asyncio.sleep(0)
                    outcome["heard"] += 1
        except ConnectionClosed:
            outcome["closed"] += 1
    return outcome
