"""Measures"""

import streamlit as st

from dashboard import comparisons, html, ui
from dashboard.charts import side_by_side
from dashboard.comparisons import table, words
from dashboard.language import _
from dashboard.measures import catalogue, choices, gaps, grid, listing

WIDE = 1100  # px from which things stand side by side

rows, cities, sectors = [ui.query(f"measures{part}") for part in ("", "_cities", "_sectors")]
kinds, side = ui.query("comparisons"), ui.query("comparisons_rows")
counted = catalogue.measures_of(rows)
labels, options = choices.labels(), choices.options(rows, cities, sectors)
top = st.container()
view = ui.choose(_("View"), choices.views(), "view", kind="segments", hidden=True)
above = st.container()
controls = st.container(horizontal=True, vertical_alignment="bottom", key="controls")

if view == "list":
    with controls if ui.width() >= WIDE else above:
        asked = {"q": ui.search(labels["q"], "q", _("for example bicycles"))}
    with controls:
        asked |= {key: ui.choose(labels[key], titles, key) for key, titles in options.items()}
    n = ui.read("rows", choices.rows_to_show, catalogue.STEP)
    found = catalogue.kept(rows, asked)
    with top:
        ui.head(catalogue.title(found), catalogue.beside(found))
    for sentence in catalogue.asides(rows, asked):
        ui.text(sentence, "sub")
    if found.empty:
        ui.empty(choices.nothing_found(rows, asked, options), catalogue.KEYS)
    lines, columns = listing.cells(found.head(n)), listing.columns(ui.is_narrow())
    ui.table(lines, columns, catalogue.caption(len(lines), len(found)))
    if n < len(found) and st.button(catalogue.more(len(found) - n)):
        ui.write("rows", str(n + catalogue.STEP))
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        file = listing.csv(found)
        st.download_button(_("Download these rows (CSV)"), file, "measures.csv", "text/csv", on_click="ignore")  # noqa: E501  # fmt: skip
        ui.markup(listing.whole_table())

if view == "compare":
    with controls:
        key = ui.choose(_("Compare"), choices.pairs(kinds, "comparison_id", "title"), "comparison_id")  # noqa: E501  # fmt: skip
        one = kinds[kinds["comparison_id"] == key].iloc[0].to_dict()
        city_id = ui.choose(_("Set off"), options["city_id"], "city_id")
        per = one["per_inhabitants"] if ui.toggle(words.switch(one), "per") else None
    own = side[side["comparison_id"] == key]
    frame = comparisons.standing(own, cities, one, per)
    with top:
        ui.head(words.leader(frame, one, per), words.scope(one, kinds))
    wide = ui.width() >= WIDE
    left, right = st.columns([2, 1], gap="large") if wide else (st.container(), st.container())
    with left:
        px = ui.content_width() * (0.645 if wide else 1)
        drawing = side_by_side.bars(frame, ui.theme(), city_id, ui.is_narrow(), px)
        said = words.takeaway(frame, one, cities)
        lines, columns = table.cells(own, cities, one), table.columns(one)
        sources = [*own["source_id"], *cities["source_id"]]
        sub, alt = words.subtitle(own, one, per, cities), words.alt(frame, one, per)
        ui.chart(drawing, said, alt, lines, columns, sources, sub)
    with right:
        for title, sentence in words.reading(own, frame, cities, one, per):
            ui.markup(html.heading(title, 3) + html.paragraph(sentence))

if view == "sectors":
    with top:
        ui.head(grid.title(counted), catalogue.beside(rows))
    ui.markup(html.render("measure_grid", **grid.grid(counted, cities, sectors, ui.theme())))
    ui.text(grid.empty_sectors(counted, sectors), "small")
    ui.note(grid.warning())

if view == "others":
    names = choices.pairs(cities, "city_id", "name")
    with controls, st.container(width=360):
        city_id = ui.choose(labels["city_id"], names, "city_id", always=True)
    lacking = gaps.comparisons_of(side, kinds, city_id)
    fields = gaps.sectors_of(counted, sectors, city_id)
    with top:
        ui.head(gaps.title(names[city_id], lacking, kinds), gaps.honest())
    for heading, caption, first, lines in gaps.tables(lacking, fields):
        ui.heading(heading)
        ui.table(lines, gaps.columns(first, ui.is_narrow()), caption)
