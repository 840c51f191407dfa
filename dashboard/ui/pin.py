"""The data version that an address names: what is said where another one is shown."""

from markupsafe import Markup

from dashboard import changes
from dashboard.open_data import versions
from dashboard.ui import address
from dashboard.ui.data import query, tables

PINNED = "v"  # key of the address, on pages and data alike


def sentence() -> Markup | None:
    """Return that the page shows another version than its address names; None if it does not."""
    releases = query("releases")

    def parse(given: str) -> str:
        if versions.release_of(given) not in set(releases["release_id"]):
            raise ValueError(given)
        return given

    asked = address.read(PINNED, parse, None)
    return changes.pinned(query("changes"), releases, asked, tables().version) if asked else None
