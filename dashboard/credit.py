"""Whose boundaries a map shows, and of which day."""

import pandas as pd

from dashboard.formats import day, iso_when, listing
from dashboard.language import _


def boundaries(shapes: pd.DataFrame, sources: pd.DataFrame) -> str:
    """Return the credit of a map: the register, its day or days, and what the lines are good for.

    shapes   as queries/shapes.sql returns them
    sources  as queries/sources.sql returns them
    """
    used = sources[sources["source_id"].isin(shapes["source_id"])]
    days = [
        day(row.accessed_on) if pd.isna(row.published) else iso_when(row.published)
        for row in used.itertuples()
    ]
    return _(
        "Boundaries: Geodetska uprava RS, Register prostorskih enot, {date}, simplified, for a map of the country only."  # noqa: E501
    ).format(date=listing(list(dict.fromkeys(days))))


def of_map(shapes: pd.DataFrame, sources: pd.DataFrame) -> str:
    """Return the credit of a map of circles; shapes and sources as for boundaries."""
    return f"{_('Area of a circle: inhabitants.')} {boundaries(shapes, sources)}"
