"""The rows under an indicator's charts, and what goes into its downloads.

rows  as series.ready returns them
"""

import pandas as pd

from dashboard import html
from dashboard.html import Column
from dashboard.indicators import Asked, unit
from dashboard.language import _
from dashboard.measures import quality_word

KEPT = ("place_id", "place", "year", "value")
AFTER = ("quality", "is_target", "original", "divisor", "note", "source_id", "locator")


def lines(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows as a reader sees them: place, year, value, quality, note, source."""
    said = rows.sort_values(["position", "year", "is_target"])
    planned = [
        _("target") if target else quality_word(quality)
        for target, quality in zip(said["is_target"], said["quality"], strict=True)
    ]
    links = [
        html.link(f"/sources?source_id={source_id}", _("source")) for source_id in said["source_id"]
    ]
    return said.assign(
        year=said["year"].astype(str),
        quality_text=planned,
        note_text=said["note"].fillna(""),
        source_text=pd.Series(links, said.index, dtype="object"),  # as text it would be escaped
    )


def columns(asked: Asked) -> list[Column]:
    """Return the columns of lines."""
    return [
        Column("place", _("City")),
        Column("year", _("Year"), number=True),
        Column("text", unit(asked)[:1].upper() + unit(asked)[1:], number=True),
        Column("quality_text", _("Quality")),
        Column("note_text", _("What to know")),
        Column("source_text", _("Source")),
    ]


def taken(rows: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Return the rows as they are taken away: keys and figures, with unit and source."""
    kept = rows.sort_values(["position", "year", "is_target"])
    frame = kept[list(KEPT)].assign(unit=unit(asked))
    return pd.concat([frame, kept[list(AFTER)]], axis=1).reset_index(drop=True)


def pair_lines(pair: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of two indicators as a reader sees them; one_text and other_text given."""
    return pair.assign(
        quality_text=[
            quality_word(one) if one == other else f"{quality_word(one)}, {quality_word(other)}"
            for one, other in zip(pair["quality"], pair["other_quality"], strict=True)
        ]
    )


def pair_columns(one: str, other: str) -> list[Column]:
    """Return the columns of pair_lines; the titles of the two with their units."""
    return [
        Column("place", _("City")),
        Column("one_text", one, number=True),
        Column("other_text", other, number=True),
        Column("quality_text", _("Quality")),
    ]


def quality_count(taken: pd.DataFrame) -> str:
    """Return how many values are of which quality."""
    counts = taken["quality"].value_counts()
    return ", ".join(f"{quality_word(name)}: {count}" for name, count in counts.items())
