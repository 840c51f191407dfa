"""What was done: measures by city and sector."""

from collections.abc import Mapping

import pandas as pd

from dashboard import html
from dashboard.asking import Ask
from dashboard.html import Column
from dashboard.language import _
from dashboard.measures import catalogue, grid
from dashboard.story.element import Element
from dashboard.story.native import Grid

PAGE = "/measures"


def draw(ask: Ask, choices: Mapping[str, str]) -> Element:
    """Return the grid of counts."""
    rows = ask("measures")
    counted = catalogue.measures_of(rows)
    found = grid.grid(counted, ask("measures_cities"), ask("measures_sectors"), "light")
    head = [_("City"), *(sector["title"] for sector in found["sectors"]), _("Together")]
    lines = [
        [row["name"], *(str(cell["n"]) if cell else _("none") for cell in row["cells"])]
        for row in found["rows"]
    ]
    fields = [f"field_{place}" for place in range(len(head))]
    return Element(
        catalogue.title(rows),
        _("{leader}. “None”: the collected sources name no measure.").format(
            leader=grid.title(counted)
        ),
        html.render("slide_grid", **found), Grid(head, lines), _alt(lines),
        pd.DataFrame(lines, columns=fields),
        [Column(field, name, number=field != "field_0") for field, name in zip(fields, head, strict=True)],  # noqa: E501
        [*counted["source_id"]],
    )  # fmt: skip


def _alt(lines: list[list[str]]) -> str:
    items = "; ".join(f"{line[0]} {line[-1]}" for line in lines)
    return _("Table of measures by city and sector. Together: {items}.").format(items=items)
