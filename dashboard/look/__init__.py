"""Colours, chart configuration and style sheet, by token name; hex stands in tokens.json only."""

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

    Marks are hidden from screen readers, for which Vega would label each one in English, by the
    names of columns: a chart has its alternative text and its table. Names may be taken out of what
    is returned; what they stand for is everybody's.
    """
    file = _file("vega_config.json")
    config = file[theme]
    marks = config.get("mark", {}) | {"aria": False}
    return config | {"locale": file["locale"][language], "aria": False, "mark": marks}


def mixed(over: str, ground: str, share: float) -> str:
    """Return a colour laid over another one at a share of 0 to 1, both as tokens hold them."""
    pairs = [(int(over[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


@cache
def style_sheet(theme: str) -> str:
    """Return the page's own style sheet with the theme's tokens as variables.

    Print always takes the light tokens. No rule names a class of Streamlit's.
    """
    rules = (LOOK / "page.css").read_text(encoding="utf-8")
    paper = variables("light") + f"--paper:{PAPER[theme]};"
    return f"<style>:root{{{variables(theme)}}}\n@media print{{:root{{{paper}}}}}\n{rules}</style>"


def light(selector: str) -> str:
    """Return a style sheet that keeps a part light in any theme: a projector's black is grey."""
    return f"<style>{selector}{{{variables('light')}}}</style>"


def variables(theme: str) -> str:
    """Return the theme's colours as CSS variables."""
    colours = tokens(theme)
    flat = {name: value for name, value in colours.items() if isinstance(value, str)}
    for name in ("stage", "ramp"):
        steps = zip(colours[name], colours[f"{name}_text"], strict=True)
        for number, (fill, ink) in enumerate(steps, 1):
            flat |= {f"{name}-{number}": fill, f"{name}-ink-{number}": ink}
    flat |= {f"sector-{name}": value for name, value in colours["sector"].items()}
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in flat.items())
