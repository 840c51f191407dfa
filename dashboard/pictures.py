"""Charts as SVG without a browser, enlarged so that their smallest letters can be read."""

import re

import vl_convert
from markupsafe import Markup

from dashboard import fonts, look
from dashboard.language import current

SMALLEST = 14  # px, of a chart's letters on a page
_registered: set[str] = set()


def svg(drawing, width: float, height: float, letters: float, alt: str) -> Markup:
    """Return a chart as an SVG element of width × height px.

    drawing  an Altair chart without configuration, as the pages draw it
    letters  px that its smallest letters have in the picture
    """
    folder = str(fonts.folder())
    if folder not in _registered:
        vl_convert.register_font_directory(folder)
        _registered.add(folder)
    scale = letters / SMALLEST
    spec = drawing.to_dict() | {
        "width": width / scale, "height": height / scale,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": look.vega_config("light", current()),
    }  # fmt: skip
    text = vl_convert.vegalite_to_svg(spec, vl_version="6.1", show_warnings=False)
    return _sized(text, width, height, alt)


def _sized(text: str, width: float, height: float, alt: str) -> Markup:
    opening, rest = re.match(r"\s*(<svg\b[^>]*>)(.*)", text, re.DOTALL).groups()
    drawn = re.search(r'viewBox="([^"]*)"', opening)[1]
    head = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}" width="{:.0f}" height="{:.0f}" role="img" aria-label="{}">')  # noqa: E501  # fmt: skip
    return head.format(drawn, width, height, alt) + Markup(rest)
