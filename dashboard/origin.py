"""Where readers reach the dashboard: what stands in links and QR codes that leave it."""

from urllib.parse import urlsplit

from dashboard import settings


def public(asked: str | None) -> str:
    """Return the dashboard's origin: the setting where there is one, else where it was asked."""
    set_by = settings.current().address
    if set_by:
        return set_by
    parts = urlsplit(asked or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
