"""What the server says of one mix in one city: figures, charts, search, where bounds come from."""

import pandas as pd
import streamlit as st

from dashboard import bar_list, html, take_away
from dashboard.charts import cost_curve
from dashboard.html import Figure
from dashboard.language import _
from dashboard.model.goal import OUTSIDE
from dashboard.model.mix import BASE_YEAR
from dashboard.ui import what_if_seek, what_if_state
from dashboard.ui.data import query
from dashboard.ui.frame import is_narrow, theme, width
from dashboard.ui.show import (
    chart,
    figures_markup,
    heading,
    markup,
    source_line,
    source_markup,
    table,
    table_markup,
    text,
)
from dashboard.ui.what_if_inputs import parameters, price_sources
from dashboard.ui.what_if_place import Place, Result, levers
from dashboard.what_if import (
    costs,
    curve_words,
    lever_words,
    matter_words,
    panel_data,
    results,
    traces,
)
from dashboard.what_if import figures as headline
from dashboard.what_if.mixes import Settings

WIDE = 1100  # px from which two stand side by side
FIRST = 3  # figures beside the bars; the others stand below them


def show(here: Place, settings: Settings, result: Result) -> None:
    """Draw all that follows the panel."""
    text(take_away.of_mix(here.city_id, what_if_state.kept(here)), "small")
    what_if_seek.ask(here, settings)
    left, right = _two() if _is_own(result) else [st.container()] * 2
    if _is_own(result):
        with left:
            _curve(here, result)
    with right:
        _matter(here, result)


def _is_own(result: Result) -> bool:
    """Return whether a lever of the city's own is moved, whose cost can be asked for."""
    return not result.costs[result.costs["group_id"] != OUTSIDE].empty


def _two() -> list:
    return st.columns(2, gap="large") if width() >= WIDE else [st.container()] * 2


def beside(here: Place, settings: Settings, result: Result) -> str:
    """Return what stands beside the panel: what each lever cuts, and the headline figures."""
    rows, told = result.shares, _figures(here, result)
    title = lever_words.title(rows)
    lines, columns = lever_words.table(rows, settings, levers())
    links = traces.linked(what_if_state.kept(here), lines["lever_id"], lines["title"])
    nothing = _("Every lever stands where it started: the base year's emissions stay.")
    return str(html.render(
        "what_if_beside", title=title, table_word=_("Table"), result_word=_("Result"),
        subtitle=nothing if rows.empty else lever_words.subtitle(),
        bars=_bars(rows.assign(title=links)),
        source=source_markup([*rows["source_id"], "model_method"]),
        table=table_markup(lines.assign(title=links), columns, title),
        first=figures_markup(told[:FIRST]), others=figures_markup(told[FIRST:]),
    ))  # fmt: skip


def _bars(rows: pd.DataFrame) -> str:
    return "" if rows.empty else bar_list.bars(lever_words.folded(rows), lever_words.bars_label())


def _figures(here: Place, result: Result) -> list[Figure]:
    years = query("city_emission_years", city_id=here.city_id)
    known = panel_data.history(years)
    same = query("what_if_equivalence").iloc[0]
    trace = traces.address(what_if_state.kept(here), "total")
    counted = known or {BASE_YEAR: result.outcome.base}  # published, whatever the factor
    pace = results.pace(counted, results.GOAL_SHARE * counted[BASE_YEAR])
    return [
        headline.chance(result.fan["probability"]),
        headline.investment(result.costs),
        headline.whose(results.whose(result.shares), trace),
        headline.pace(pace, [*years["source_id"]], bool(known)),
        headline.left(result.outcome, results.alike(result.outcome.total, same), same["source_id"]),
        headline.overlap(result.interaction, trace),
    ]  # fmt: skip


def _curve(here: Place, result: Result) -> None:
    rows = costs.curve(result.costs, result.shares)
    missing = costs.without(result.costs, rows)
    if rows.empty:
        heading(_("No moved lever has a known cost"))
        text(curve_words.curve_warning(missing))
        return
    lines, columns = curve_words.curve_table(rows, result.costs)
    chart(
        cost_curve.curve(rows, theme(), is_narrow()),
        curve_words.curve_title(rows), curve_words.curve_alt(rows), lines, columns,
        [*rows["source_id"], *price_sources(here.city_id), "model_method"],
        subtitle=curve_words.curve_subtitle(),
        key="what_if_curve",
    )  # fmt: skip
    markup(html.render("what_if_numbers", items=curve_words.curve_names(rows)))
    text(curve_words.curve_warning(missing), "small")


def _matter(here: Place, result: Result) -> None:
    found = result.fan["matter"]
    if not found:
        heading(_("No uncertain input moves this result"))
        text(_("With the levers as they are, every draw gives the same share."))
        return
    rows = matter_words.rows(found, parameters(here.city_id), here.city_id)
    kept = what_if_state.kept(here)
    lines = rows.assign(title=traces.linked(kept, rows["parameter_id"], rows["title"]))
    if len(rows) == 1:
        heading(matter_words.title(rows))
        text(matter_words.only(lines))
        source_line(rows["source_id"])
        return
    markup(html.heading(matter_words.title(rows)) + html.paragraph(matter_words.subtitle(), "sub"))
    markup(bar_list.bars(lines, matter_words.label()))
    source_line(rows["source_id"])
    with st.expander(_("Table")):
        table(lines, matter_words.columns(), matter_words.title(rows))
