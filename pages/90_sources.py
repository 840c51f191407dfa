"""Sources

Menu: About the data
"""

import streamlit as st

from dashboard import dictionary, disagreements, html, source_entry, source_list, sources, ui
from dashboard.language import _

known, uses, words = ui.query("sources"), ui.query("source_uses"), ui.query("dictionary")
conflicts, gaps = ui.query("conflict_values"), ui.query("gaps")
ui.head(source_list.title(known), source_list.subtitle(known))
parts = source_list.parts(known, conflicts, gaps)
part = ui.choose(_("Part of the page"), parts, "part", kind="segments", hidden=True)

if part == "sources":
    if source_id := ui.read("source_id", sources.one_of(known["source_id"]), None):
        chosen, rests = source_list.one(known, uses, source_id)
        ui.heading(chosen["title"])
        ui.markup(html.render("details", items=source_entry.details(chosen)))
        ui.heading(source_entry.uses_sentence(rests), 3)
        entries = source_entry.use_entries(rests, dictionary.meanings(words))
        ui.markup(html.render("uses", uses=entries))
        ui.heading(_("All sources"))
    else:
        ui.figures(source_list.quality_figures(uses))
    with st.container(horizontal=True, key="controls", width=900):
        typed = ui.search(_("Search"), "q", _("publisher, title or note"))
        licence_id = ui.choose(_("Terms of use"), source_list.licences(known), "licence_id")
        publisher = ui.choose(_("Publisher"), source_list.publishers(known), "publisher")
    fit = source_list.fitting(known, typed, licence_id, publisher)
    if fit.empty:
        ui.empty(source_list.nothing(typed), ["q", "licence_id", "publisher"])
    ui.text(source_list.shown(len(fit), len(known)), "small")
    ui.markup(html.render("sources", entries=source_list.entries(fit, uses)))
elif part in ("conflicts", "gaps"):
    rows = conflicts if part == "conflicts" else gaps
    with st.container(horizontal=True, key="controls", width=600):
        topic = ui.choose(_("Topic"), disagreements.topics(rows), "topic")
        city_id = ui.choose(_("City"), disagreements.cities(rows), "city_id")
    fit = disagreements.fitting(rows, topic, city_id)
    if fit.empty:
        ui.empty(_("Nothing is listed for this choice."), ["topic", "city_id"])
    ui.text(disagreements.sentence(part, fit))
    ui.markup(disagreements.drawn(part, fit))
elif part == "dictionary":
    with st.container(key="controls", width=300):
        table = ui.choose(_("Table"), dictionary.table_choices(words), "table")
    if table == "all":
        counts = ui.tables().built["rows"]
        columns = dictionary.table_columns()[:-1]
        ui.table(dictionary.table_rows(words, counts), columns, _("All tables"))
    else:
        ui.heading(dictionary.meanings(words)[table])
        ui.table(dictionary.column_rows(words, table), dictionary.column_columns(), table)
elif part == "changes":
    ui.open_data.all_changes()
elif part == "data":
    ui.open_data.guide()
else:
    ui.open_data.downloads()
