"""Say what a city's inventory reports by sector, or why there is none."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.city import source, tonnes
from dashboard.language import _, ngettext
from dashboard.measures import quality_word

MAJORITY = 0.5


def sectors(emissions: pd.DataFrame) -> pd.DataFrame:
    """Return the sectors that make the total, largest first, with their figures as text.

    emissions  as queries/city_emissions.sql returns them
    Columns besides: share of the total (0–1), value_text, residual_text.
    """
    rows = emissions[emissions["adds_up"]].sort_values("value", ascending=False)
    return rows.assign(
        share=rows["value"] / rows["value"].sum(),
        value_text=[formats.number(value) for value in rows["value"]],
        residual_text=[
            "" if pd.isna(value) else _("target {value}").format(value=formats.number(value))
            for value in rows["residual"]
        ],
    )


def takeaway(rows: pd.DataFrame) -> str:
    """Return which sectors make up more than half of the emissions, as one sentence.

    rows  as sectors() returns them
    """
    count = int((rows["share"].cumsum() <= MAJORITY).sum()) + 1
    top = rows.head(count)
    sentence = ngettext(
        "{share} of emissions come from one sector: {names}",
        "{share} of emissions come from {count} sectors: {names}",
        count,
    )
    share = formats.percent(top["share"].sum(), 1)
    return sentence.format(share=share, count=count, names=_joined([*top["title"]]))


def _joined(titles: list[str]) -> str:
    low = [title[0].lower() + title[1:] for title in titles]
    if len(low) < 2:
        return low[0]
    return _("{first}, and {last}").format(first=", ".join(low[:-1]), last=low[-1])


def subtitle(rows: pd.DataFrame) -> Markup:
    """Return unit and year, and what the upright line in the bars is."""
    text = _("t CO₂e a year, baseline {year} by sector").format(year=rows["year"].iloc[0])
    goals = rows["residual_year"].dropna()
    if goals.empty:
        return Markup("{}").format(text)
    target = _("is the target for {year}").format(year=int(goals.iloc[0]))
    mark = Markup('<span class="p-city-tick" aria-hidden="true"></span>')
    return Markup("{}; {} {} {}").format(text, _("the line"), mark, target)


def alt(rows: pd.DataFrame) -> str:
    """Return the bars as a sentence for those who do not see them."""
    items = [f"{row.title} {tonnes(row.value)} {row.residual_text}" for row in rows.itertuples()]
    return _("Bars by sector: {items}.").format(items="; ".join(items))


def table(emissions: pd.DataFrame) -> pd.DataFrame:
    """Return everything the inventory reports as rows of text.

    Columns: named (title and note), value_text, residual_text, scopes, quality_text.
    """
    return emissions.assign(
        value_text=[
            formats.quantity(row, row["value"]) for row in emissions.to_dict("records")
        ],
        residual_text=[
            "" if pd.isna(value) else formats.number(value) for value in emissions["residual"]
        ],
        quality_text=[quality_word(quality) for quality in emissions["quality"]],
        named=pd.Series(
            [_named(row) for row in emissions.to_dict("records")],
            index=emissions.index, dtype=object,  # as text it would lose that it is markup
        ),
        scopes=emissions["scopes"].fillna(_("not stated")),
    )  # fmt: skip


def _named(row: dict) -> Markup | str:
    if pd.isna(row["note"]):
        return row["title"]
    note = Markup('<span class="p-city-note">{}</span>').format(row["note"])
    return Markup("{}{}").format(row["title"], note)


def boundary(inventory: pd.Series) -> str:
    """Return the boundary that the figures stand within, as a sentence after the source."""
    return _("Boundary: {boundary}.").format(boundary=inventory["boundary"])


def sources(emissions: pd.DataFrame) -> list[str]:
    """Return the source_id of all that chart and table show."""
    return [*emissions["source_id"], *emissions["residual_source_id"].dropna()]


def absence(gaps: pd.DataFrame, others: pd.DataFrame) -> Markup:
    """Return why a city has no chart of emissions, and what is known instead.

    gaps    as queries/city_gaps.sql returns them
    others  as queries/city_other_emissions.sql returns them
    """
    found = gaps[gaps["topic"] == "emissions"]
    parts = [Markup("{}").format(row.text) for row in found.itertuples()] or [
        Markup("{}").format(_("No published emission inventory is known."))
    ]
    links = [(row.source_id, _("source")) for row in found.dropna().itertuples()]
    message = _("{title} for {year}: {value} ({quality}), not comparable with an inventory.")
    for row in others.to_dict("records"):
        sentence = message.format(
            title=row["title"], year=row["year"], value=formats.quantity(row, row["value"]),
            quality=quality_word(row["quality"]),
        )  # fmt: skip
        parts.append(Markup("{}").format(sentence))
        links.append((row["source_id"], _("source of the figure")))
    joined = [html.link(source(source_id), text) for source_id, text in links]
    return Markup(" ").join([*parts, Markup(" · ").join(joined)])
