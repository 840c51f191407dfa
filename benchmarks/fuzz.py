"""Throw random addresses, parameters and messages at a running server; print what came of it.

Run it with:  python -m benchmarks.fuzz [requests] [pages] [messages] [seed]
"""

import asyncio
import sys
import time
from collections import Counter

import httpx

from benchmarks.fuzz_addresses import Addresses
from benchmarks.fuzz_sockets import run_pages, send_garbage
from benchmarks.server import serve

AT_ONCE = 16
TRACE = ("Traceback (most recent call last)", 'File "/', "duckdb.duckdb", "sqlalchemy.exc")


async def request_all(origin: str, count: int, seed: int) -> tuple[Counter, list[str]]:
    """Ask for that many addresses; return how often each status came, and what is a fault."""
    addresses, statuses, faults = Addresses(seed), Counter(), []
    left = iter(range(count))

    async def ask(client: httpx.AsyncClient) -> None:
        for number in left:
            address = addresses.address()
            method = "POST" if "/rooms/" in address or number % 50 == 0 else "GET"
            try:
                answer = await client.request(method, origin + address, content=_body(addresses))
            except httpx.InvalidURL:
                statuses["no address"] += 1
                continue
            except httpx.TransportError:  # closed with a body unread; a dead server stays dead
                statuses["closed"] += 1
                assert httpx.get(f"{origin}/healthz", timeout=60).status_code == 200, address
                continue
            statuses[answer.status_code] += 1
            if answer.status_code >= 500 or any(one in answer.text for one in TRACE):
                faults.append(f"{answer.status_code} {method} {address}")

    async with httpx.AsyncClient(timeout=60) as client:
        await asyncio.gather(*(ask(client) for _ in range(AT_ONCE)))
    return statuses, faults


def _body(addresses: Addresses) -> bytes:
    return addresses.query().encode() if addresses.random.random() < 0.2 else b""


def page_faults(origin: str) -> float:
    """Return how many pages and requests the server says have failed."""
    lines = httpx.get(f"{origin}/metrics", timeout=60).text.splitlines()
    return sum(float(one.split()[1]) for one in lines if one.startswith("dashboard_errors_total"))


def fuzz(origin: str, requests: int, pages: int, messages: int, seed: int) -> list[str]:
    """Do all of it, print each part's figures, and return every fault."""
    before, found = page_faults(origin), []
    began = time.perf_counter()
    if requests:
        statuses, faults = asyncio.run(request_all(origin, requests, seed))
        found += faults
        print(f"{requests} requests in {time.perf_counter() - began:.0f} s: {dict(statuses)}")
    began = time.perf_counter()
    if pages:
        found += asyncio.run(run_pages(origin, pages, Addresses(seed + 1)))
        print(f"{pages} page runs in {time.perf_counter() - began:.0f} s")
    if messages:
        outcome = asyncio.run(send_garbage(origin, messages, seed))
        print(f"{messages} messages that are none: {outcome}")
    assert httpx.get(f"{origin}/healthz", timeout=60).json() == {"live": True}
    if failed := page_faults(origin) - before:
        found.append(f"the server counted {failed:.0f} failures")
    return found


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    requests, pages, messages, seed = (*given, *(90_000, 5_000, 5_000, 1)[len(given) :])
    with serve("app.py") as (origin, _seconds):
        faults = fuzz(origin, requests, pages, messages, seed)
    print(f"{len(faults)} faults", *faults[:40], sep="\n")
