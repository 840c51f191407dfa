"""A hundred scripted phones at once: seconds from sending an answer to its being on the wall.

python -m benchmarks.room [phones] [rounds]

Phones are HTTP clients on this machine, twelve to a room, that also look how the room stands as
real ones do; one room's wall is a real browser, whose painting is timed, the others' are not drawn.
"""

import asyncio
import sys
import time
from statistics import median, quantiles

import httpx
from playwright.async_api import Page, Playwright, async_playwright

from benchmarks import chromium
from benchmarks.server import serve
from dashboard.rooms import rooms
from dashboard.rooms.ground import ground

POOL = httpx.Limits(keepalive_expiry=2)  # s; the server hangs up after 5, maybe just as one sends
SEATS, LOOKS_S, PAUSE_S = 12, 2.5, 5.0
# Each painting notes, by city, the wall clock's second at which its newest answer was seen.
NOTE = """() => {
    window.seen = [];
    document.addEventListener('wallpainted', (event) =>
        requestAnimationFrame(() => window.seen.push([Date.now() / 1000, event.detail])));
}"""
IS_PAINTED = "version => window.seen.some(([_when, painted]) => painted >= version)"


class Phone:
    """One scripted phone in its seat."""

    def __init__(self, client: httpx.AsyncClient, code: str, city_id: str):
        self.client, self.code, self.city_id, self.number = client, code, city_id, 0
        self.token = ""

    async def ask(self, what: str, **body: object) -> dict:
        """Ask the room something; HTTPStatusError where it is refused."""
        seat = {"city_id": self.city_id, "token": self.token}
        answer = await self.client.post(f"/rooms/{self.code}/{what}", json=seat | body)
        answer.raise_for_status()
        return answer.json()

    async def sit(self) -> None:
        """Take the seat."""
        self.token = (await self.ask("seats"))["token"]

    async def look(self) -> None:
        """Look how the room stands, again and again."""
        while True:
            await self.ask("state")
            await asyncio.sleep(LOOKS_S)

    async def send(self) -> tuple[float, float, int]:
        """Send an answer; return when it was sent, its receipt's seconds, the room's version."""
        self.number += 1
        began = time.time()
        answer = {"settings": {"solar": 100.0 * self.number}}
        name = f"{self.city_id}{self.number}"
        taken = await self.ask("answers", number=self.number, answer_id=name, answer=answer)
        return began, time.time() - began, taken["version"]


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(values, n=20)[-1]


async def measure(origin: str, count: int, rounds: int) -> None:
    """Print the figures of so many phones that send at once, so many times."""
    cities = [*ground().names()]
    client_of = {"base_url": origin, "timeout": 60, "limits": POOL}
    async with httpx.AsyncClient(**client_of) as client, async_playwright() as play:
        codes = [rooms.open_room("mix", {"levers": ["solar"]}).code for _ in range(0, count, SEATS)]
        phones = [Phone(client, codes[n // SEATS], cities[n % SEATS]) for n in range(count)]
        await asyncio.gather(*(phone.sit() for phone in phones))
        wall = await _wall(play, f"{origin}/room?code={codes[0]}&view=wall")
        looks = [asyncio.create_task(phone.look()) for phone in phones]
        receipts, delays = [], []
        for _round in range(rounds):
            await asyncio.sleep(PAUSE_S)
            sent = await asyncio.gather(*(phone.send() for phone in phones))
            receipts += [taken for _began, taken, _version in sent]
            delays += await _delays(wall, sent[:SEATS])
        for task in looks:
            task.cancel()
        await wall.context.browser.close()
    print(f"{count} phones in {len(codes)} rooms, {rounds} rounds of all at once")
    print(f"receipt: median {median(receipts):.2f} s, p95 {p95(receipts):.2f} s")
    print(f"send to wall: median {median(delays):.2f} s, p95 {p95(delays):.2f} s, n={len(delays)}")


async def _wall(play: Playwright, address: str) -> Page:
    """Return a browser's page that shows a wall and notes its paintings."""
    browser = await chromium.launch(play)
    wall = await browser.new_page(viewport={"width": 1920, "height": 1080})
    await wall.goto(address)
    await wall.wait_for_selector(".r-title h1")
    await wall.evaluate(NOTE)
    return wall


async def _delays(wall: Page, sent: list[tuple[float, float, int]]) -> list[float]:
    """Return the seconds from each sending until the wall had painted what holds it."""
    last = max(version for _began, _taken, version in sent)
    await wall.wait_for_function(IS_PAINTED, arg=last, timeout=60_000)
    seen = await wall.evaluate("window.seen")
    return [
        min(when for when, painted in seen if painted >= version) - began
        for began, _taken, version in sent
    ]


def main() -> None:
    """Run it with as many phones and rounds as the command line says."""
    count, rounds = (int(word) for word in (sys.argv[1:] + ["100", "5"][len(sys.argv) - 1 :]))
    with serve("app.py") as (origin, _seconds):
        asyncio.run(measure(origin, count, rounds))


if __name__ == "__main__":
    main()
