"""Colours can be told apart by every reader, stand in one place only, and agree with the theme."""

import itertools
import re
import tomllib

import numpy as np
import pytest
from colorspacious import cspace_convert

from dashboard import look
from dashboard.paths import LOOK, ROOT

VISIONS = [None, "protanomaly", "deuteranomaly", "tritanomaly"]
HEX = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
THEME = {
    "backgroundColor": "bg",
    "secondaryBackgroundColor": "surface",
    "primaryColor": "accent",
    "textColor": "text",
    "borderColor": "border",
    "dataframeBorderColor": "grid",
    "dataframeHeaderBackgroundColor": "surface",
    "dataframeHeaderTextColor": "text2",
    "redTextColor": "gap",
    "grayTextColor": "text2",
}
both_themes = pytest.mark.parametrize("theme", look.THEMES)


def rgb(colour: str) -> np.ndarray:
    """Return red, green and blue from 0 to 1."""
    return np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])


def luminance(values: np.ndarray) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: np.ndarray, other: np.ndarray) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def distances(colours: list[str], pairs, vision: str | None) -> list[float]:
    """Return CAM02-UCS distances of pairs of places, as seen without one kind of cone."""
    points = np.array([rgb(colour) for colour in colours])
    if vision:
        seen = {"name": "sRGB1+CVD", "cvd_type": vision, "severity": 100}
        points = np.clip(cspace_convert(points, seen, "sRGB1"), 0, 1)
    points = cspace_convert(points, "sRGB1", "CAM02-UCS")
    return [float(np.linalg.norm(points[one] - points[other])) for one, other in pairs]


@both_themes
@pytest.mark.parametrize("ground", ["bg", "surface"])
def test_text_and_lines_stand_out_from_both_grounds(theme, ground):
    colours = look.tokens(theme)
    under, text = rgb(colours[ground]), rgb(colours["text"])
    for name in ("text", "text2", "accent", "gap", "missing"):
        assert contrast(rgb(colours[name]), under) >= 4.5, name
    for name in ("border", "outline"):
        assert contrast(rgb(colours[name]), under) >= 3, name
    for name, colour in colours["sector"].items():
        assert contrast(rgb(colour), under) >= 3, name
    # Streamlit draws captions at 60 % of the text's colour
    assert contrast(0.6 * text + 0.4 * under, under) >= 4.5


@both_themes
def test_names_digits_and_borders_on_the_map_stand_out(theme):
    colours = look.tokens(theme)
    assert contrast(rgb(colours["text"]), rgb(colours["land"])) >= 4.5
    assert contrast(rgb(colours["outline"]), rgb(colours["land"])) >= 3
    for fill, digit in zip(colours["stage"], colours["stage_text"], strict=True):
        assert contrast(rgb(digit), rgb(fill)) >= 4.5


@both_themes
@pytest.mark.parametrize("vision", VISIONS)
def test_colours_that_stand_side_by_side_differ_to_every_eye(theme, vision):
    colours = look.tokens(theme)
    assert min(distances(colours["stage"], itertools.pairwise(range(6)), vision)) >= 9
    pairs = itertools.combinations(range(6), 2)
    assert min(distances(list(colours["sector"].values()), pairs, vision)) >= 12


@both_themes
def test_streamlits_theme_says_what_the_tokens_say(theme):
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    said, colours = config["theme"][theme], look.tokens(theme)
    assert {name: said[name] for name in THEME} == {n: colours[t] for n, t in THEME.items()}
    assert said["sidebar"]["backgroundColor"] == colours["surface"]
    assert said["sidebar"]["secondaryBackgroundColor"] == colours["bg"]


@both_themes
def test_charts_are_drawn_in_the_tokens_colours(theme):
    used = set(HEX.findall(str(look.vega_config(theme, "sl"))))
    assert used <= set(HEX.findall(str(look.tokens(theme))))


def test_colours_stand_in_the_look_and_the_theme_only():
    kinds = (".py", ".css", ".js", ".html", ".sql", ".csv", ".po", ".json", ".toml")
    folders = [ROOT / name for name in ("dashboard", "pages", "queries", "data", "locales")]
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in kinds]
    allowed = {LOOK / "tokens.json", LOOK / "vega_config.json"}
    strays = [
        f"{path.relative_to(ROOT)}: {colour}"
        for path in [ROOT / "app.py", *files]
        if path not in allowed
        for colour in HEX.findall(re.sub(r"&#\d+;", "", path.read_text(encoding="utf-8")))
    ]
    assert not strays
