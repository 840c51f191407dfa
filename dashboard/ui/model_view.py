"""The whole model in one city: every quantity with its formula, and one of them with its trace."""

import pandas as pd
import streamlit as st

from dashboard import html, sources
from dashboard.charts.model_graph import graph
from dashboard.language import _
from dashboard.model.mix import Model
from dashboard.ui import address
from dashboard.ui.data import query
from dashboard.ui.frame import content_width, is_narrow, theme
from dashboard.ui.show import chart, figures, heading, markup, table, text
from dashboard.what_if import trace, trace_amounts, trace_drawing, trace_inputs, trace_words
from dashboard.what_if.mixes import Settings
from dashboard.what_if.trace import LEVER, NODE, PARAMETER, Trace

KEPT = ("m", "b", "factor")  # choices of the page that a link to another node carries along
WIDE = 900  # px from which a drawing has room for two steps up
WHOLE = "total"  # what is drawn above the list of the whole model


def show(model: Model, city_id: str, settings: Settings, city: str) -> None:
    """Draw the whole model, or the node, lever or parameter that the address names.

    settings  of the mix, by lever_id
    city      the city's name
    """
    own = query("model_parameters")
    own = own[own["city_id"].isna() | (own["city_id"] == city_id)]
    kept = {key: st.query_params[key] for key in KEPT if key in st.query_params}
    nodes, levers = query("model_nodes"), query("model_levers")
    whole = trace.gather(model, city_id, settings, nodes, own, levers, kept)
    name = address.read("node", sources.one_of(whole.parts), None)
    address.write("node", name)
    if name:
        _one(whole, name, {NODE: nodes, LEVER: levers, PARAMETER: own})
    else:
        _all(whole, city)
        _figures(whole, own)


def _all(whole: Trace, city: str) -> None:
    text(trace_words.intro(whole, city))
    _graph(whole, WHOLE)
    for row in query("what_if_groups").itertuples():
        rows = trace_words.listed(whole, row.group_id)
        if rows.empty:
            continue
        if is_narrow():
            with st.expander(row.title):
                markup(html.render("model_list", rows=rows.to_dict("records")))
        else:
            heading(row.title)
            table(rows, trace_words.list_columns(), trace_words.list_caption())


def _figures(whole: Trace, own: pd.DataFrame) -> None:
    """Draw every parameter with its range, source and quality."""
    title, names = trace_inputs.figures_title(), [*own["parameter_id"]]
    rows, columns = (
        trace_inputs.inputs(whole, names, own, query("sources")),
        trace_inputs.input_columns(),
    )
    if is_narrow():
        with st.expander(title):
            table(rows, columns, title)
    else:
        heading(title)
        table(rows, columns, title)


def _one(whole: Trace, name: str, rows: dict[str, pd.DataFrame]) -> None:
    text(html.link(trace.address(whole, None), _("The whole model")), "small")
    heading(whole.parts[name].title)
    figures(trace_amounts.figures(whole.parts[name]))
    known, names = query("sources"), trace.feeds(whole, name)
    markup(html.render("details", items=trace_inputs.details(whole, name, rows, known)))
    inputs = trace_inputs.inputs(whole, names, rows[PARAMETER], known)
    if len(inputs):
        heading(_("Figures that the formula reads"))
        table(inputs, trace_inputs.input_columns(), whole.parts[name].title)
    after = trace.fed(whole, name)
    if names:
        _graph(whole, name)
    wide = names and after and not is_narrow()
    left, right = st.columns(2, gap="large") if wide else [st.container()] * 2
    with left:
        _listed(whole, _("What feeds it"), names, 2)
    with right:
        _listed(whole, _("What it feeds"), after, 1)


def _listed(whole: Trace, title: str, names: list[str], depth: int) -> None:
    if names:
        heading(title)
        markup(trace_words.tree(whole, names, depth))


def _graph(whole: Trace, name: str) -> None:
    """Draw what feeds what around a part; a phone has the lists only."""
    if is_narrow():
        return
    boxes, lines = trace_drawing.neighbourhood(whole, name)
    if content_width() < WIDE:
        boxes, lines = trace_drawing.nearest(boxes, lines)
    groups = query("what_if_groups")
    colours = dict(zip(groups["group_id"], groups["colour"], strict=True))
    chart(
        graph(boxes, lines, colours, theme(), content_width()),
        trace_words.drawing_title(whole, name), trace_words.drawing_alt(whole, name),
        trace_words.drawing_rows(whole, lines), trace_words.drawing_columns(),
        ["model_method"], subtitle=trace_words.drawing_subtitle(), key="model_graph",
    )  # fmt: skip
