"""Bars as a list of HTML: a name, a bar and its value a line; there at once, and read aloud."""

from typing import NamedTuple

from markupsafe import Markup

from dashboard import html


class Bar(NamedTuple):
    """One bar.

    title   may be markup
    colour  name of a sector's, or None
    """

    title: str
    value: float
    value_text: str
    colour: str | None = None
    is_hollow: bool = False


def bars(rows: list[Bar], label: str) -> Markup:
    """Return a bar a row in their order, from a common zero.

    rows   not empty
    label  what the list is, for those who hear it
    """
    low, high = (end([0.0, *(row.value for row in rows)]) for end in (min, max))
    span = (high - low) or 1.0
    drawn = [
        {
            "title": row.title, "value": row.value_text, "is_hollow": row.is_hollow,
            "fill": f"var(--sector-{row.colour})" if row.colour else "var(--outline)",
            "left": round((min(row.value, 0.0) - low) / span * 100, 2),
            "width": round(abs(row.value) / span * 100, 2),
        }
        for row in rows
    ]  # fmt: skip
    return html.render("bar_list", rows=drawn, label=label)
