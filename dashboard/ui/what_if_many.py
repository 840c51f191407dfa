"""One mix in every city, two mixes of one city, and the whole model."""

import pandas as pd
import streamlit as st

from dashboard.charts import carry_over
from dashboard.charts.compare import courses
from dashboard.formats import percent
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, LAST_YEAR
from dashboard.ui import what_if_state
from dashboard.ui.data import query
from dashboard.ui.frame import is_narrow, theme, width
from dashboard.ui.show import chart, figures, heading, table, text
from dashboard.ui.what_if_mix import Result, computed, levers
from dashboard.ui.what_if_place import Place
from dashboard.what_if import carry, costs, many_words, words
from dashboard.what_if import figures as headline
from dashboard.what_if.results import GOAL_SHARE
from dashboard.what_if.words import goal_percent, tonnes

WIDE = 1100  # px from which two stand side by side


def twelve(here: Place) -> None:
    """Draw the session's mix in every city."""
    settings, rows = what_if_state.current()["settings"], levers()
    titles = dict(zip(rows["lever_id"], rows["title"], strict=True))
    names = query("city_names")
    found = carry.to_all(here.kit.model, settings, costs.costed(rows)).merge(names, on="city_id")
    found["cut_text"] = found["cut"].map(many_words.cut_text)
    figures(many_words.twelve_figures(found))
    lines, columns = many_words.twelve_table(found, titles)
    drawing = carry_over.bars(found, 1 - GOAL_SHARE, theme(), here.city_id, is_narrow())
    chart(
        drawing, many_words.twelve_title(found), many_words.twelve_alt(found), lines, columns,
        [*inventories(names["city_id"]), "model_method"],
        subtitle=many_words.twelve_subtitle(), boundary=many_words.boundaries(),
        key="what_if_twelve",
    )  # fmt: skip
    text(many_words.bounds_said(found))


def inventories(cities: pd.Series) -> list[str]:
    """Return the source_id of the inventories that places have, once each."""
    found = pd.concat([query("city_inventory", city_id=city_id) for city_id in cities])
    return [*found["source_id"].unique()]


def compare(here: Place) -> None:
    """Draw the session's mix beside the one that was kept as B."""
    state = what_if_state.current()
    label = _("Keep as B") if state["b"] is None else _("Keep this mix as B")
    st.button(label, key="keep_b", on_click=what_if_state.keep_as_b)
    if state["b"] is None:
        text(_("A is the mix of this page. Keep it as B, then move levers or take another ready-made mix, and both stand here side by side."))  # noqa: E501  # fmt: skip
        return
    a, b = computed(here, state["settings"]), computed(here, state["b"])
    left, right = st.columns(2, gap="large") if width() >= WIDE else [st.container()] * 2
    with left:
        _courses(here, a, b)
    with right:
        _headlines(a, b)
    _differing(here)


def _courses(here: Place, a: Result, b: Result) -> None:
    rows = pd.concat([_course("a", a), _course("b", b)])
    label = _("goal −{share}: {goal}").format(share=goal_percent(), goal=tonnes(a.outcome.goal))
    goal = pd.DataFrame(
        {"year": [BASE_YEAR, LAST_YEAR], "value": a.outcome.goal, "label": [label, ""]}
    )
    inventory = query("city_inventory", city_id=here.city_id)
    lines, columns = many_words.course_rows(a.outcome.years, b.outcome.years)
    chart(
        courses(rows, goal, theme(), is_narrow()),
        many_words.compare_title(a.outcome, b.outcome),
        many_words.compare_alt(a.outcome, b.outcome), lines, columns,
        [*inventory["source_id"], "model_method"],
        subtitle=_("t CO₂e a year; A whole line, B dashed"), key="what_if_compare",
        boundary=words.boundary(inventory, a.fan["base"], here.factor),
    )  # fmt: skip


def _course(mix: str, result: Result) -> pd.DataFrame:
    years = range(BASE_YEAR, LAST_YEAR + 1)
    labels = [mix.upper() if year == LAST_YEAR else "" for year in years]
    return pd.DataFrame({"mix": mix, "year": years, "value": result.outcome.years, "label": labels})


def _headlines(a: Result, b: Result) -> None:
    both = (a, b)
    heading(_("Headline figures"))
    lines = [
        (_("Change against {year}").format(year=BASE_YEAR),
         *(many_words.cut_text(one.outcome.cut) for one in both)),
        (_("Left, t"), *(tonnes(one.outcome.total) for one in both)),
        (_("Short of the goal"), *(tonnes(one.outcome.gap) for one in both)),
        (_("Probability of −{share}").format(share=goal_percent()),
         *(percent(one.fan["probability"]) for one in both)),
        (_("Investment"), *(headline.investment(one.costs).value for one in both)),
        (_("Saving a year"), *(headline.saving(one.costs) for one in both)),
        (_("Levers moved"), *(str(len(one.costs)) for one in both)),
    ]  # fmt: skip
    table(*many_words.compare_rows(lines), _("A and B in {year}").format(year=GOAL_YEAR))


def _differing(here: Place) -> None:
    state = what_if_state.current()
    heading(_("Where they differ"))
    apart = carry.differing(state["settings"], state["b"], here.limits)
    if not apart:
        text(_("Nowhere: every lever stands at the same value."))
        return
    table(*many_words.differing_rows(apart, levers(), here.limits), _("Levers that differ"))
