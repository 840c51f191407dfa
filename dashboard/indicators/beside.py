"""Say what to know beside an indicator's chart: marks, breaks, what could not be set against.

rows    as series.ready returns them
breaks  as queries/indicator_breaks.sql returns them
"""

import pandas as pd

from dashboard.indicators import Asked
from dashboard.language import _, ngettext


def marks(rows: pd.DataFrame, way: str) -> str:
    """Return what the marks that are drawn mean, for those that differ from measured values.

    way  shape (points), bar, circle (of the map) or none (a table)
    """
    shapes = {
        "reported": _("square: reported"),
        "estimated": _("hollow, dashed: estimate"),
        "target": _("diamond, dotted: target"),
    }
    bars = {"estimated": _("pale, dashed edge: estimate"), "target": shapes["target"]}
    circles = dict.fromkeys(("estimated", "target"), _("dashed circle: estimate or target"))
    words = {"shape": shapes, "bar": bars, "circle": circles, "none": {}}[way]
    present = set(rows["mark"])
    return "; ".join(dict.fromkeys(text for mark, text in words.items() if mark in present))


def break_said(one) -> str:
    """Return the year of a break, its place if it is one's own, and what changed."""
    return f"{one.year}{'' if pd.isna(one.place_id) else f' ({one.place})'}: {one.note}"


def breaks_said(breaks: pd.DataFrame) -> str:
    """Return what changed at each break that is drawn."""
    said = [break_said(one) for one in breaks.itertuples()]
    return f"{_('Breaks in the series')}: {' '.join(said)}" if said else ""


def boundary(asked: Asked, rows: pd.DataFrame, breaks: pd.DataFrame, lost: int, way="shape") -> str:
    """Return what to know beside the sources: marks, breaks, what could not be set against.

    lost  values that have nothing to be set against
    way   as marks() takes it
    """
    said = [marks(rows, way), breaks_said(breaks)]
    if lost:
        sentence = ngettext("{n} value has nothing to be set against and is left out", "{n} values have nothing to be set against and are left out", lost)  # noqa: E501  # fmt: skip
        said.append(sentence.format(n=lost))
    if isinstance(asked.indicator["note"], str):
        said.append(asked.indicator["note"])
    return " ".join(_sentence(text) for text in said if text)


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")
