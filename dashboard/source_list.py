"""The list of sources: what its page says, which sources fit a search, what rests on each.

Frames: sources as queries/sources.sql, uses as queries/source_uses.sql returns them.
"""

import pandas as pd

from dashboard import formats, html
from dashboard.html import Figure
from dashboard.language import _, ngettext
from dashboard.sources import address, count_rows


def title(sources: pd.DataFrame) -> str:
    """Return the page's title with the number of sources."""
    count = len(sources)
    said = ngettext("Every figure names one of {count} source", "Every figure names one of {count} sources", count)  # noqa: E501  # fmt: skip
    return said.format(count=formats.number(count))


def subtitle(sources: pd.DataFrame) -> str:
    """Return when the sources were read."""
    first, last = sources["accessed_on"].min(), sources["accessed_on"].max()
    if first == last:
        return _("All were read on {day}. No source, no figure; where sources disagree, both stay.").format(day=formats.day(last))  # noqa: E501  # fmt: skip
    return _("Read from {first} to {last}. No source, no figure; where sources disagree, both stay.").format(first=formats.day(first), last=formats.day(last))  # noqa: E501  # fmt: skip


def parts(sources: pd.DataFrame, conflicts: pd.DataFrame, gaps: pd.DataFrame) -> dict[str, str]:
    """Return the parts of the page by key, with how much stands in each."""
    return {
        "sources": f"{_('Sources')} {len(sources)}",
        "conflicts": f"{_('Conflicts')} {conflicts['conflict_id'].nunique()}",
        "gaps": f"{_('Gaps')} {len(gaps)}",
        "dictionary": _("Data dictionary"),
        "downloads": _("Downloads"),
        "data": _("Open data"),
        "changes": _("What changed"),
    }


def quality_figures(uses: pd.DataFrame) -> list[Figure]:
    """Return how many rows are measured, reported and estimated, and what each word means."""
    count = uses.groupby("quality")["row_count"].sum()
    meaning = {
        "measured": (_("Measured"), _("official statistics and registers")),
        "reported": (_("Reported"), _("stated by a municipality, at the Mission or in the media")),
        "estimated": (_("Estimate"), _("computed, modelled, rounded or inferred")),
    }
    return [
        Figure(word, formats.number(count.get(name, 0)), note)
        for name, (word, note) in meaning.items()
    ]


def one(
    sources: pd.DataFrame, uses: pd.DataFrame, source_id: str
) -> tuple[pd.Series, pd.DataFrame]:
    """Return a source and the uses of it."""
    return sources.set_index("source_id").loc[source_id], uses[uses["source_id"] == source_id]


def licences(sources: pd.DataFrame) -> dict[str, str]:
    """Return the terms of use by key, most sources first, after one for all."""
    return {"all": _("All terms")} | _counted(sources, "licence_id", "licence")


def publishers(sources: pd.DataFrame) -> dict[str, str]:
    """Return the publishers, most sources first, after one for all."""
    return {"all": _("All publishers")} | _counted(sources, "publisher", "publisher")


def _counted(sources: pd.DataFrame, key: str, title: str) -> dict[str, str]:
    titles = dict(zip(sources[key], sources[title], strict=True))
    counts = sources[key].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return {one: f"{titles[one]} ({count})" for one, count in counts.items()}


def fitting(sources: pd.DataFrame, words: str, licence_id: str, publisher: str) -> pd.DataFrame:
    """Keep the sources that hold every word typed and fit licence and publisher (or "all")."""
    texts = sources[["publisher", "title", "note", "source_id"]].fillna("").agg(" ".join, axis=1)
    kept = pd.Series(True, index=sources.index)
    for word in words.casefold().split():
        kept &= texts.str.casefold().str.contains(word, regex=False)
    if licence_id != "all":
        kept &= sources["licence_id"] == licence_id
    if publisher != "all":
        kept &= sources["publisher"] == publisher
    return sources[kept]


def shown(count: int, whole: int) -> str:
    """Return how many of all sources fit."""
    said = ngettext("{count} of {whole} source", "{count} of {whole} sources", whole)
    return said.format(count=count, whole=whole)


def nothing(words: str) -> str:
    """Return that no source fits, and what was asked."""
    if words:
        return _("No source fits “{words}” with these filters.").format(words=words)
    return _("No source fits these filters.")


def entries(sources: pd.DataFrame, uses: pd.DataFrame) -> list[dict]:
    """Return a list entry a source: link, publisher, date, licence, rows that rest on it."""
    rows = uses.groupby("source_id")["row_count"].sum()
    return [
        {
            "title": html.link(address(row["source_id"]), row["title"]),
            "publisher": row["publisher"],
            "published": formats.iso_when(row["published"]),
            "licence": row["licence"],
            "rows": count_rows(int(rows.get(row["source_id"], 0))),
        }
        for _i, row in sources.iterrows()
    ]
