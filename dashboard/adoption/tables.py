"""The way of the cities as tables: the matrix, the next step of each, one city whole.

`steps` is the frame that queries/adoption.sql returns, in one language.
"""

from datetime import date

import pandas as pd
from markupsafe import Markup

from dashboard.adoption import documents, ways, words
from dashboard.html import Column, badge, link, missing
from dashboard.language import _
from dashboard.measures import quality_word

IN_MATRIX = ("mission", "documents")


def of_track(steps: pd.DataFrame, track: str) -> pd.DataFrame:
    """Return the steps of one track, or of the way and the documents for `all`."""
    return steps[steps["track"].isin(IN_MATRIX if track == "all" else (track,))]


def matrix(steps: pd.DataFrame, day: date) -> tuple[pd.DataFrame, list[Column]]:
    """Return a row per city with a cell per step, each linked to its source, and the columns.

    A step of which no source tells anything at any city has no column.
    """
    known = steps[steps["state"].notna() & steps["state"].ne("not_found")]
    used = steps[steps["stage_id"].isin(known["stage_id"])]
    last = way_ends(steps, day)
    found = documents.fields(used)
    rows = []
    for city in ways.furthest(steps, day).itertuples():
        row = {"city": link(f"/city?city_id={city.city_id}", city.city)}
        for stage_id in used["stage_id"].unique():
            row[stage_id] = cell(found[city.city_id, stage_id], day, last[city.city_id])
        rows.append(row)
    heads = used.drop_duplicates("stage_id").sort_values("stage_position")
    columns = [Column(head.stage_id, _head(head.number, head.stage)) for head in heads.itertuples()]
    return pd.DataFrame(rows, dtype=object), [Column("city", _("Municipality")), *columns]


def way_ends(steps: pd.DataFrame, day: date) -> dict[str, int]:
    """Return for each city the position of the last numbered step it reached."""
    last = ways.way(steps, day).groupby("city_id")["stage_position"].max()
    return {city_id: int(last.get(city_id, 0)) for city_id in steps["city_id"].unique()}


def _head(number: int | None, title: str) -> Markup | str:
    return title if pd.isna(number) else Markup("{} {}").format(badge(int(number)), title)


def cell(part: list, day: date, last: int) -> Markup:
    """Return what is known of one step in one city, linked to its source.

    part  the city's rows of the step, the shown one first
    last  position of the last numbered step that the city reached
    """
    row = part[0]
    if pd.isna(row.source_id):
        later = row.track == "mission" and row.stage_position > last
        return missing(_("not yet") if later else _("no data"))
    text, __ = documents.told(part, day, named=False, years=False)
    return link(f"/sources?source_id={row.source_id}", text)


def lane_rows(steps: pd.DataFrame, day: date, narrow: bool) -> tuple[pd.DataFrame, list[Column]]:
    """Return what the lanes draw up to a day as a table, and its columns.

    narrow  whether all that is told of a step shares one column
    """
    placed = steps["placed_on"].isna() | (steps["placed_on"] <= pd.Timestamp(day))
    told = steps[placed & steps["is_shown"] & steps["state"].notna()]
    told = told.merge(ways.furthest(steps, day)["city_id"].reset_index(), on="city_id")
    told = told.sort_values(["index", "stage_position"])
    return _told(told), [Column("city", _("Municipality")), *_told_columns(narrow)]


def details(steps: pd.DataFrame, city_id: str, narrow: bool) -> tuple[pd.DataFrame, list[Column]]:
    """Return all that sources say of one city, rows that are not drawn too, and the columns.

    narrow  whether all that is told of a step shares one column
    """
    own = steps[steps["city_id"].eq(city_id) & steps["state"].notna()]
    return _told(own), _told_columns(narrow)


def _told(rows: pd.DataFrame) -> pd.DataFrame:
    records = []
    for row in rows.itertuples():
        one = {
            "city": row.city,
            "step": _head(row.number, row.stage),
            "state": words.state_text(row),
            "detail": _detail(row),
            "quality": quality_word(row.quality),
            "source": link(f"/sources?source_id={row.source_id}", row.publisher),
        }
        one["told"] = Markup("{state}<br>{detail}<br>{source}, {quality}").format(**one)
        records.append(one)
    return pd.DataFrame(records, dtype=object)


def _detail(row) -> Markup | str:
    if pd.isna(row.reason):
        return row.detail
    return Markup('{} <span class="p-text2">{}</span>').format(row.detail, row.reason)


def _told_columns(narrow: bool) -> list[Column]:
    step = Column("step", _("Stage"))
    if narrow:
        return [step, Column("told", _("What the source says"))]
    return [
        step,
        Column("state", _("When, or what is known")),
        Column("detail", _("What the source says")),
        Column("quality", _("Quality")),
        Column("source", _("Source")),
    ]
