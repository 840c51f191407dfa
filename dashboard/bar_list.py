"""Bars as a list of HTML: a name, a bar and its value a line; there at once, and read aloud."""

import pandas as pd
from markupsafe import Markup

from dashboard import html


def bars(rows: pd.DataFrame, label: str) -> Markup:
    """Return a bar a row in their order, from a common zero.

    rows   Columns: title (may be markup), colour (name of a sector's, or none), is_hollow, value,
           value_text; not empty
    label  what the list is, for those who hear it
    """
    low, high = min(0.0, rows["value"].min()), max(0.0, rows["value"].max())
    span = (high - low) or 1.0
    drawn = [
        {
            "title": row.title, "value": row.value_text, "is_hollow": row.is_hollow,
            "fill": f"var(--sector-{row.colour})" if isinstance(row.colour, str) else "var(--outline)",  # noqa: E501
            "left": round((min(row.value, 0.0) - low) / span * 100, 2),
            "width": round(abs(row.value) / span * 100, 2),
        }
        for row in rows.itertuples()
    ]  # fmt: skip
    return html.render("bar_list", rows=drawn, label=label)
