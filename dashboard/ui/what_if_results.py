"""What the server says of one mix in one city: figures, charts, search, where bounds come from."""

import streamlit as st

from dashboard import html, take_away
from dashboard.charts import contributions, cost_curve
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR
from dashboard.ui import what_if_seek, what_if_state
from dashboard.ui.data import query
from dashboard.ui.frame import is_narrow, theme, width
from dashboard.ui.show import chart, figures, heading, markup, text
from dashboard.ui.what_if_place import Place, Result, levers
from dashboard.what_if import (
    chart_words,
    costs,
    matter_words,
    panel_data,
    results,
    traces,
)
from dashboard.what_if import figures as headline
from dashboard.what_if.mixes import Settings

WIDE = 1100  # px from which two stand side by side


def show(here: Place, settings: Settings, result: Result) -> None:
    """Draw all that follows the panel."""
    heading(_("Result"))
    _figures(here, result)
    text(take_away.of_mix(here.city_id, what_if_state.kept(here)), "small")
    left, right = _two()
    with left:
        _contributions(here, settings, result)
    with right:
        what_if_seek.ask(here, settings)
        _matter(here, result)
    _curve(here, result)


def _two() -> list:
    return st.columns([8, 5], gap="large") if width() >= WIDE else [st.container()] * 2


def _figures(here: Place, result: Result) -> None:
    years = query("city_emission_years", city_id=here.city_id)
    known = panel_data.history(years)
    same = query("what_if_equivalence").iloc[0]
    trace = traces.address(what_if_state.kept(here), "total")
    counted = known or {BASE_YEAR: result.outcome.base}  # published, whatever the factor
    pace = results.pace(counted, results.GOAL_SHARE * counted[BASE_YEAR])
    figures([
        headline.chance(result.fan["probability"]),
        headline.investment(result.costs),
        headline.whose(results.whose(result.shares), trace),
        headline.pace(pace, [*years["source_id"]], bool(known)),
        headline.left(result.outcome, results.alike(result.outcome.total, same), same["source_id"]),
        headline.overlap(result.interaction, trace),
    ])  # fmt: skip


def _contributions(here: Place, settings: Settings, result: Result) -> None:
    rows = result.shares
    if rows.empty:
        heading(chart_words.contributions_title(rows))
        text(_("Every lever stands where it started: the base year's emissions stay."))
        return
    drawn = rows.assign(
        is_hollow=rows["is_external"], value=rows["share"],
        value_text=rows["share"].map(chart_words.less),
    )  # fmt: skip
    lines, columns = chart_words.contributions_table(rows, settings, levers())
    lines["title"] = traces.linked(what_if_state.kept(here), lines["lever_id"], lines["title"])
    chart(
        contributions.bars(drawn, theme(), is_narrow()),
        chart_words.contributions_title(rows),
        chart_words.contributions_alt(rows),
        lines, columns, [*rows["source_id"], "model_method"],
        subtitle=chart_words.contributions_subtitle(), key="what_if_contributions",
    )  # fmt: skip


def _curve(here: Place, result: Result) -> None:
    rows = costs.curve(result.costs, result.shares)
    missing = costs.without(result.costs, result.shares)
    if rows.empty:
        heading(_("No moved lever has a known cost"))
        text(chart_words.curve_warning(missing))
        return
    lines, columns = chart_words.curve_table(rows, result.costs)
    left, right = _two()
    with left:
        chart(
            cost_curve.curve(rows, theme(), is_narrow()),
            chart_words.curve_title(rows), chart_words.curve_alt(rows), lines, columns,
            [*rows["source_id"], *_price_sources(here), "model_method"],
            subtitle=chart_words.curve_subtitle(),
            key="what_if_curve",
        )  # fmt: skip
    with right:
        markup(html.render("what_if_numbers", items=chart_words.curve_names(rows)))
        text(chart_words.curve_warning(missing), "small")


def _price_sources(here: Place) -> list[str]:
    rows = query("model_parameters")
    own = rows["city_id"].isna() | (rows["city_id"] == here.city_id)
    return [*rows[own & rows["unit"].str.startswith("EUR")]["source_id"]]


def _matter(here: Place, result: Result) -> None:
    found = result.fan["matter"]
    if not found:
        heading(_("No uncertain input moves this result"))
        text(_("With the levers as they are, every draw gives the same share."))
        return
    rows = matter_words.rows(found, query("model_parameters"), here.city_id)
    kept = what_if_state.kept(here)
    lines = rows.assign(title=traces.linked(kept, rows["parameter_id"], rows["title"]))
    chart(
        contributions.bars(rows, theme(), is_narrow()), matter_words.title(rows),
        matter_words.alt(rows), lines, matter_words.columns(), rows["source_id"],
        subtitle=matter_words.subtitle(), key="what_if_matter",
    )  # fmt: skip
