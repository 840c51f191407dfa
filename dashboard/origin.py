"""Where readers reach the dashboard: what stands in links and QR codes that leave it."""

import os
from urllib.parse import urlsplit

SETTING = "DASHBOARD_ADDRESS"  # of the environment: https://pot.example, behind a proxy


def public(asked: str | None) -> str:
    """Return the dashboard's origin: the setting where there is one, else where it was asked."""
    set_by = os.environ.get(SETTING, "").rstrip("/")
    if set_by:
        return set_by
    parts = urlsplit(asked or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
