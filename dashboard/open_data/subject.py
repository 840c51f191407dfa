"""What a file is about: a table whole, or the series of one indicator, and what is known of it.

All words are in the language of the run.
"""

import json
from typing import NamedTuple
from urllib.parse import urljoin

import pyarrow
import pyarrow.compute

from dashboard import read_only
from dashboard.db import Build
from dashboard.language import _, current
from dashboard.open_data import files, package, tables

NAME = "Pot do ničle"


class Subject(NamedTuple):
    """A table (indicator_id is None) or one indicator's rows of it, of one build."""

    build: Build
    table: str
    indicator_id: str | None = None

    @property
    def path(self) -> str:
        """The address of its files, without the kind."""
        return f"/data/indicators/{self.indicator_id}" if self.indicator_id else f"/data/{self.table}"  # noqa: E501  # fmt: skip


def rows(subject: Subject) -> pyarrow.Table:
    """Return the rows."""
    return tables.table(subject.build.con, subject.table, subject.indicator_id)


def resource(subject: Subject) -> dict:
    """Return the table's descriptor in the data package."""
    found = subject.build.package.get("resources", [])
    return next((one for one in found if one["name"] == subject.table), {})


def title(subject: Subject) -> str:
    """Return the indicator's title, or what the table holds."""
    if subject.indicator_id:
        return indicator(subject)["title"]
    return _(resource(subject).get("description", subject.table))


def indicator(subject: Subject) -> dict:
    """Return an indicator's row in one language."""
    sql = "select * from indicators where indicator_id = $indicator_id"
    given = {"indicator_id": subject.indicator_id}
    found = read_only.cursor(subject.build.con).sql(sql, params=given).to_arrow_table()
    return files.localised(found, current()).to_pylist()[0]


def unit(subject: Subject) -> str:
    """Return the unit of an indicator, in the form that follows most numbers."""
    sql = f"select {current()}_other from units where unit_id = $unit_id"
    given = {"unit_id": indicator(subject)["unit_id"]}
    return read_only.cursor(subject.build.con).execute(sql, given).fetchone()[0]


def licences(subject: Subject) -> list[dict]:
    """Return the terms of the sources that the rows name, in one language."""
    con, found = subject.build.con, resource(subject).get("licenses", [])
    if subject.indicator_id:
        found = package.licences(con, subject.table, indicator_id=subject.indicator_id)
    sql = f"select licence_id, title_{current()} from licences"
    titles = dict(read_only.cursor(con).execute(sql).fetchall())
    return [one | {"title": titles.get(one.get("licence_id"), one["title"])} for one in found]


def quality(subject: Subject) -> dict[str, int]:
    """Return how many rows are measured, reported and estimated; empty where none says so."""
    if "quality" not in tables.columns(subject.build.con, subject.table):
        return {}
    counts = rows(subject)["quality"].value_counts().to_pylist()
    return {one["values"]: one["counts"] for one in sorted(counts, key=lambda one: one["values"])}


def citation(subject: Subject, origin: str) -> str:
    """Return how to cite it, with the version and an address that pins it."""
    version = subject.build.version
    return _("{name}: {title}. Data version {version}. {address}").format(
        name=NAME, title=title(subject), version=version,
        address=f"{origin}{subject.path}.csv?v={version}",
    )  # fmt: skip


def as_json(subject: Subject, origin: str) -> bytes:
    """Return a tabular data resource with its rows inside and all that is known of them."""
    told = resource(subject)
    con, about = subject.build.con, {}
    if subject.indicator_id:
        about = {"indicator": indicator(subject), "unit": unit(subject)}
    fields = [
        field | ({"description": _(field["description"])} if "description" in field else {})
        for field in told.get("schema", {}).get("fields", [])
    ]
    whole = {
        "profile": "tabular-data-resource",
        "name": subject.path.removeprefix("/data/"),
        "title": title(subject),
        "version": subject.build.version,
        "built_at": subject.build.built.get("built_at"),
        **about,
        "quality": quality(subject),
        "how_to_cite": citation(subject, origin),
        "homepage": f"{origin}{subject.path}.json",
        "licenses": [
            one | {"path": urljoin(f"{origin}/data/", one["path"])} for one in licences(subject)
        ],
        "sources": package.sources(con, subject.table, subject.indicator_id)
        if subject.indicator_id
        else told.get("sources", []),
        "schema": {"fields": fields},
        "data": rows(subject).to_pylist(),
    }
    return json.dumps(whole, ensure_ascii=False, default=str, allow_nan=False).encode()


def as_xlsx(subject: Subject, origin: str) -> bytes:
    """Return a workbook: the rows in one language, their sources, and a sheet about the file."""
    shown = rows(subject)
    sheets = {subject.indicator_id or subject.table: files.localised(shown, current())}
    if subject.table != "sources":
        known = files.localised(tables.table(subject.build.con, "sources"), current())
        named = shown["source_id"].unique() if "source_id" in shown.column_names else []
        kept = pyarrow.compute.is_in(known["source_id"], pyarrow.array(named, pyarrow.string()))
        sheets[_("Sources")] = known.filter(kept)
    sheets[_("About this file")] = _about(subject, origin)
    return files.as_xlsx(sheets)


def _about(subject: Subject, origin: str) -> pyarrow.Table:
    said = {
        _("What is in it"): title(subject),
        **({_("Unit"): unit(subject)} if subject.indicator_id else {}),
        _("Data version"): subject.build.version,
        _("How to cite it"): citation(subject, origin),
        _("Terms of use"): "; ".join(one["title"] for one in licences(subject)),
        _("Address"): f"{origin}{subject.path}.xlsx",
    }
    return pyarrow.table({_("Word"): list(said), _("Meaning"): list(said.values())})
