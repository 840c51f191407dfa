"""A reader of the what-if panel: moves levers, reads what is said, counts what is sent."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.server import serve
from dashboard.paths import ROOT

from .visitor import Visitor

HARNESS = Path(__file__).with_name("what_if_harness.py")


@contextmanager
def harness(folder: Path) -> Iterator[str]:
    """Serve the panel alone, with the dashboard's fonts; yield the address."""
    script = folder / HARNESS.name
    script.write_text(HARNESS.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "static").symlink_to(ROOT / "dashboard" / "static")
    with serve(str(script)) as (address, _seconds):
        yield address


class Reader(Visitor):
    """One window on the panel."""

    def __init__(self, context, origin: str):
        super().__init__(context, origin)
        self.sent = 0
        self.page.on("websocket", lambda socket: socket.on("framesent", self._count_frame))

    def _count_frame(self, _data) -> None:
        self.sent += 1

    def headline(self) -> str:
        """Return the headline figure, once it is painted."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => done()))")
        return self.page.locator(".w-figure").text_content().replace("\u00a0", " ")

    def lever(self, name: str):
        """Return what belongs to a lever."""
        return self.page.locator(f"[data-lever={name}]")

    def value(self, name: str) -> str:
        """Return a lever's value as the slider tells it to screen readers, once it is painted."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => done()))")
        text = self.lever(name).locator("[type=range]").get_attribute("aria-valuetext")
        return text.replace("\u00a0", " ")

    def knob(self, name: str, share: float) -> tuple[float, float]:
        """Return where a slider's knob is when it is a share of the way along, in px."""
        slider = self.lever(name).locator("[type=range]")
        slider.scroll_into_view_if_needed()
        at = slider.bounding_box()
        return at["x"] + 10 + share * (at["width"] - 20), at["y"] + at["height"] / 2

    def grasp(self, name: str, share: float) -> None:
        """Drag a lever from its beginning a share of its way, and do not let go."""
        self.page.mouse.move(*self.knob(name, 0))
        self.page.mouse.down()
        self.page.mouse.move(*self.knob(name, share), steps=12)

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Do what is sent; wait until the server has heard it and the page is drawn."""
        before = self.heard()["asked"]
        yield
        self.page.wait_for_function(
            "before => JSON.parse(document.querySelector('#heard').textContent).asked > before",
            arg=before, polling=50,
        )  # fmt: skip
        self.settle()

    def press(self, kind: str) -> None:
        """Press one of the panel's buttons, and wait until the server has answered."""
        with self.answered():
            self.page.locator(f".w-{kind}").click()

    def type(self, name: str, text: str) -> None:
        """Type a lever's value and press Enter, and wait until the server has answered."""
        with self.answered():
            self.enter(name, text)

    def enter(self, name: str, text: str) -> None:
        """Type a lever's value and press Enter."""
        self.lever(name).locator(".w-field").fill(text)
        self.page.keyboard.press("Enter")

    def heard(self) -> dict:
        """Return what the server heard: settings, locks, asked."""
        return json.loads(self.page.locator("#heard").text_content())
