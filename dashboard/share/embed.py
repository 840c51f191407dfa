"""How another site shows a view in a frame; dashboard/headers.py says which sites may."""

import html
from urllib.parse import urlencode

SIZE = (1000, 800)  # px of the frame that is proposed


def code(address: str, title: str) -> str:
    """Return the HTML that shows an address in a frame without menus."""
    joined = "&" if "?" in address else "?"
    embedded = html.escape(f"{address}{joined}{urlencode({'embed': 'true'})}")
    width, height = SIZE
    return (
        f'<iframe src="{embedded}" title="{html.escape(title)}" width="{width}" height="{height}" '
        'style="border:0;max-width:100%" loading="lazy"></iframe>'
    )
