"""Draw an indicator of a large group: what is sent to the browser is as large for any group."""

from dashboard import statement
from dashboard.indicators import Asked, choices, groups, many, why_not
from dashboard.ui.data import query
from dashboard.ui.indicator_views import draw, explain, present, scatter


def draw_areas(asked: Asked, given: dict, year: int, group: dict) -> None:
    """Draw every place of a group on the map, or the medians of regions where there are too many.

    given  params of queries/indicator_year.sql: indicator_id, group_id, per, base_year
    """
    is_places = group["place_count"] <= groups.MOST_AREAS
    params = given | {
        "year": str(year), "by": "place" if is_places else "region", "typed": "", "skip": "0",
        "most": str(groups.MOST_AREAS),
    }  # fmt: skip
    found = query("indicator_year", **params)
    shapes = query("group_shapes", group_id=group["group_id"], most=str(groups.MOST_AREAS))
    whose = query("indicator_sources", **_whose(given), year=str(year))["source_id"]
    shown = many.areas(asked, found, year, shapes, query("sources"), whose, is_places)
    present("areas", shown, asked, statement.filled("indicator_year", **params))


def _whose(given: dict) -> dict:
    return {key: given[key] for key in ("indicator_id", "group_id")}


def draw_page(view: str, asked: Asked, given: dict, page: groups.Page, controls) -> None:
    """Draw the places of one page in any view but the map.

    given  params of queries/indicator_series.sql
    """
    if view == "scatter":
        others = choices.titles(query("indicator_titles"), without=given["indicator_id"])
        scatter(asked, others, given, controls, page)
        return
    rows = query("indicator_series", **given)
    if sentence := why_not.said(view, asked, rows, rows[rows["value"].notna()]):
        explain(sentence, given["indicator_id"])
        return
    draw(view, asked, page.year, page.names, given, page)
