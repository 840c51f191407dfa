"""The bars of what each lever cuts, as a list that stands beside the panel."""

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.language import ngettext
from dashboard.what_if import chart_words

MOST = 10  # bars; what is beyond them stands together in the last one
RUN = 100.0  # per cent of the width from the least value to the largest


def bars(rows: pd.DataFrame) -> Markup:
    """Return a bar a lever, the largest cut first, with what remains as one.

    rows  as results.shares() returns them, not empty; title may be a link
    """
    shown = [row._asdict() for row in folded(rows).itertuples(index=False)]
    low = min(0.0, *(row["share"] for row in shown))
    span = max(0.0, *(row["share"] for row in shown)) - low or 1.0
    drawn = [
        {
            "title": row["title"], "value": chart_words.less(row["share"]),
            "is_hollow": row["is_external"], "fill": _fill(row["colour"]),
            "left": round((min(row["share"], 0.0) - low) / span * RUN, 2),
            "width": round(abs(row["share"]) / span * RUN, 2),
        }
        for row in shown
    ]  # fmt: skip
    return html.render("what_if_bars", rows=drawn, alt=chart_words.bars_label())


def folded(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows, with those beyond MOST added up into one; the sum stays the same.

    What raises emissions keeps a row of its own.
    """
    rows = rows[["title", "share", "colour", "is_external"]].astype({"title": object})
    if len(rows) <= MOST:
        return rows
    raising = rows[rows["share"] < 0]
    falling = rows[rows["share"] >= 0]
    kept = falling.iloc[: MOST - 1 - len(raising)]
    rest = falling.iloc[len(kept) :]
    said = ngettext("{n} more lever together", "{n} more levers together", len(rest))
    together = pd.DataFrame([{
        "title": said.format(n=len(rest)), "share": rest["share"].sum(),
        "colour": None, "is_external": False,
    }])  # fmt: skip
    return pd.concat([kept, together, raising], ignore_index=True)


def _fill(colour: str | None) -> str:
    return f"var(--sector-{colour})" if isinstance(colour, str) else "var(--outline)"
