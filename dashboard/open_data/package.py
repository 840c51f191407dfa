"""data/datapackage.json: the tables as a Frictionless Data Package, version 1, from the schema.

Its resources are the CSV files that the build writes beside it, byte for byte those that
/data/<table>.csv answers with: the package holds on disk and at its address.
"""

import hashlib

from dashboard.dictionary import COMPUTED
from dashboard.open_data import rules

TITLE = "Pot do ničle (Path to Zero)"
PUBLISHER = "Združenje mestnih občin Slovenije (ZMOS)"
DESCRIPTION = (
    "Where the twelve Slovenian city municipalities stand on the EU Mission for 100 "
    "climate-neutral and smart cities by 2030. Each figure names its source and its quality; "
    "data keep the licences of their sources."
)
OWN = {"name": "MIT", "path": "https://opensource.org/license/mit", "title": "MIT"}


def describe(con, files: dict[str, bytes], version: str, built_at: str) -> dict:
    """Return the descriptor of the package.

    con    where the tables were made by data/schema.sql, and shapes from its file
    files  each table's CSV, by the table's name
    """
    schemas = rules.schemas(con)
    meanings = dict(con.execute("select table_name, comment from duckdb_tables()").fetchall())
    return {
        "profile": "data-package",
        "name": "pot-do-nicle",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        "created": built_at,
        "contributors": [{"title": PUBLISHER, "role": "publisher"}],
        "licenses": [*licences(con, "licences", "true"), OWN],
        "sources": sources(con, "sources"),
        "resources": [
            resource(con, name, meanings.get(name) or COMPUTED[name], body, schemas[name])
            for name, body in files.items()
        ],
    }


def resource(con, name: str, meaning: str, body: bytes, schema: dict) -> dict:
    """Return the descriptor of one table: its file, columns and rules, licences and sources."""
    named = any(field["name"] == "source_id" for field in schema["fields"])
    told = {
        "profile": "tabular-data-resource",
        "name": name,
        "description": meaning,
        "path": f"{name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": schema,
        "licenses": [OWN],
    }
    if named and (found := sources(con, name)):
        told |= {"licenses": licences(con, name), "sources": found}
    return told


def sources(con, name: str, indicator_id: str | None = None) -> list[dict]:
    """Return the sources that a table's rows name, as a package lists them."""
    rows = con.cursor().execute(
        "select publisher, title, url, source_id from sources"
        f" where source_id in (select source_id from {name} where {_of(indicator_id)})"
        " order by publisher, title, source_id",
        {"indicator_id": indicator_id} if indicator_id else {},
    )
    return [
        {"title": f"{publisher}: {title}", "source_id": source_id} | ({"path": url} if url else {})
        for publisher, title, url, source_id in rows.fetchall()
    ]


def licences(con, name: str, which: str | None = None, indicator_id: str | None = None) -> list:
    """Return the terms of the sources that a table's rows name, as a package lists them.

    Terms without an address of their own are those that the table of licences tells.
    """
    named = (
        "licence_id in (select licence_id from sources where source_id in"
        f" (select source_id from {name} where {_of(indicator_id)}))"
    )
    rows = con.cursor().execute(
        "select licence_id, title_en, coalesce(url, 'licences.csv') from licences"
        f" where {which or named} order by licence_id",
        {"indicator_id": indicator_id} if indicator_id else {},
    )
    return [
        {"licence_id": licence_id, "title": title, "path": path}
        for licence_id, title, path in rows.fetchall()
    ]


def _of(indicator_id: str | None) -> str:
    return "indicator_id = $indicator_id" if indicator_id else "true"
