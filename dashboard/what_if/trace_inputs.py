"""What stands behind one part of the model: formula, bounds, ranges, who says so, how sure.

Frames: nodes, parameters (of one city) and levers as queries/model_<name>.sql, sources as
queries/sources.sql return them, in one language.
"""

import pandas as pd
from markupsafe import Markup

from dashboard import sources
from dashboard.html import Column
from dashboard.language import _
from dashboard.what_if import trace, words
from dashboard.what_if.trace import LEVER, NODE, PARAMETER, Trace
from dashboard.what_if.trace_amounts import amount, number, unit
from dashboard.what_if.trace_words import formula

Details = list[tuple[str, str | Markup]]


def scopes() -> dict[str, str]:
    """Return whose figure a parameter is, by its scope."""
    return {
        "city": _("of this city"), "national": _("the same for all cities"),
        "external": _("decided outside the city"),
    }  # fmt: skip


def details(whole: Trace, name: str, rows: dict[str, pd.DataFrame], known: pd.DataFrame) -> Details:
    """Return what is known of a part as pairs of word and text.

    rows   frame by kind of part; known  sources
    """
    kind = whole.parts[name].kind
    row = rows[kind].set_index({NODE: "node_id", LEVER: "lever_id", PARAMETER: "parameter_id"}[kind]).loc[name]  # noqa: E501  # fmt: skip
    found = {NODE: _of_node, LEVER: _of_lever, PARAMETER: _of_parameter}[kind](whole, name, row)
    if pd.notna(row["source_id"]):
        found.append((_("Source"), source(row, known)))
    if kind != NODE:
        found.append((_("Quality"), sources.quality_mark(row["quality"])))
    return found


def _of_node(whole: Trace, name: str, row: pd.Series) -> Details:
    code = Markup("<code>{} = {}</code>").format(name, row["formula"])
    found = [(_("Formula"), formula(whole, name)), (_("As it is counted"), code)]
    if word := unit(row["unit"]):
        found.append((_("Unit"), word))
    if pd.notna(row["note"]):
        found.append((_("What to know"), row["note"]))
    return found


def _of_lever(whole: Trace, name: str, row: pd.Series) -> Details:
    return [
        (_("What it moves"), row["help"]),
        (_("Why it ends there"), row["reason"]),
        (_("Decided by"), words.deciders()[row["decides"]]),
    ]


def _of_parameter(whole: Trace, name: str, row: pd.Series) -> Details:
    found = [
        (_("Range"), ranged(row)),
        (_("Whose"), scopes()[row["scope"]]),
    ]
    if pd.notna(row["note"]):
        found.append((_("How it came about"), row["note"]))
    return found


def ranged(row: pd.Series) -> str:
    """Return a parameter's bounds, or that there are none."""
    if row["low"] == row["high"]:
        return _("no range given")
    return f"{number(row['low'])}–{number(row['high'])}"


def source(row: pd.Series, known: pd.DataFrame) -> Markup:
    """Return who says so, with a link, and where in the source.

    row  with source_id and, if it has one, locator
    """
    one = known.set_index("source_id").loc[row["source_id"]]
    named = sources.link(row["source_id"], one["publisher"], one["published"])
    place = row.get("locator")
    return Markup("{}, {}").format(named, place) if isinstance(place, str) else named


def inputs(
    whole: Trace, names: list[str], figures: pd.DataFrame, known: pd.DataFrame
) -> pd.DataFrame:
    """Return the parameters among names: value, range, whose, quality, source, note.

    figures  parameters; known  sources
    """
    rows = figures.set_index("parameter_id")
    told = []
    for name in names:
        if whole.parts[name].kind != PARAMETER:
            continue
        row, part = rows.loc[name], whole.parts[name]
        told.append({
            "title": trace.link(whole, name), "value": amount(part, part.base),
            "range": ranged(row), "scope": scopes()[row["scope"]],
            "quality": sources.quality_mark(row["quality"]), "source": source(row, known),
            "note": row["note"] if pd.notna(row["note"]) else "",
        })  # fmt: skip
    return pd.DataFrame(told, dtype=object)


def figures_title() -> str:
    """Return what stands over the list of all parameters."""
    return _("Every figure that the formulas read")


def input_columns() -> list[Column]:
    """Return the columns of inputs()."""
    return [
        Column("title", _("Figure")), Column("value", _("Value"), number=True),
        Column("range", _("Range"), number=True), Column("scope", _("Whose")),
        Column("quality", _("Quality")), Column("source", _("Source")),
        Column("note", _("How it came about")),
    ]  # fmt: skip
