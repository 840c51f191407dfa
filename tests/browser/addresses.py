"""The addresses that the dashboard serves: pages/ walked, not listed."""

from urllib.parse import urlencode

from dashboard.language import DEFAULT, LANGUAGES
from dashboard.paths import PAGES


def _address(stem: str) -> str:
    name = stem.split("_", 1)[1].replace("_", "-")
    return "/" if name == "overview" else f"/{name}"


ADDRESSES = [_address(path.stem) for path in sorted(PAGES.glob("*.py"))]
IN_BOTH = [(address, language) for address in ADDRESSES for language in LANGUAGES]


def in_language(address: str, language: str) -> str:
    """Return the address as it stands in a language."""
    if language == DEFAULT:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'lang': language})}"
