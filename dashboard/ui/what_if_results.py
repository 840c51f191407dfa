"""What the server says of one mix in one city: figures, charts, search, where bounds come from."""

from functools import partial

import streamlit as st

from dashboard import bar_list, html
from dashboard.charts import cost_curve
from dashboard.html import Figure
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR
from dashboard.ui import what_if_seek, what_if_state
from dashboard.ui.fold import table_on_demand
from dashboard.ui.frame import is_narrow, theme, width
from dashboard.ui.show import (
    bare_chart,
    figures_markup,
    heading,
    markup,
    source_line,
    source_markup,
    table_markup,
    text,
)
from dashboard.ui.what_if_inputs import inputs, price_sources, surroundings
from dashboard.ui.what_if_mix import Result
from dashboard.ui.what_if_place import Place
from dashboard.what_if import (
    alike,
    costs,
    curve_words,
    lever_words,
    matter_words,
    results,
    traces,
)
from dashboard.what_if import figures as headline
from dashboard.what_if.mixes import Settings

WIDE = 1100  # px from which two stand side by side
FIRST = 3  # figures beside the bars; the others stand below them


def show(here: Place, settings: Settings, result: Result) -> None:
    """Draw all that follows the panel."""
    what_if_seek.ask(here, settings)
    left, right = _two() if _is_own(result) else [st.container()] * 2
    if _is_own(result):
        with left:
            _curve(here, result)
    with right:
        _matter(here, result)


def _is_own(result: Result) -> bool:
    """Return whether a lever of the city's own is moved, whose cost can be asked for."""
    return any(not row.lever.is_external for row in result.costs)


def _two() -> list:
    return st.columns(2, gap="large") if width() >= WIDE else [st.container()] * 2


def beside(here: Place, settings: Settings, result: Result) -> str:
    """Return what stands beside the panel: what each lever cuts, and the headline figures."""
    rows, told = result.shares, _figures(here, result)
    title = lever_words.title(rows)
    names = {row.lever.lever_id: row.lever.title for row in rows}
    links = traces.linked(what_if_state.kept(here), names)
    lines, columns = lever_words.table(rows, settings, links)
    nothing = _("Every lever stands where it started: the base year's emissions stay.")
    return str(html.render(
        "what_if_beside", title=title, table_word=_("Table"), result_word=_("Result"),
        subtitle=lever_words.subtitle() if rows else nothing,
        bars=bar_list.bars(lever_words.folded(rows, links), lever_words.bars_label()) if rows else "",  # noqa: E501
        source=source_markup([*(row.lever.source_id for row in rows), "model_method"]),
        table=table_markup(lines, columns, title),
        first=figures_markup(told[:FIRST]), others=figures_markup(told[FIRST:]),
    ))  # fmt: skip


def _figures(here: Place, result: Result) -> list[Figure]:
    known, _inventory, sources, same = surroundings(here.city_id)
    trace = traces.address(what_if_state.kept(here), "total")
    counted = known or {BASE_YEAR: result.outcome.base}  # published, whatever the factor
    pace = results.pace(counted, results.GOAL_SHARE * counted[BASE_YEAR])
    return [
        headline.chance(result.fan["probability"]),
        headline.investment(result.costs),
        headline.whose(results.whose(result.shares), trace),
        headline.pace(pace, sources, bool(known)),
        headline.left(result.outcome, alike.alike(result.outcome.total, same), same["source_id"]),
        headline.overlap(result.interaction, trace),
    ]  # fmt: skip


def _curve(here: Place, result: Result) -> None:
    rows = costs.curve(result.costs, result.shares)
    missing = costs.without(result.costs, rows)
    if not rows:
        heading(_("No moved lever has a known cost"))
        text(curve_words.curve_warning(missing))
        return
    title = curve_words.curve_title(rows)
    bare_chart(
        cost_curve.curve(rows, theme(), is_narrow()), title, curve_words.curve_alt(rows),
        [*(row.lever.source_id for row in rows), *price_sources(here.city_id), "model_method"],
        subtitle=curve_words.curve_subtitle(),
        key="what_if_curve",
    )  # fmt: skip
    made = partial(curve_words.curve_table, rows, result.costs)
    table_on_demand(made, title, "what_if_curve_table")
    markup(
        html.render("what_if_numbers", items=curve_words.curve_names(rows))
        + html.paragraph(curve_words.curve_warning(missing), "small")
    )


def _matter(here: Place, result: Result) -> None:
    found = result.fan["matter"]
    if not found:
        heading(_("No uncertain input moves this result"))
        text(_("With the levers as they are, every draw gives the same share."))
        return
    rows = matter_words.found(found, inputs(here.city_id))
    names = {row.parameter_id: row.title for row in rows}
    links = traces.linked(what_if_state.kept(here), names)
    if len(rows) == 1:
        heading(matter_words.title(rows))
        text(matter_words.only(rows[0], links[rows[0].parameter_id]))
        source_line([rows[0].source_id])
        return
    markup(
        html.heading(matter_words.title(rows))
        + html.paragraph(matter_words.subtitle(), "sub")
        + bar_list.bars(matter_words.bars(rows, links), matter_words.label())
        + html.paragraph(source_markup(row.source_id for row in rows), "source")
    )
    made = partial(matter_words.table, rows, links)
    table_on_demand(made, matter_words.title(rows), "what_if_matter_table")
