"""One mix in every place of a group: at once, or with a bar and a stop in a large one."""

import pandas as pd
import streamlit as st

from dashboard.asking import asker
from dashboard.charts import carry_over
from dashboard.formats import number
from dashboard.indicators import groups
from dashboard.language import _
from dashboard.ui import indicator_places, what_if_many, what_if_state
from dashboard.ui.data import query, tables
from dashboard.ui.frame import is_narrow, theme
from dashboard.ui.show import chart, empty, figures, text
from dashboard.ui.what_if_mix import levers
from dashboard.ui.what_if_place import Place
from dashboard.what_if import everywhere, everywhere_words, many_words
from dashboard.what_if.mixes import Settings
from dashboard.what_if.results import GOAL_SHARE


def show(here: Place) -> None:
    """Draw the session's mix in the group that the address asks for."""
    group = indicator_places.choose(st.container(width=330))
    if group["group_id"] == indicator_places.usual():
        what_if_many.twelve(here)
        return
    if not group["place_count"]:
        empty(groups.empty(group), ["group"])
    settings = what_if_state.current()["settings"]
    mix = tuple(sorted(settings.items()))
    kept = _kept(tables().built.get("sources"), here.factor, group["group_id"], mix)
    if kept:
        _draw(here, kept[0])
    elif not indicator_places.is_large(group):
        kept.append(pd.concat(_parts(here, group, settings)))
        _draw(here, kept[0])
    else:
        _compute(here, group, settings, kept)


@st.cache_resource(max_entries=12, show_spinner=False)
def _kept(build: str, factor: str, group_id: str, mix: tuple) -> list[pd.DataFrame]:
    """Return the list that keeps a result, empty until it is computed, for whoever asks again."""
    return []


def _parts(here: Place, group: dict, settings: Settings):
    ask = asker(tables())
    return everywhere.parts(ask, group["group_id"], settings, here.factor)


def _compute(here: Place, group: dict, settings: Settings, kept: list) -> None:
    """Compute part by part once asked to; whatever the reader does meanwhile stops it."""
    whole = group["place_count"]
    named = _("Compute this mix in {n} places, with 2,000 draws in each")
    if not st.button(named.format(n=number(whole)), key="everywhere_start", type="primary"):
        text(_("A large group takes its time. The bar shows how far it is; it can be stopped."))
        return
    st.button(_("Stop"), key="everywhere_stop")
    said = _("{done} of {whole} places")
    bar, found, done = st.progress(0.0), [], 0
    for part in _parts(here, group, settings):
        found.append(part)
        done += len(part)
        bar.progress(done / whole, said.format(done=number(done), whole=number(whole)))
    kept.append(pd.concat(found))
    st.rerun()


def _draw(here: Place, found: pd.DataFrame) -> None:
    found = found.sort_values("cut", ascending=False, kind="stable")
    page = indicator_places.page_number(len(found))
    shown = found.iloc[(page - 1) * groups.MOST : page * groups.MOST]
    names = query(
        "place_names", group_id="all", places=",".join(shown["city_id"]), most=str(groups.MOST)
    )
    shown = shown.merge(names.rename(columns={"place_id": "city_id"}), on="city_id")
    shown["cut_text"] = shown["cut"].map(many_words.cut_text)
    figures(many_words.twelve_figures(found))
    rows = levers()
    titles = dict(zip(rows["lever_id"], rows["title"], strict=True))
    lines, columns = everywhere_words.sure_table(*many_words.twelve_table(shown, titles))
    chart(
        carry_over.bars(shown, 1 - GOAL_SHARE, theme(), here.city_id, is_narrow()),
        many_words.twelve_title(found), many_words.twelve_alt(shown), lines, columns,
        [*what_if_many.inventories(shown["city_id"]), "model_method"],
        subtitle=everywhere_words.page_subtitle(len(shown), page, len(found)),
        boundary=many_words.boundaries(), key="what_if_everywhere",
    )  # fmt: skip
    indicator_places.turns(page, len(found))
    text(many_words.bounds_said(found))
