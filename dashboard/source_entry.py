"""One source whole: its details, and which rows of which tables rest on it.

Frames: a row of queries/sources.sql, uses as queries/source_uses.sql returns them.
"""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.csvfile import N_
from dashboard.language import _, ngettext
from dashboard.sources import count_rows

PAGES = {
    "boundaries": ("/", N_("Overview")),
    "changes": ("/sources?part=changes", N_("What changed")),
    "cities": ("/", N_("Overview")),
    "conflict_values": ("/sources?part=conflicts", N_("Conflicts")),
    "events": ("/mission", N_("Mission")),
    "facts": ("/mission", N_("Mission")),
    "gaps": ("/sources?part=gaps", N_("Gaps")),
    "levers": ("/what-if?view=model", N_("What if")),
    "measures": ("/measures", N_("Measures")),
    "observations": ("/indicators", N_("Indicators")),
    "parameters": ("/what-if?view=model", N_("What if")),
    "preset_settings": ("/what-if", N_("What if")),
    "series_breaks": ("/indicators", N_("Indicators")),
    "statuses": ("/status", N_("Adoption")),
}
CITY = "/city?city_id={}"
CITIES = {  # where the rows of a city stand, if not on its own page
    "parameters": "/what-if?view=model&city_id={}", "preset_settings": "/what-if?city_id={}",
}  # fmt: skip


def details(source: pd.Series) -> list[tuple[str, str | Markup]]:
    """Return what is known of a source as pairs of word and text."""
    absent = html.missing(_("no address: a document that is not on the web"))
    url, terms = source["url"], source["licence_url"]
    licence = html.link(terms, source["licence"]) if pd.notna(terms) else source["licence"]
    note = source["note"] if pd.notna(source["note"]) else _("none")
    return [
        (_("Publisher"), source["publisher"]),
        (_("Published"), formats.iso_when(source["published"])),
        (_("Read"), formats.day(source["accessed_on"])),
        (_("Terms of use"), licence),
        (_("Address"), html.link(url, url) if pd.notna(url) else absent),
        (_("What to know"), note),
        (_("How to cite it"), citation(source)),
    ]


def citation(source: pd.Series) -> str:
    """Return the source as it stands in a list of references."""
    said = _("{publisher}: {title}. {published}; read on {read}.").format(
        publisher=source["publisher"],
        title=source["title"],
        published=formats.iso_when(source["published"]),
        read=formats.day(source["accessed_on"]),
    )
    return f"{said} {source['url']}" if pd.notna(source["url"]) else said


def use_entries(uses: pd.DataFrame, meanings: dict[str, str]) -> list[dict]:
    """Return an entry a table that rests on the source: its rows, meaning, and pages with links.

    meanings  what a table holds, by its name
    """
    return [
        {
            "rows": count_rows(int(group["row_count"].sum())),
            "meaning": meanings.get(table) or table,
            "pages": Markup(" · ").join(_pages(table, group)),
        }
        for table, group in uses.groupby("table_name")
    ]


def _pages(table: str, group: pd.DataFrame) -> list[Markup]:
    links = [html.link(PAGES[table][0], _(PAGES[table][1]))] if table in PAGES else []
    counts = group.groupby(["city_id", "city"])["row_count"].sum()
    for (city_id, city), count in counts.items():
        links.append(
            html.link(CITIES.get(table, CITY).format(city_id), f"{city} ({formats.number(count)})")
        )
    return links or [html.missing(_("no page of its own"))]


def uses_sentence(uses: pd.DataFrame) -> str:
    """Return how much rests on the source."""
    count, tables = int(uses["row_count"].sum()), uses["table_name"].nunique()
    if not count:
        return _("No row rests on this source: it was read and gave context only.")
    said = ngettext(
        "What rests on this source: {rows} in {count} table",
        "What rests on this source: {rows} in {count} tables",
        tables,
    )
    return said.format(rows=count_rows(count), count=tables)
