"""A chart as PNG or SVG to take away: on paper's colours, with title, source and address on it."""

import copy
import textwrap

from dashboard import look, pictures

WIDTH = 1000  # px
LETTERS = 140  # of a line under the chart
LINE = 18  # px a line under the chart takes


def png(spec: dict) -> bytes:
    """Return a specification as PNG with 144 dots an inch."""
    return pictures.engine().vegalite_to_png(spec, vl_version=pictures.VERSION, scale=2)


def svg(spec: dict) -> bytes:
    """Return a specification as SVG."""
    return pictures.engine().vegalite_to_svg(spec, vl_version=pictures.VERSION).encode("utf-8")


KINDS = {"png": ("image/png", png), "svg": ("image/svg+xml", svg)}


def framed(spec: dict, title: str, subtitle: str, below: list[str], language: str) -> dict:
    """Return a chart with its title above it and lines below: who says so, and where it stands.

    spec   as to_dict() of an Altair chart gives it, drawn for the light theme
    below  texts, each broken into lines
    """
    drawn = copy.deepcopy(spec)
    for name in ("$schema", "config", "padding"):
        drawn.pop(name, None)
    shared = {name: drawn.pop(name) for name in ("datasets", "params") if name in drawn}
    config = look.vega_config("light", language)
    config.pop("autosize", None)  # a chart with lines below is not one view
    config.pop("padding", None)
    lines = [line for text in below for line in textwrap.wrap(text, LETTERS)]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        **shared,
        "config": config,
        "padding": 24,
        "title": {"text": textwrap.wrap(title, 88), "subtitle": textwrap.wrap(subtitle, 120)},
        "spacing": 16,
        "vconcat": [drawn | {"width": WIDTH}, _lines(lines)],
    }


def _lines(lines: list[str]) -> dict:
    values = [{"said": line, "at": place * LINE} for place, line in enumerate(lines)]
    colour = look.tokens("light")["text2"]
    return {
        "data": {"values": values},
        "width": WIDTH,
        "height": LINE * len(lines),
        "mark": {
            "type": "text", "align": "left", "baseline": "top", "fontSize": 13, "color": colour
        },
        "encoding": {
            "x": {"value": 0},
            "y": {"field": "at", "type": "quantitative", "axis": None,
                  "scale": {"domain": [0, LINE * len(lines)], "reverse": True, "nice": False}},
            "text": {"field": "said", "type": "nominal"},
        },
    }  # fmt: skip
