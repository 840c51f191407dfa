"""How the data can be taken, kept current, pinned and cited: the words of one page."""

# ruff: noqa: E501  a sentence stands on one line, so that it can be found in the catalogue
import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.html import Column
from dashboard.language import _, current
from dashboard.open_data.subject import NAME

Part = tuple[str, list[str | Markup], str]  # heading, paragraphs, an example to copy


def addresses(version: str, series: pd.Series) -> list[tuple[Markup, Markup]]:
    """Return what an address is made of, with what it gives and one that works, for a list.

    series  a row of queries/series_files.sql, for an example
    """
    english = "?lang=en" if current() == "en" else ""
    rows = [
        ("/data/<table>.csv", _("A table whole; also .json, .parquet and .xlsx"), f"/data/measures.json{english}"),
        ("/data/indicators/<indicator_id>.csv", _("The series of one indicator, in the same four kinds"), f"/data/indicators/{series['indicator_id']}.json{english}"),
        ("/data/datapackage.json", _("All tables with columns, rules, sources and licences, as a Frictionless Data Package"), "/data/datapackage.json"),
        ("/data/catalog.ttl", _("The catalogue for data portals, DCAT-AP; also .rdf and .jsonld"), "/data/catalog.ttl"),
        ("…?lang=en", _("Titles, units and terms in English; without it in Slovenian"), "/data/measures.xlsx?lang=en"),
        ("…?v=<version>", _("The same of one data version, or a clear no"), f"/data/measures.csv?v={version}"),
    ]  # fmt: skip
    return [
        (
            Markup("<code>{}</code>").format(address),
            Markup('{0}: <a class="p-link" href="{1}" target="_blank">{1}</a>').format(
                gives, example
            ),
        )
        for address, gives, example in rows
    ]


def parts(origin: str, version: str, series: pd.Series) -> list[Part]:
    """Return the rest of the page, part by part.

    origin   where this dashboard answers, such as http://127.0.0.1:8501
    version  of the data that are served
    series   a row of queries/series_files.sql, for examples
    """
    one = f"{origin}/data/indicators/{series['indicator_id']}"
    return [
        (_("Versions"), _versions(version), f"{one}.csv?v={version}\n{origin}/?v={version}"),
        (_("Keeping a copy current"), _current(), f'curl -H \'If-None-Match: "…"\' {one}.json'),
        (_("Terms of use"), _terms(), ""),
        (_("How to cite the data"), [_("The JSON and XLSX of every table and series hold the sentence for it. Name the source of the figure too: every row has its source_id.")], _citation(one, version, series["title"])),
        (_("For programs"), _programs(), f'import pandas as pd\n\npd.read_csv("{one}.csv")\n\n# frictionless validate {origin}/data/datapackage.json'),
    ]  # fmt: skip


def _versions(version: str) -> list[str]:
    return [
        _("Served now is version {version}. A release is named by year and month, such as 2026.11; what has changed since a release has its name and a hash behind it, such as 2026.11~1f3a5c7e.").format(version=version),
        _("A data address with ?v= answers with that version or not at all: 410 where its data are not kept on this server, 404 where there never was one. A page with ?v= shows the newest data and says so, with what has changed since."),
    ]  # fmt: skip


def _current() -> list[str]:
    return [
        _("Every answer has an ETag. Send it back in If-None-Match: where nothing has changed, the answer is 304 without a body. HEAD gives the same headers without the file. Programs on other sites may read the data (Access-Control-Allow-Origin)."),
    ]  # fmt: skip


def _terms() -> list[str | Markup]:
    table = html.link("/sources?part=dictionary&table=licences", "licences")
    said = _("Data keep the licences of their sources. Each row names its source, each source its terms; the answer's Link header, the package and the catalogue name all that a file rests on.")  # fmt: skip
    own = _("Tables that name no source are the project's own and under the MIT licence.")
    return [said, own, Markup("{}: {}").format(_("Table of the terms"), table)]


def _citation(address: str, version: str, title: str) -> str:
    return _("{name}: {title}. Data version {version}. {address}").format(
        name=NAME, title=title, version=version, address=f"{address}.csv?v={version}"
    )


def _programs() -> list[str]:
    return [
        _("Missing values are empty, decimals have a point, days are written 2022-04-19, true and false in lower case. In JSON the rows stand under data, with titles, unit, quality, sources and terms beside them. The package follows version 1 of the Data Package standard."),
    ]  # fmt: skip


def releases(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row a release: key, day and title.

    rows  as queries/releases.sql returns them
    """
    return rows.assign(day=[formats.day(day) for day in rows["released_on"]])


def release_columns() -> list[Column]:
    """Return the columns of releases."""
    return [
        Column("release_id", _("Release")),
        Column("day", _("Day")),
        Column("title", _("What it is")),
    ]
