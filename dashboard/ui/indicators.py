"""/indicators: the list of all, one indicator in each of its views, emissions of all cities."""

import pandas as pd
import streamlit as st

from dashboard import html
from dashboard.indicators import Asked, catalogue, choices, groups, why_not, words
from dashboard.language import _
from dashboard.ui import address, indicator_emissions, indicator_places
from dashboard.ui.data import query
from dashboard.ui.frame import head
from dashboard.ui.indicator_choices import per_and_base, set_off, year_of, year_of_many
from dashboard.ui.indicator_many import draw_areas, draw_page
from dashboard.ui.indicator_views import draw, explain, scatter
from dashboard.ui.once import once
from dashboard.ui.show import empty, markup, text

WITH_YEAR = ("ranking", "map", "scatter")


def show() -> None:
    """Draw the list of indicators, or the one that the address asks for."""
    keys = choices.titles(query("indicator_titles"))

    def one_of(given: str) -> str:
        if given not in keys:
            raise ValueError(given)
        return given

    if address.read("indicator_id", one_of, None) is None:
        _all(query("indicators", group_id=indicator_places.usual(), indicator_id=""))
    else:
        _one(keys)


def _all(known: pd.DataFrame) -> None:
    top = st.container()
    view = address.choose(_("View"), catalogue.views(), "view", kind="segments", hidden=True)
    if view == "emissions":
        indicator_emissions.show(top)
        return
    with top:
        head(catalogue.title(known), catalogue.beside(known))
    with st.container(horizontal=True, key="controls", width=700):
        typed = address.search(_("Search"), "q", _("for example waste or cars"))
        theme_id = address.choose(_("Theme"), catalogue.themes(known), "theme")
    asked = typed, theme_id, indicator_places.usual()
    if _fitting(*asked).empty:
        empty(catalogue.nothing(typed), ["q", "theme"])
    _listed(*asked, len(known))


@once
def _fitting(typed: str, theme_id: str, group_id: str) -> pd.DataFrame:
    known = query("indicators", group_id=group_id, indicator_id="")
    return catalogue.fitting(known, typed, theme_id)


@once
def _listed(typed: str, theme_id: str, group_id: str, count: int) -> None:
    fit = _fitting(typed, theme_id, group_id)
    text(catalogue.shown(len(fit), count), "small")
    markup(html.render("indicators", groups=catalogue.groups(fit)))


def _one(keys: dict[str, str]) -> None:
    top, first = st.container(), st.container(key="controls")
    with first:
        chosen = st.container()
        controls = st.container(horizontal=True, vertical_alignment="bottom", key="choices")
    group = indicator_places.choose(controls)
    with chosen:
        indicator, view = _what(keys, group)
    with top:
        head(indicator["title"], words.about(indicator))
        text(html.link("/indicators", _("All indicators")), "small")
    if not group["place_count"]:
        st.info(groups.empty(group))
        return
    draw_in = _in_a_large_group if indicator_places.is_large(group) else _in_a_small_group
    draw_in(indicator, view, controls, first, group)


def _in_a_small_group(indicator: dict, view: str, controls, first, group: dict) -> None:
    key = indicator["indicator_id"]
    with first:
        names = indicator_places.picked(group)
    places = "" if len(names) == group["place_count"] else ",".join(names)
    given = {"indicator_id": key, "group_id": group["group_id"], "places": places}
    per, base = per_and_base(indicator, view, controls, given)
    asked = Asked(indicator, per, int(base), set_off(view, controls, names))
    given |= {"per": per, "base_year": base}
    if view == "scatter":
        known = query("indicators", group_id=group["group_id"], indicator_id="")
        others = choices.titles(known[known["city_count"] > 1], without=key)
        scatter(asked, others, given, controls)
        return
    rows = query("indicator_series", **given)
    usable = rows[rows["value"].notna()]
    year = year_of(usable, controls) if view in WITH_YEAR else None
    if sentence := why_not.said(view, asked, rows, usable):
        explain(sentence, key)
    elif view == "map" and not indicator_places.are_named(names):
        given.pop("places")
        draw_areas(asked, given, year, group)
    else:
        draw(view, asked, year, names, given)


def _what(keys: dict[str, str], group: dict) -> tuple[dict, str]:
    key = address.choose(_("Indicator"), keys, "indicator_id", always=True)
    [known] = query("indicators", group_id=group["group_id"], indicator_id=key).to_dict("records")
    view = address.choose(
        _("View"), choices.views(), "view", choices.first_view(known), "segments",
        always=True, hidden=True,
    )  # fmt: skip
    return known, view


def _in_a_large_group(indicator: dict, view: str, controls, first, group: dict) -> None:
    given = {"indicator_id": indicator["indicator_id"], "group_id": group["group_id"]}
    if not indicator["city_count"]:
        explain(why_not.no_cities(Asked(indicator)), given["indicator_id"])
        return
    per, base = per_and_base(indicator, view, controls, given | {"places": ""})
    year = year_of_many(indicator, view, controls)
    ranked = given | {"per": per, "base_year": base}
    if view == "map":
        draw_areas(Asked(indicator, per, int(base)), ranked, year, group)
        return
    with first:
        page = indicator_places.page(ranked, year)
    asked = Asked(indicator, per, int(base), set_off(view, controls, page.names))
    draw_page(view, asked, ranked | {"places": ",".join(page.names)}, page, controls)
