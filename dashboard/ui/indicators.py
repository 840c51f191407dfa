"""/indicators: the list of all, one indicator in each of its views, emissions of all twelve."""

import pandas as pd
import streamlit as st

from dashboard import html
from dashboard.indicators import catalogue, choices, why_not, words
from dashboard.language import _
from dashboard.ui import address, indicator_emissions
from dashboard.ui.data import query
from dashboard.ui.frame import head
from dashboard.ui.indicator_choices import asked_for, year_of
from dashboard.ui.indicator_views import draw, explain, scatter
from dashboard.ui.picks import pick
from dashboard.ui.show import empty, markup, text

WITH_YEAR = ("ranking", "map", "scatter")


def show() -> None:
    """Draw the list of indicators, or the one that the address asks for."""
    known = query("indicators")
    keys = choices.titles(known)

    def one_of(given: str) -> str:
        if given not in keys:
            raise ValueError(given)
        return given

    if address.read("indicator_id", one_of, None) is None:
        _all(known)
    else:
        _one(known, keys)


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
    fit = catalogue.fitting(known, typed, theme_id)
    if fit.empty:
        empty(catalogue.nothing(typed), ["q", "theme"])
    text(catalogue.shown(len(fit), len(known)), "small")
    markup(html.render("indicators", groups=catalogue.groups(fit)))


def _one(known: pd.DataFrame, keys: dict[str, str]) -> None:
    top = st.container()
    with st.container(key="controls"):
        key = address.choose(_("Indicator"), keys, "indicator_id", always=True)
        indicator = known[known["indicator_id"] == key].iloc[0].to_dict()
        view = address.choose(
            _("View"), choices.views(), "view", choices.first_view(indicator), "segments",
            always=True, hidden=True,
        )  # fmt: skip
        controls = st.container(horizontal=True, vertical_alignment="bottom", key="choices")
        names = query("city_names")
        picked = pick(
            _("Cities"), dict(zip(names["city_id"], names["name"], strict=True)), "cities"
        )
    with top:
        head(indicator["title"], words.about(indicator))
        text(html.link("/indicators", _("All indicators")), "small")
    asked, given = asked_for(indicator, view, controls, ",".join(picked))
    shown_names = {key: name for key, name in zip(names["city_id"], names["name"], strict=True) if not picked or key in picked}  # noqa: E501  # fmt: skip
    if view == "scatter":
        scatter(asked, known, given, controls)
        return
    rows = query("indicator_series", **given)
    usable = rows[rows["value"].notna()]
    year = year_of(usable, controls) if view in WITH_YEAR else None
    if sentence := why_not.said(view, asked, rows, usable):
        explain(sentence, key)
        return
    draw(view, asked, rows, year, shown_names, given)
