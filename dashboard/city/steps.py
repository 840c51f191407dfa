"""Tell a city's own way: dated steps, undated ones, conflicts and gaps."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.adoption.words import when_text
from dashboard.city import source
from dashboard.language import _, ngettext

DATED = ("reached", "draft", "announced", "in_preparation", "on_hold", "refused")
TOPICS = ("targets", "emissions", "status", "measures", "indicators")  # what a mayor asks first


def steps(statuses: pd.DataFrame) -> list[dict]:
    """Return the dated steps, oldest first: number or None, date, title, word, source.

    statuses  as queries/city_statuses.sql returns them
    """
    rows = _dated(statuses)
    return [
        {
            "number": int(row.number) if pd.notna(row.number) and row.state == "reached" else None,
            "date": when_text(row).replace(formats.SPACE, " "),  # narrow: may break between words
            "title": row.title,
            "word": "" if row.state == "reached" else _word(row.state),
            "source": source(row.source_id),
        }
        for row in rows.itertuples()
    ]


def _dated(statuses: pd.DataFrame) -> pd.DataFrame:
    return statuses[
        statuses["is_shown"] & statuses["starts_on"].notna() & statuses["state"].isin(DATED)
    ]


def _word(state: str) -> str:
    return {
        "draft": _("draft"),
        "announced": _("announced"),
        "in_preparation": _("in preparation"),
        "on_hold": _("on hold"),
        "refused": _("not selected"),
    }[state]


def takeaway(statuses: pd.DataFrame, name: str, genitive: str) -> str:
    """Return how many steps the city took between which years, as a heading."""
    reached = _dated(statuses).query("state == 'reached'")["starts_on"]
    if reached.empty:
        return _("The way of {city}: no dated step yet").format(city=name, genitive=genitive)
    first, last = int(reached.dt.year.min()), int(reached.dt.year.max())
    sentence = (
        ngettext(
            "The way of {city}: one step reached, in {first}",
            "The way of {city}: {count} steps reached, all in {first}",
            len(reached),
        )
        if first == last
        else ngettext(
            "The way of {city}: {count} step reached, {first} to {last}",
            "The way of {city}: {count} steps reached, {first} to {last}",
            len(reached),
        )
    )
    return sentence.format(
        city=name, genitive=genitive, count=len(reached), first=first, last=last
    )  # fmt: skip


def elsewhere(statuses: pd.DataFrame) -> str:
    """Return the steps that have no date, are absent or were not found, as one line."""
    rows = statuses[statuses["is_shown"]]
    undated = rows[rows["state"].isin(DATED) & rows["starts_on"].isna()]
    named = [
        row.title if row.state == "reached" else f"{row.title} ({_word(row.state)})"
        for row in undated.itertuples()
    ]
    parts = [
        _("Without a known date: {steps}.").format(steps=", ".join(named)) if named else "",
        _listed(rows, "absent", _("Known to be absent: {steps}.")),
        _listed(rows, "not_found", _("Not found in public sources: {steps}.")),
    ]
    return " ".join(part for part in parts if part)


def _listed(rows: pd.DataFrame, state: str, sentence: str) -> str:
    titles = [*rows.loc[rows["state"] == state, "title"]]
    return sentence.format(steps=", ".join(titles)) if titles else ""


def conflict(conflicts: pd.DataFrame, headline: list, city_id: str) -> Markup:
    """Return the disagreement that matters most as a note, with the way to all.

    conflicts  as queries/city_conflicts.sql returns them
    headline   the page's figures: a conflict about one of them comes first
    """
    said = [f"{figure.value} {figure.note}" for figure in headline]
    groups = [rows for _key, rows in conflicts.groupby("conflict_id", sort=False)]
    rows = min(groups, key=lambda rows: (not _touches(rows, said), TOPICS.index(_topic(rows))))
    first = rows.iloc[0]
    count = ngettext("The values side by side", "All disagreements: {count}", len(groups))
    return Markup("<strong>{}</strong> {}: {}. {} {}").format(
        _("Sources disagree."), first["title"], "; ".join(rows["text"]), first["reason"],
        html.link(f"/sources?part=conflicts&city_id={city_id}", count.format(count=len(groups))),
    )  # fmt: skip


def _topic(rows: pd.DataFrame) -> str:
    return rows["topic"].iloc[0]


def _touches(rows: pd.DataFrame, said: list[str]) -> bool:
    """Return whether a shown value stands in a headline figure."""
    quantities = [" ".join(text.replace(formats.SPACE, " ").split()[:2]) for text in rows["text"]]
    return any(
        quantity in text.replace(formats.SPACE, " ") for quantity in quantities for text in said
    )
