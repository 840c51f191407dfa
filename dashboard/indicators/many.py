"""The views of a large group: a page of its places, or all of them on the map as areas.

found  as queries/indicator_year.sql returns them
"""

from functools import partial

import pandas as pd

from dashboard.charts import indicator_areas
from dashboard.charts.map_base import SHADES
from dashboard.credit import boundaries
from dashboard.html import Column
from dashboard.indicators import Asked, groups, number, unit, words
from dashboard.indicators.views import Shown
from dashboard.language import _


def of_page(shown: Shown, asked: Asked, page: groups.Page, view: str) -> Shown:
    """Return what is shown with the words of a page: which places are drawn, of how many."""
    if view == "ranking":
        title = f"{groups.middle(asked, page)} ({page.year})"
    else:
        low = shown.title[:1].lower() + shown.title[1:]
        title = _("Of those drawn: {finding}").format(finding=low)
    return shown._replace(title=title, subtitle=f"{shown.subtitle}; {groups.place(page)}")


def areas(
    asked: Asked, found: pd.DataFrame, year: int, shapes, known, sources, is_places: bool
) -> Shown:
    """Return the map of a large group, place by place or region by region.

    shapes, known  as group_shapes and sources of queries/ return them
    sources        source_id of the values
    """
    rows = _classed(asked, found)
    draw = partial(indicator_areas.areas, rows, shapes, "city" if is_places else "region")
    sub = f"{words.subtitle(asked, pd.Series([year]))}; " + (
        _("a fifth of the places in each shade")
        if is_places
        else _("median of the places of each region, a fifth of the regions in each shade")
    )
    told = "; ".join(rows["told"].head(groups.MOST))
    return Shown(
        draw, _finding(asked, rows, year, is_places), sub, f"{sub}: {told}.",
        boundaries(shapes, known), rows, _columns(asked, is_places), found,
        [*sources, *shapes["source_id"].dropna()],
    )  # fmt: skip


def _classed(asked: Asked, found: pd.DataFrame) -> pd.DataFrame:
    texts = number(asked, found["value"]).mask(found["value"].isna(), _("no data"))
    guess = found["quality"].eq("estimated").map({True: f" ({_('estimate')})", False: ""})
    above = (found["value"].rank(method="first") - 1) / found["value"].count()
    shade = (above * SHADES).fillna(-1).astype(int)
    ends = found.assign(shade=shade).groupby("shade")["value"].agg(["min", "max"])
    said = {-1: _("no data")} | {
        one: f"{low}–{high}"
        for one, low, high in zip(
            ends.index, number(asked, ends["min"]), number(asked, ends["max"]), strict=True
        )
        if one >= 0
    }
    return found.assign(
        text=texts, shade=shade, class_text=shade.map(said),
        told=found["name"] + ": " + texts + guess,
        rank_text=found["rank"].astype(str).mask(found["value"].isna(), ""),
        count_text=found["place_count"].astype(str),
    )  # fmt: skip


def _finding(asked: Asked, rows: pd.DataFrame, year: int, is_places: bool) -> str:
    there = rows[rows["value"].notna()].rename(columns={"name": "place"}).assign(kind="city")
    if there.empty:
        return _("No place has a value in {year}").format(year=year)
    said = words.extremes(asked, there, year)
    return said if is_places else _("Medians of regions: {finding}").format(finding=said)


def _columns(asked: Asked, is_places: bool) -> list[Column]:
    named = unit(asked)[:1].upper() + unit(asked)[1:]
    columns = [
        Column("name", _("Municipality") if is_places else _("Region")),
        Column("text", named, number=True),
        Column("rank_text", _("Rank"), number=True),
    ]
    return columns if is_places else [*columns, Column("count_text", _("Places"), number=True)]
