"""The model's parts as text and lists: values with units, formulas in words."""

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.html import Column
from dashboard.language import _, ngettext
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.what_if import trace
from dashboard.what_if.formula_words import said
from dashboard.what_if.trace import LEVER, NODE, PARAMETER, Trace
from dashboard.what_if.trace_amounts import amount, number, unit


def formula(whole: Trace, name: str) -> Markup:
    """Return a node's formula with titles for names; a lever of pace is there a year at a time."""

    def title(one: str) -> Markup:
        linked = trace.link(whole, one)
        if not whole.parts[one].is_pace:
            return linked
        return Markup(_("[{lever}: the part of one year]")).format(lever=linked)

    return said(whole.trees[name], title)


def intro(whole: Trace, city: str) -> str:
    """Return what the list of the whole model shows."""
    count = sum(part.kind == NODE for part in whole.parts.values())
    text = ngettext(
        "{city}: {count} quantity with its formula and its values, {base} and {goal} under the chosen mix. A name leads to what feeds it and what it feeds.",  # noqa: E501
        "{city}: {count} quantities with their formulas and values, {base} and {goal} under the chosen mix. A name leads to what feeds it and what it feeds.",  # noqa: E501
        count,
    )
    return text.format(count=count, city=city, base=BASE_YEAR, goal=GOAL_YEAR)


def listed(whole: Trace, group_id: str) -> pd.DataFrame:
    """Return the nodes of a sector: name with formula, values, unit, and both ends in a line."""
    rows = [
        {
            "title": Markup('{}<div class="p-model-formula">{}</div>').format(
                trace.link(whole, name), formula(whole, name)
            ),
            "base": number(part.base),
            "goal": number(part.goal),
            "unit": unit(part.unit),
            "ends": _("{first} in {base}, {last} in {goal}").format(
                first=number(part.base),
                base=BASE_YEAR,
                last=amount(part, part.goal),
                goal=GOAL_YEAR,
            ),
        }  # fmt: skip
        for name, part in whole.parts.items()
        if part.kind == NODE and part.group_id == group_id
    ]
    return pd.DataFrame(rows, dtype=object)  # as text, pandas would drop that it is markup


def list_caption() -> str:
    """Return what the table of a sector lists."""
    return _("Every quantity of the sector, in the order of counting")


def list_columns() -> list[Column]:
    """Return the columns of listed()."""
    return [
        Column("title", _("Quantity and formula")),
        Column("base", str(BASE_YEAR), number=True),
        Column("goal", _("{year} with the mix").format(year=GOAL_YEAR), number=True),
        Column("unit", _("Unit")),
    ]


def tree(whole: Trace, names: list[str], depth: int) -> Markup:
    """Return parts as a nested list, each with its value, and what feeds it down to a depth."""
    items = [
        {
            "title": trace.link(whole, name),
            "kind": kinds()[whole.parts[name].kind],
            "value": amount(whole.parts[name], whole.parts[name].goal),
            "below": tree(whole, trace.feeds(whole, name), depth - 1) if depth > 1 else "",
        }
        for name in names
    ]
    return html.render("model_tree", items=items) if items else Markup("")


def kinds() -> dict[str, str]:
    """Return what a part is, by its kind."""
    return {NODE: _("quantity"), LEVER: _("lever"), PARAMETER: _("figure")}


def drawing_title(whole: Trace, name: str) -> str:
    """Return what a drawing of a part shows."""
    count = len(trace.feeds(whole, name))
    text = ngettext("{title}: {count} input feeds it", "{title}: {count} inputs feed it", count)
    return text.format(title=whole.parts[name].title, count=count)


def drawing_subtitle() -> str:
    """Return how to read the drawing."""
    return _("From left to right: what feeds it, up to two steps; the quantity itself; what it feeds. Round ends: a lever. Dashed: a figure. The bar on the left has the colour of the sector.")  # noqa: E501  # fmt: skip


def drawing_alt(whole: Trace, name: str) -> str:
    """Return the drawing in a sentence, for those who do not see it."""
    up = [whole.parts[one].title for one in trace.feeds(whole, name)]
    down = [whole.parts[one].title for one in trace.fed(whole, name)]
    none = _("nothing")
    return _("{title} is fed by: {up}. It feeds: {down}.").format(
        title=whole.parts[name].title, up="; ".join(up) or none, down="; ".join(down) or none
    )


def drawing_rows(whole: Trace, lines: pd.DataFrame) -> pd.DataFrame:
    """Return a row a line of the drawing: what feeds what, with its value."""
    rows = [
        {
            "from": trace.link(whole, one), "to": trace.link(whole, other),
            "value": amount(whole.parts[one], whole.parts[one].goal),
        }
        for one, other in lines.itertuples(index=False)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["from", "value", "to"], dtype=object)


def drawing_columns() -> list[Column]:
    """Return the columns of drawing_rows()."""
    return [
        Column("from", _("What feeds")),
        Column("value", _("{year} with the mix").format(year=GOAL_YEAR), number=True),
        Column("to", _("What is fed")),
    ]
