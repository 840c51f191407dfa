"""A reader with a browser window: opens addresses, waits until they are drawn, notes faults."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, WebSocket

from dashboard import look

# Streamlit looks for its server below each page's address too, and is told that there is none.
PROBES = re.compile(r"^https?://[^/]+/[\w-]+/_stcore/(health|host-config)$")
OWN_SCHEMES = ("data:", "blob:")

NOTE_CHANGES = """
window.lastChange = performance.now();
new MutationObserver(() => { window.lastChange = performance.now(); }).observe(
    document, {subtree: true, childList: true, attributes: true, characterData: true});
document.addEventListener('securitypolicyviolation', event =>
    console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`));
"""
# Drawn: the run was for this width (the shell says so), it is over, charts and maps have their
# pictures, and nothing moves any more.
IS_DRAWN = """quiet => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const app = document.querySelector('[data-testid=stApp]');
    return app
        && app.dataset.testScriptState === 'notRunning'
        && app.dataset.testConnectionState === 'CONNECTED'
        && Math.abs(document.documentElement.dataset.drawnFor - window.innerWidth) < 10
        && document.fonts.status === 'loaded'
        && all('h1, [data-testid=stAlert]').length > 0
        && all('[data-testid=stSkeleton], [data-stale=true]').length === 0
        && all('[data-testid=stVegaLiteChart]').every(one => one.querySelector('.marks'))
        && all('[data-testid=stDeckGlJsonChart]').every(one => one.querySelector('canvas'))
        && performance.now() - window.lastChange > quiet;
}"""
QUIET_MS = 300
HEIGHT = 900  # px of a window, of the wide ones
HEIGHTS = {390: 844, 820: 1180}
MOST_TABS = 80
HAS_COLOUR = """colour =>
    getComputedStyle(document.documentElement).getPropertyValue('--bg') === colour"""
# Text that is seen: without icons, which are letters to the browser, and without print's line.
TEXTS = """selector => [...document.querySelectorAll(selector)].flatMap(root => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        const unseen = 'style, script, [data-testid=stIconMaterial], [data-testid=stSkipToContent]';
        if (text && parent.checkVisibility() && !parent.closest(unseen)) found.push(text);
    }
    return found;
})"""


class Visitor:
    """One window on the dashboard, with all that went wrong in it."""

    def __init__(self, context: BrowserContext, origin: str):
        self.origin = origin
        self.documents = 0
        self.faults: list[str] = []
        self.page: Page = context.new_page()
        self.page.add_init_script(NOTE_CHANGES)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"script fault: {error}"))
        self.page.on("request", lambda request: self._check(request.url))
        self.page.on("websocket", self._check_socket)
        self.page.on("domcontentloaded", self._count)

    def on(self, width: int, scheme: str) -> "Visitor":
        """Give the window, before it opens an address, a width and the device's light or dark."""
        self.page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, HEIGHT)})
        self.page.emulate_media(color_scheme=scheme)
        return self

    def open(self, address: str) -> "Visitor":
        """Go to an address, wait until it is drawn."""
        self.page.goto(self.origin + address, wait_until="commit")
        return self.settle()

    def settle(self) -> "Visitor":
        """Wait until the page is drawn and quiet."""
        self.page.wait_for_function(IS_DRAWN, arg=QUIET_MS, polling=50)
        return self

    def resize(self, width: int) -> "Visitor":
        """Change the window's width, and wait until the page is drawn for it."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        return self.settle()

    def turn(self, scheme: str) -> "Visitor":
        """Turn the reader's device light or dark, and wait until the page has followed."""
        self.page.emulate_media(color_scheme=scheme)
        self.page.wait_for_function(HAS_COLOUR, arg=look.tokens(scheme)["bg"], polling=50)
        return self.settle()

    def tab_to(self, selector: str) -> None:
        """Press Tab until the keyboard is on what the selector finds."""
        for _press in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
        raise AssertionError(f"{MOST_TABS} times Tab did not lead to {selector}")

    def texts(self, selector: str = "body") -> list[str]:
        """Return the pieces of visible text inside what the selector finds."""
        return self.page.evaluate(TEXTS, selector)

    def text(self, selector: str = "body") -> str:
        """Return the visible text inside what the selector finds, as one string."""
        return " ".join(self.texts(selector)).replace("\u00a0", " ")

    def address(self) -> str:
        """Return what the address bar shows, asked of the page: the driver hears it late."""
        return self.page.evaluate("location.href")

    def path(self) -> str:
        """Return the path that the address bar shows."""
        return urlsplit(self.address()).path

    def choices(self) -> dict[str, str]:
        """Return what the address bar says the reader chose, by key."""
        return {key: values[0] for key, values in parse_qs(urlsplit(self.address()).query).items()}

    def wait_for_choice(self, key: str, value: str | None) -> None:
        """Wait until the address bar says that a key has a value; None: that it has none."""
        self.page.wait_for_function(
            "([key, value]) => new URLSearchParams(location.search).get(key) === value",
            arg=[key, value], polling=50,
        )  # fmt: skip

    def _hear(self, message: ConsoleMessage) -> None:
        probe = "404" in message.text and PROBES.match(message.location["url"])
        if message.type == "error" and not probe:
            self.faults.append(f"console: {message.text} ({message.location['url']})")

    def _check(self, url: str) -> None:
        if not url.startswith((self.origin + "/", *OWN_SCHEMES)):
            self.faults.append(f"asked another host: {url}")

    def _check_socket(self, socket: WebSocket) -> None:
        self._check(socket.url.replace("ws", "http", 1))

    def _count(self, _page: Page) -> None:
        self.documents += 1
