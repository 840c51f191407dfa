"""Cells of a workbook that staff are given: typed, and never a formula."""

from datetime import date

from dashboard.csvfile import N_
from dashboard.language import _

UNITS = {"date": N_("date"), "number": N_("number"), "integer": N_("whole number")}


def unit(kind: str) -> str:
    """Return what kind of value a column takes, where that is not plain."""
    return _(UNITS[kind]) if kind in UNITS else ""


def put(cell, text: str | None, kind: str) -> None:
    """Write a text of the sources into a cell as what it is; nothing becomes a formula."""
    if text in (None, ""):
        return
    if kind in ("number", "integer"):
        cell.value = float(text) if kind == "number" else int(text)
    elif kind == "date":
        cell.value, cell.number_format = date.fromisoformat(text), "d. m. yyyy"
    else:
        cell.value = {"true": _("Yes"), "false": _("No")}.get(text, text)
        cell.data_type = "s"
