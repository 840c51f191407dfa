"""QR codes of addresses, as SVG, PNG or modules."""

import io

import segno
from markupsafe import Markup


def svg(address: str, alt: str) -> Markup:
    """Return a QR code as an SVG element, black on white, with its quiet zone."""
    drawn = segno.make(address, error="m").svg_inline(border=4, omitsize=True, light="white")
    label = Markup('<svg role="img" aria-label="{}"').format(alt)
    return Markup(drawn.replace("<svg", label, 1))


def png(address: str) -> bytes:
    """Return a QR code as PNG."""
    whole = io.BytesIO()
    segno.make(address, error="m").save(whole, kind="png", scale=8, border=4)
    return whole.getvalue()


def plain_svg(address: str) -> str:
    """Return a QR code as the text of an SVG file."""
    whole = io.BytesIO()
    segno.make(address, error="m").save(whole, kind="svg", border=4, light="white", xmldecl=False)
    return whole.getvalue().decode()
