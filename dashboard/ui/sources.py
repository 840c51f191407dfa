"""/sources: every source, conflict and gap, the dictionary, downloads, what changed."""

import pandas as pd
import streamlit as st

from dashboard import dictionary, disagreements, html, source_entry, source_list, sources
from dashboard.language import _
from dashboard.ui import open_data
from dashboard.ui.address import choose, read, search
from dashboard.ui.data import query, tables
from dashboard.ui.frame import head
from dashboard.ui.once import once
from dashboard.ui.show import empty, figures, heading, markup, table, text


def show() -> None:
    """Draw the part of the page that is asked for."""
    title, subtitle, parts = _known()
    head(title, subtitle)
    part = choose(_("Part of the page"), parts, "part", kind="segments", hidden=True)
    if part in ("conflicts", "gaps"):
        _disagreements(part)
        return
    shown = {
        "sources": _sources, "dictionary": _dictionary, "changes": once(open_data.all_changes),
        "data": open_data.guide,
    }  # fmt: skip
    shown.get(part, once(open_data.downloads))()


@once
def _known() -> tuple[str, str, dict[str, str]]:
    known = query("sources")
    parts = source_list.parts(known, query("conflict_values"), query("gaps"))
    return source_list.title(known), source_list.subtitle(known), parts


def _sources() -> None:
    licences, publishers = _choices()
    if source_id := read("source_id", sources.one_of(query("sources")["source_id"]), None):
        _one(source_id)
    else:
        _qualities()
    with st.container(horizontal=True, key="controls", width=900):
        typed = search(_("Search"), "q", _("publisher, title or note"))
        licence_id = choose(_("Terms of use"), licences, "licence_id")
        publisher = choose(_("Publisher"), publishers, "publisher")
    if _fitting(typed, licence_id, publisher).empty:
        empty(source_list.nothing(typed), ["q", "licence_id", "publisher"])
    _listed(typed, licence_id, publisher)


@once
def _choices() -> tuple[dict[str, str], dict[str, str]]:
    known = query("sources")
    return source_list.licences(known), source_list.publishers(known)


@once
def _fitting(typed: str, licence_id: str, publisher: str) -> pd.DataFrame:
    return source_list.fitting(query("sources"), typed, licence_id, publisher)


@once
def _one(source_id: str) -> None:
    chosen, rests = source_list.one(query("sources"), query("source_uses"), source_id)
    heading(chosen["title"])
    markup(html.render("details", items=source_entry.details(chosen)))
    heading(source_entry.uses_sentence(rests), 3)
    entries = source_entry.use_entries(rests, dictionary.meanings(query("dictionary")))
    markup(html.render("uses", uses=entries))
    heading(_("All sources"))


@once
def _qualities() -> None:
    figures(source_list.quality_figures(query("source_uses")))


@once
def _listed(typed: str, licence_id: str, publisher: str) -> None:
    fit = _fitting(typed, licence_id, publisher)
    text(source_list.shown(len(fit), len(query("sources"))), "small")
    entries = source_list.entries(fit, query("source_uses"))
    markup(html.render("sources", entries=entries))


def _disagreements(part: str) -> None:
    rows = query("conflict_values" if part == "conflicts" else "gaps")
    with st.container(horizontal=True, key="controls", width=600):
        topic = choose(_("Topic"), disagreements.topics(rows), "topic")
        city_id = choose(_("City"), disagreements.cities(rows), "city_id")
    fit = disagreements.fitting(rows, topic, city_id)
    if fit.empty:
        empty(_("Nothing is listed for this choice."), ["topic", "city_id"])
    text(disagreements.sentence(part, fit))
    markup(disagreements.drawn(part, fit))


def _dictionary() -> None:
    words = query("dictionary")
    with st.container(key="controls", width=300):
        chosen = choose(_("Table"), dictionary.table_choices(words), "table")
    if chosen == "all":
        columns = dictionary.table_columns()[:-1]
        table(dictionary.table_rows(words, tables().built["rows"]), columns, _("All tables"))
    else:
        heading(dictionary.meanings(words)[chosen])
        table(dictionary.column_rows(words, chosen), dictionary.column_columns(), chosen)
