"""What an element consists of as figures and words: what a deck makes editable objects of."""

from typing import NamedTuple

from dashboard.html import Figure
from dashboard.map_drawing import Drawing


class Points(NamedTuple):
    """Sentences, one below the other."""

    texts: list[str]


class Figures(NamedTuple):
    """Headline figures beside each other."""

    items: list[Figure]


class Bars(NamedTuple):
    """Horizontal bars from the top: names, and values (or None) by the series' title.

    number_format  of a spreadsheet
    goal           where an upright line stands, or None
    pale           which rows rest on an estimate; empty where none does
    """

    names: list[str]
    series: dict[str, list[float | None]]
    number_format: str
    goal: float | None = None
    pale: list[bool] = []


class Lines(NamedTuple):
    """Lines over years or days: their names, and values (or None) by the series' title."""

    names: list[str]
    series: dict[str, list[float | None]]
    number_format: str


class Grid(NamedTuple):
    """A table: headings, rows of text; the first column names the row."""

    head: list[str]
    rows: list[list[str]]


class Places(NamedTuple):
    """The map, and the groups of cities that stand beside it: heading and names."""

    map: Drawing
    groups: list[tuple[str, str]]


Native = Points | Figures | Bars | Lines | Grid | Places
