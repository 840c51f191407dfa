"""How a source is named and linked wherever something rests on it."""

from collections.abc import Callable, Iterable
from urllib.parse import quote

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.language import _, ngettext


def address(source_id: str) -> str:
    """Return the address of a source's entry."""
    return f"/sources?source_id={quote(source_id)}"


def link(source_id: str, publisher: str, published: str | None = None) -> Markup:
    """Return publisher and year of a source as a link to its entry."""
    year = f" ({published[:4]})" if isinstance(published, str) else ""
    return html.link(address(source_id), publisher + year)


def after(text: str, source_id: str) -> Markup:
    """Return a text with a link to its source behind it."""
    return Markup("{}&nbsp;{}").format(text, html.link(address(source_id), _("source")))


def line(rows: pd.DataFrame) -> Markup:
    """Return “Source: …” over all rows, each source once with the places in it.

    rows  with source_id, publisher, published, locator
    """
    said = []
    for source_id, group in rows.groupby("source_id", sort=False):
        first = group.iloc[0]
        places = "; ".join(group["locator"].dropna().unique())
        named = link(source_id, first["publisher"], first["published"])
        said.append(Markup("{}, {}").format(named, places) if places else named)
    word = ngettext("Source:", "Sources:", len(said))
    return Markup("{} {}.").format(word, Markup("; ").join(said))


def whole_line(rows: list[dict]) -> Markup:
    """Return “Sources: …”: publisher and year of each, and a letter where two would be the same.

    rows  with source_id, publisher, published
    """
    names = [(row["publisher"], _year(row["published"])) for row in rows]
    links = []
    for place, (row, (publisher, year)) in enumerate(zip(rows, names, strict=True)):
        before, same = names[:place].count(names[place]), names.count(names[place])
        inside = year + (chr(ord("a") + before) if same > 1 else "")
        name = f"{publisher} ({inside})" if inside else publisher
        links.append(html.link(address(row["source_id"]), name))
    word = ngettext("Source:", "Sources:", len(links))
    return Markup("{} {}.").format(word, Markup(", ").join(links))


def _year(published: object) -> str:
    return published[:4] if isinstance(published, str) else ""


def quality(name: str | None) -> str:
    """Return the word for how sure a figure is."""
    words = {"measured": _("measured"), "reported": _("reported"), "estimated": _("estimate")}
    return words[name]


def quality_mark(name: str | None) -> Markup:
    """Return the word for how sure a figure is, with the shape that charts mark it by."""
    return Markup('<span class="p-quality p-quality-{}">{}</span>').format(name, quality(name))


def count_rows(count: int) -> str:
    """Return 12 rows in words."""
    return ngettext("{count} row", "{count} rows", count).format(count=formats.number(count))


def one_of(known: Iterable[str]) -> Callable[[str], str]:
    """Return what takes one of these keys and raises ValueError for any other text."""
    keys = set(known)

    def parse(text: str) -> str:
        if text not in keys:
            raise ValueError(text)
        return text

    return parse
