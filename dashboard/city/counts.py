"""Sort a city's measures: counted by sector and state, listed by sector."""

import pandas as pd
from markupsafe import Markup

from dashboard.city import is_measure
from dashboard.language import _, ngettext
from dashboard.measures import STATES, quantity_text, state_word


def squares(measures: pd.DataFrame) -> pd.DataFrame:
    """Return one square per measure, by sector and state, with its place in the sector's row.

    measures  as queries/city_measures.sql returns them
    Columns: sector, colour, state, state_text, title, quantity, source_id, place (from 0).
    """
    rows = measures[is_measure(measures)]
    rows = rows.assign(
        order=rows["state"].map(STATES.index),
        state_text=[state_word(state) for state in rows["state"]],
        quantity=[quantity_text(row) for row in rows.to_dict("records")],
    ).sort_values("order", kind="stable")
    return rows.assign(place=rows.groupby("sector_id").cumcount())[
        ["sector", "colour", "state", "state_text", "title", "quantity", "source_id", "place"]
    ]


def counts(rows: pd.DataFrame) -> pd.DataFrame:
    """Return how many measures each sector has: sector, done, ongoing, planned, total.

    rows  as squares() returns them
    """
    table = pd.crosstab(rows["sector"], rows["state"])
    sectors = [*dict.fromkeys(rows.sort_index()["sector"])]
    table = table.reindex(index=sectors, columns=[*STATES], fill_value=0).reset_index()
    return table.assign(total=table[[*STATES]].sum(axis=1))


def counts_takeaway(rows: pd.DataFrame) -> str:
    """Return how many measures there are and how far they are, as one sentence."""
    by_state = rows["state"].value_counts()
    sentence = ngettext(
        "{count} measure: {done} done, {ongoing} under way, {planned} planned",
        "{count} measures: {done} done, {ongoing} under way, {planned} planned",
        len(rows),
    )
    return sentence.format(count=len(rows), **{state: by_state.get(state, 0) for state in STATES})


def counts_alt(rows: pd.DataFrame) -> str:
    """Return the counts as a sentence for those who do not see the squares."""
    items = [
        _("{sector} {done} done, {ongoing} under way, {planned} planned").format(
            sector=row.sector, done=row.done, ongoing=row.ongoing, planned=row.planned
        )
        for row in rows.itertuples()
    ]
    return _("Squares by sector: {items}.").format(items="; ".join(items))


def counts_subtitle() -> Markup:
    """Return what a square is and how the three states are filled."""
    marks = [
        Markup('<span class="p-city-square p-city-{}" aria-hidden="true"></span> {}').format(
            state, state_word(state)
        )
        for state in STATES
    ]
    text = _("one square, one measure; costs and effects are listed below it")
    return Markup("{} · {}").format(Markup(" ").join(marks), text)
