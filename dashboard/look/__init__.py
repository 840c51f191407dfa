"""Colours, chart configuration and style sheet, by token name; hex stands in tokens.json only."""

import copy
import json
from functools import cache

from dashboard.paths import LOOK

THEMES = ("light", "dark")
PAPER = {"light": "none", "dark": "invert(1) hue-rotate(180deg)"}  # of pictures drawn for a screen


@cache
def _file(name: str) -> dict:
    return json.loads((LOOK / name).read_text(encoding="utf-8"))


def tokens(theme: str) -> dict:
    """Return colours by token name for light or dark."""
    return _file("tokens.json")[theme]


def sector_colour(name: str | None, theme: str) -> str:
    """Return a sector's fill; fields without one get the muted outline colour."""
    colours = tokens(theme)
    return colours["sector"].get(name or "", colours["outline"])


def vega_config(theme: str, language: str) -> dict:
    """Return the Vega-Lite configuration with the language's number and date formats.

    Without Vega's own labels of marks, which are English and name columns: a chart has its
    alternative text and its table.
    """
    file = _file("vega_config.json")
    return copy.deepcopy(file[theme]) | {"locale": file["locale"][language], "aria": False}


def style_sheet(theme: str) -> str:
    """Return the page's own style sheet with the theme's tokens as variables.

    Print always takes the light tokens. No rule names a class of Streamlit's.
    """
    rules = (LOOK / "page.css").read_text(encoding="utf-8")
    paper = _variables("light") + f"--paper:{PAPER[theme]};"
    return f"<style>:root{{{_variables(theme)}}}\n@media print{{:root{{{paper}}}}}\n{rules}</style>"


def light(selector: str) -> str:
    """Return a style sheet that keeps a part light in any theme: a projector's black is grey."""
    return f"<style>{selector}{{{_variables('light')}}}</style>"


def _variables(theme: str) -> str:
    colours = tokens(theme)
    flat = {name: value for name, value in colours.items() if isinstance(value, str)}
    for name in ("stage", "ramp"):
        steps = zip(colours[name], colours[f"{name}_text"], strict=True)
        for number, (fill, ink) in enumerate(steps, 1):
            flat |= {f"{name}-{number}": fill, f"{name}-ink-{number}": ink}
    flat |= {f"sector-{name}": value for name, value in colours["sector"].items()}
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in flat.items())
