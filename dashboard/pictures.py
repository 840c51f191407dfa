"""Charts as SVG without a browser, enlarged so that their smallest letters can be read."""

import re
from functools import cache

import vl_convert
from markupsafe import Markup

from dashboard import fonts, look
from dashboard.language import current

SMALLEST = 14  # px, of a chart's letters on a page
VERSION = "6.1"  # of Vega-Lite


@cache
def engine():
    """Return what draws Vega-Lite, knowing the project's typeface."""
    vl_convert.register_font_directory(str(fonts.folder()))
    return vl_convert


def svg(drawing, width: float, height: float, letters: float, alt: str) -> Markup:
    """Return a chart as an SVG element of width × height px.

    drawing  an Altair chart without configuration, as the pages draw it
    letters  px that its smallest letters have in the picture
    """
    scale = letters / SMALLEST
    spec = drawing.to_dict() | {
        "width": width / scale, "height": height / scale,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": look.vega_config("light", current()),
    }  # fmt: skip
    text = engine().vegalite_to_svg(spec, vl_version=VERSION, show_warnings=False)
    return _sized(text, width, height, alt)


def _sized(text: str, width: float, height: float, alt: str) -> Markup:
    opening, rest = re.match(r"\s*(<svg\b[^>]*>)(.*)", text, re.DOTALL).groups()
    drawn = re.search(r'viewBox="([^"]*)"', opening)[1]
    head = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}" width="{:.0f}" height="{:.0f}" role="img" aria-label="{}">')  # noqa: E501  # fmt: skip
    return head.format(drawn, width, height, alt) + Markup(rest)
