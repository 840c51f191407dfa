"""Every lever of one city with its bounds, why they are there, and who says so."""

import pandas as pd

from dashboard import html
from dashboard.html import Column
from dashboard.language import _
from dashboard.sources import quality_mark
from dashboard.what_if.mixes import Bound
from dashboard.what_if.words import deciders, setting


def rows(
    levers: pd.DataFrame, limits: dict[str, Bound], measures: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """Return every lever as text.

    levers    as queries/model_levers.sql returns them
    measures  as queries/what_if_lever_measures.sql returns them
    sources   as queries/sources.sql returns them
    """
    publishers = sources.set_index("source_id")["publisher"]
    links = [html.link(f"/sources?source_id={one}", publishers[one]) for one in levers["source_id"]]
    marks = [quality_mark(one) for one in levers["quality"]]
    stands_for = measures.groupby("lever_id")["title"].apply("; ".join)
    return levers.assign(
        start_text=_ends(levers, limits, "start"),
        high_text=_ends(levers, limits, "high"),
        decides_text=levers["decides"].map(deciders()),
        quality_text=pd.Series(marks, index=levers.index, dtype=object),
        source_text=pd.Series(links, index=levers.index, dtype=object),  # keeps it markup
        note_text=levers["cost_note"].fillna(""),
        measures_text=levers["lever_id"].map(stands_for).fillna(_("none of this city")),
    )


def _ends(levers: pd.DataFrame, limits: dict[str, Bound], end: str) -> list[str]:
    return [setting(getattr(limits[row.lever_id], end), row.display) for row in levers.itertuples()]


def columns() -> list[Column]:
    """Return the columns of the table."""
    return [
        Column("title", _("Lever")),
        Column("start_text", _("Start"), number=True),
        Column("high_text", _("Upper bound"), number=True),
        Column("reason", _("Why it ends there")),
        Column("source_text", _("Source")),
        Column("quality_text", _("Quality")),
        Column("decides_text", _("Decided by")),
        Column("note_text", _("What the cost rests on")),
        Column("measures_text", _("Stands for these measures of the city")),
    ]
