"""The views of /measures: list, quantities side by side, city × sector, what others have."""

import pandas as pd
import streamlit as st

from dashboard import comparisons, html
from dashboard.charts import side_by_side
from dashboard.comparisons import table as comparison_table
from dashboard.comparisons import words
from dashboard.language import _
from dashboard.measures import catalogue, choices, gaps, grid, listing
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.frame import content_width, head, is_narrow, theme, width
from dashboard.ui.once import once
from dashboard.ui.show import chart, empty, heading, markup, note, table, text

WIDE = 1100  # px from which things stand side by side


def show(view: str, top, above, controls) -> None:
    """Draw a view; its head goes into top, its choices into controls (on a phone into above).

    view  a key of measures.choices.views()
    """
    rows, cities = query("measures"), query("measures_cities")
    {"list": _list, "compare": _compare, "sectors": _sectors, "others": _others}[view](
        rows, cities, query("measures_sectors"), top, above, controls
    )


def _list(rows, cities, sectors, top, above, controls) -> None:
    labels, options = choices.labels(), choices.options(rows, cities, sectors)
    with controls if width() >= WIDE else above:
        asked = {"q": address.search(labels["q"], "q", _("for example bicycles"))}
    with controls:
        asked |= {key: address.choose(labels[key], titles, key) for key, titles in options.items()}
        order = address.choose(labels["order"], choices.orders(), "order")
    given = (*asked.items(),)
    found, title, beside = _found(given, order)
    with top:
        head(title, beside)
    for sentence in catalogue.asides(rows, asked):
        text(sentence, "sub")
    if found.empty:
        empty(choices.nothing_found(rows, asked, options), catalogue.KEYS)
    _rows(found, given, order)
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        st.download_button(
            _("Download these rows (CSV)"), _csv(given, order), "measures.csv", "text/csv",
            on_click="ignore",
        )  # fmt: skip
        markup(listing.whole_table())


@once
def _found(given: tuple, order: str) -> tuple[pd.DataFrame, str, str]:
    found = catalogue.ordered(catalogue.kept(query("measures"), dict(given)), order)
    return found, catalogue.title(found), catalogue.beside(found)


@once
def _csv(given: tuple, order: str) -> bytes:
    return listing.csv(_found(given, order)[0])


@once
def _table(given: tuple, order: str, count: int) -> None:
    found = _found(given, order)[0]
    lines = listing.cells(found.head(count))
    table(lines, listing.columns(width() < WIDE), catalogue.caption(len(lines), len(found)))


def _rows(found: pd.DataFrame, given: tuple, order: str) -> None:
    count = address.read("rows", choices.rows_to_show, catalogue.STEP)
    _table(given, order, count)
    if count < len(found) and st.button(catalogue.more(len(found) - count)):
        address.write("rows", str(count + catalogue.STEP))
        st.rerun()


def _compare(rows, cities, sectors, top, above, controls) -> None:
    kinds, side = query("comparisons"), query("comparisons_rows")
    with controls:
        pairs = choices.pairs(kinds, "comparison_id", "title")
        key = address.choose(_("Compare"), pairs, "comparison_id")
        one = kinds[kinds["comparison_id"] == key].iloc[0].to_dict()
        names = choices.options(rows, cities, sectors)["city_id"]
        city_id = address.choose(_("Set off"), names, "city_id")
        per = one["per_inhabitants"] if address.toggle(words.switch(one), "per") else None
    own = side[side["comparison_id"] == key]
    frame = comparisons.standing(own, cities, one, per)
    with top:
        head(words.leader(frame, one, per), words.scope(one, kinds))
    wide = width() >= WIDE
    left, right = st.columns([2, 1], gap="large") if wide else (st.container(), st.container())
    with left:
        _bars(own, frame, cities, one, per, city_id)
    with right:
        for title, sentence in words.reading(own, frame, cities, one, per):
            markup(html.heading(title, 3) + html.paragraph(sentence))


def _bars(own, frame, cities, one, per, city_id) -> None:
    px = content_width() * (0.645 if width() >= WIDE else 1)
    chart(
        side_by_side.bars(frame, theme(), city_id, is_narrow(), px),
        words.takeaway(frame, one, cities),
        words.alt(frame, one, per),
        comparison_table.cells(own, cities, one),
        comparison_table.columns(one),
        [*own["source_id"], *cities["source_id"]],
        words.subtitle(own, one, per, cities),
    )


def _sectors(rows, cities, sectors, top, above, controls) -> None:
    counted = catalogue.measures_of(rows)
    with top:
        head(grid.title(counted), catalogue.beside(rows))
    markup(html.render("measure_grid", **grid.grid(counted, cities, sectors, theme())))
    text(grid.empty_sectors(counted, sectors), "small")
    note(grid.warning())


def _others(rows, cities, sectors, top, above, controls) -> None:
    names, kinds = choices.pairs(cities, "city_id", "name"), query("comparisons")
    with controls, st.container(width=360):
        city_id = address.choose(choices.labels()["city_id"], names, "city_id", always=True)
    lacking = gaps.comparisons_of(query("comparisons_rows"), kinds, city_id)
    fields = gaps.sectors_of(catalogue.measures_of(rows), sectors, city_id)
    with top:
        head(gaps.title(names[city_id], lacking, kinds), gaps.honest())
    for title, caption, first, lines in gaps.tables(lacking, fields):
        heading(title)
        table(lines, gaps.columns(first, is_narrow()), caption)
