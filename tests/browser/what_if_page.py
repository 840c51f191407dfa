"""The what-if page as its browser tests open and read it."""

import re

from dashboard.formats import MINUS

MAIN = "[data-testid=stMain]"
NOTE = {"sl": "Vsi vzvodi občine na zgornji meji", "en": "All levers of the city at their upper"}
SHARE = {"sl": "80\u00a0%", "en": "80%"}  # of the goal
MAXIMUM = {"sl": "Vse na največ", "en": "Everything at maximum"}


def press(seen, words: str, then: str) -> None:
    """Press a button or choose a segment by its words; wait for what the page says then."""
    button = seen.page.get_by_role("button", name=words, exact=True)
    radio = seen.page.get_by_role("radio", name=words, exact=True)
    button.or_(radio).first.click()
    wait_for(seen, then)


def wait_for(seen, words: str) -> None:
    """Wait until the page says something, and is drawn."""
    seen.page.locator(MAIN).get_by_text(words).first.wait_for()
    seen.settle()


def cut(seen) -> float:
    """Return the headline figure as a number: -65.3."""
    text = seen.page.locator(".w-figure").text_content().replace(MINUS, "-").replace(",", ".")
    return float(re.search(r"-?\d+\.\d", text)[0])


def tonnes(text: str) -> int:
    """Return a cut as it stands at a bar's end, as a number: −63.791 is 63791, +900 is −900."""
    size = int(re.sub(r"\D", "", text))
    return size if MINUS in text else -size


def bars(seen) -> list[tuple[str, int]]:
    """Return name and tonnes of each bar of the contributions."""
    lines = seen.page.locator(".w-beside .p-bars li").all()
    return [
        (one.locator(".name").text_content(), tonnes(one.locator(".v").text_content()))
        for one in lines
    ]
