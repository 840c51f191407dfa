"""Draw one view of an indicator, with what there is to take away and who says so."""

import streamlit as st

from dashboard import html, statement
from dashboard.indicators import Asked, choices, many, views, why_not
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.frame import content_width, is_narrow, theme, width
from dashboard.ui.indicator_choices import year_of
from dashboard.ui.indicator_files import evidence, take_away
from dashboard.ui.once import once
from dashboard.ui.show import chart, heading, source_line, table, text

MAP_VIEWS = (390, 820, 1440, 1920)  # widths that places of names were found for
WIDEST_MAP = 900  # px
MAPS = ("map", "areas")
BY_WIDTH = ("time", "scatter")  # names stand where they find room


def draw(view: str, asked: Asked, year: int | None, names: dict, given: dict, page=None) -> None:
    """Draw any view but that of two indicators.

    names  of the cities asked for, by key
    given  params of queries/indicator_series.sql
    page   the dashboard.indicators.groups.Page that they are of, in a large group
    """
    fits = [one for one in MAP_VIEWS if one <= max(width(), MAP_VIEWS[0])]
    about = (max(fits) if view == "map" else 0, year, names, given)
    if page:
        shown = _made(view, asked, about, page.middle)
        present(view, shown, asked, statement.filled("indicator_series", **given), page)
    else:
        _present_kept(view, asked, about)


def _made(view: str, asked: Asked, about: tuple, middle=None) -> views.Shown:
    if view == "scatter":
        other, years, params = about
        return views.scatter(asked, other, query("indicator_pair", **params), years)
    places_for, year, names, given = about
    rows = query("indicator_series", **given)
    breaks = query("indicator_breaks", indicator_id=given["indicator_id"])
    if view in ("time", "table"):
        return getattr(views, view)(asked, rows, breaks)
    if view == "panels":
        return views.panels(asked, rows, breaks, names)
    if view == "ranking":
        return views.ranking(asked, rows, year, names, middle)
    places = query("indicator_map_places", view=places_for)
    places = places[places["city_id"].isin(names)]
    return views.on_map(asked, rows, year, places, query("shapes"), query("sources"))


def scatter(asked: Asked, others: dict, given: dict, controls, page=None) -> None:
    """Draw two indicators against each other; the second, of others, and the years are chosen."""
    key = given["indicator_id"]
    with controls:
        other_id = address.choose(_("Against"), others, "other", next(iter(others)))
    known = query("indicators", group_id=given["group_id"], indicator_id=other_id)
    other = Asked(known.to_dict("records")[0])
    series = [
        query("indicator_series", **(given | {"indicator_id": one})) for one in (key, other_id)
    ]
    past = [one[~one["is_target"]] for one in series]
    common = choices.common_year(*past)
    years = (
        year_of(past[0], controls, usual=common),
        year_of(past[1], controls, "other_year", _("Year of the other"), common),
    )
    if None in years:
        explain(why_not.no_cities(asked if years[0] is None else other), key)
        return
    params = {"indicator_id": key, "other_id": other_id, "year": years[0], "other_year": years[1], "group_id": given["group_id"], "places": given["places"]}  # noqa: E501  # fmt: skip
    pair = query("indicator_pair", **params)
    if pair.empty:
        explain(why_not.no_pair(asked, other, years), key)
        return
    if page:
        shown = views.scatter(asked, other, pair, years)
        present("scatter", shown, asked, statement.filled("indicator_pair", **params), page)
    else:
        _present_kept("scatter", asked, (other, years, params))


def explain(sentence: str, key: str) -> None:
    """Say why there is nothing to draw, and where the figures stand."""
    st.info(sentence)
    other = html.link(f"/indicators?indicator_id={key}&view=ranking", _("Ranking"))
    text(html.Markup("{} · {}").format(other, html.link(f"/indicators?indicator_id={key}&view=table", _("Table"))))  # noqa: E501  # fmt: skip


def present(view: str, shown: views.Shown, asked: Asked, sql: str, page=None) -> None:
    """Draw what one view shows, with what there is to take away and who says so."""
    if page:
        shown = many.of_page(shown, asked, page, view)
    _picture(view, shown, asked, _px(view))
    take_away(shown, asked.indicator["indicator_id"], asked.chosen)
    evidence(shown, sql)


def _present_kept(view: str, asked: Asked, about: tuple) -> None:
    _kept_picture(view, asked, about, _px(view))
    take_away(_kept(view, asked, about), asked.indicator["indicator_id"], asked.chosen)
    _kept_evidence(view, asked, about)


_kept = once(_made)


@once
def _kept_picture(view: str, asked: Asked, about: tuple, px: int) -> None:
    _picture(view, _kept(view, asked, about), asked, px)


@once
def _kept_evidence(view: str, asked: Asked, about: tuple) -> None:
    name = "indicator_pair" if view == "scatter" else "indicator_series"
    evidence(_kept(view, asked, about), statement.filled(name, **about[-1]))


def _px(view: str) -> int:
    """Return the width of a view's drawing, 0 where it is drawn alike for any."""
    if view in MAPS:
        return min(content_width(), WIDEST_MAP)
    return content_width() if view in BY_WIDTH else 0


def _picture(view: str, shown: views.Shown, asked: Asked, px: int) -> None:
    if shown.draw is None:
        heading(shown.title)
        text(shown.subtitle, "sub")
        table(shown.lines, shown.columns, shown.title)
        source_line(shown.sources, shown.boundary)
    else:
        with st.container(width=px if view in MAPS else "stretch"):
            chart(
                shown.draw(_look(asked.chosen, px)), shown.title, shown.alt, shown.lines,
                shown.columns, shown.sources, shown.subtitle, shown.boundary, key="indicator_chart",
            )  # fmt: skip
    if view == "map" and is_narrow():  # where values find no room beside the names
        table(shown.lines, shown.columns, shown.title)


def _look(chosen: str, px: int) -> dict:
    across = 1 if is_narrow() else 3 if width() < 1100 else 4
    return {"theme": theme(), "narrow": is_narrow(), "chosen": chosen, "px": px, "across": across}
