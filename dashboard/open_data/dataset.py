"""A dataset of the catalogue, with its distributions, as DCAT-AP 3 says it."""

from collections.abc import Callable
from datetime import date

import pyarrow
from rdflib import DCAT, DCTERMS, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.namespace import Namespace

from dashboard import read_only
from dashboard.db import Build
from dashboard.language import LANGUAGES, _, current, use
from dashboard.open_data import files, subject
from dashboard.open_data.subject import Subject

EU = Namespace("http://publications.europa.eu/resource/authority/")
MEDIA = Namespace("https://www.iana.org/assignments/media-types/")
THEMES = ("ENVI", "REGI")  # environment; regions and cities
VERSION = URIRef("http://www.w3.org/ns/dcat#version")  # of DCAT 3, which rdflib lacks
SPOKEN = {"sl": "SLV", "en": "ENG"}


def dataset(told: Graph, one: Subject, origin: str, publisher: URIRef) -> URIRef:
    """Add a table or a series as a dataset with a distribution a kind of file."""
    node, rows = URIRef(f"{origin}{one.path}.json#dataset"), subject.rows(one)
    describe(told, node, DCAT.Dataset, publisher, one.build)
    say(told, node, DCTERMS.title, lambda: subject.title(one))
    say(told, node, DCTERMS.description, lambda: _description(one, rows.num_rows))
    told.add((node, DCTERMS.identifier, Literal(one.path.removeprefix("/data/"))))
    told.add((node, VERSION, Literal(one.build.version)))
    told.add((node, DCAT.landingPage, URIRef(f"{origin}/sources?part=data")))
    for theme in THEMES:
        told.add((node, DCAT.theme, EU[f"data-theme/{theme}"]))
    _temporal(told, node, rows)
    licence = _licence(told, one, origin)
    for kind, way in files.KINDS.items():
        file = _distribution(told, one, kind, way, origin)
        told.add((file, DCTERMS.license, licence))
        told.add((node, DCAT.distribution, file))
    return node


def _distribution(told: Graph, one: Subject, kind: str, way: files.Kind, origin: str) -> URIRef:
    address = URIRef(f"{origin}{one.path}.{kind}")
    node = URIRef(f"{address}#distribution")
    told.add((node, RDF.type, DCAT.Distribution))
    told.add((node, DCTERMS.title, Literal(way.title)))
    told.add((node, DCAT.accessURL, address))
    told.add((node, DCAT.downloadURL, address))
    told.add((node, DCAT.mediaType, MEDIA[way.media.split(";")[0]]))
    if kind != "parquet":  # which the vocabulary of file types has no entry for that we know of
        told.add((node, DCTERMS.format, EU[f"file-type/{kind.upper()}"]))
    return node


def _licence(told: Graph, one: Subject, origin: str) -> URIRef:
    paths = {licence["path"] for licence in subject.licences(one)}
    single = paths.pop() if len(paths) == 1 else ""
    node = URIRef(single if "://" in single else f"{origin}/sources?part=data")
    told.add((node, RDF.type, DCTERMS.LicenseDocument))
    if "://" not in single:
        say(told, node, RDFS.label, lambda: _("Each source's own terms"))
    return node


def _description(one: Subject, count: int) -> str:
    return _(
        "{title}. Rows: {count}; data version {version}; source_id names the source of a row."
    ).format(title=subject.title(one), count=count, version=one.build.version)


def _temporal(told: Graph, node: URIRef, rows: pyarrow.Table) -> None:
    if "year" not in rows.column_names:
        return
    years = rows["year"].to_pylist()
    first, last = min(years), max(years)
    period = URIRef(f"{node.removesuffix('dataset')}period")
    told.add((node, DCTERMS.temporal, period))
    told.add((period, RDF.type, DCTERMS.PeriodOfTime))
    told.add((period, DCAT.startDate, Literal(f"{first}-01-01", datatype=XSD.date)))
    told.add((period, DCAT.endDate, Literal(f"{last}-12-31", datatype=XSD.date)))


def describe(told: Graph, node: URIRef, kind: URIRef, publisher: URIRef, build: Build) -> None:
    """Say what is true of catalogue and datasets alike."""
    first, last = _released(build)
    told.add((node, RDF.type, kind))
    told.add((node, DCTERMS.publisher, publisher))
    told.add((node, DCTERMS.spatial, EU["country/SVN"]))
    told.add((node, DCTERMS.issued, Literal(first, datatype=XSD.date)))
    told.add((node, DCTERMS.modified, Literal(last, datatype=XSD.date)))
    for language in LANGUAGES:
        told.add((node, DCTERMS.language, EU[f"language/{SPOKEN[language]}"]))


def _released(build: Build) -> tuple[date, date]:
    sql = (
        "select min(released_on), greatest(max(released_on), (select max(changed_on) from changes))"
        " from releases"
    )
    return read_only.cursor(build.con).execute(sql).fetchone()


def say(told: Graph, node: URIRef, word: URIRef, text: Callable) -> None:
    """Add a text in each language."""
    before = current()
    for language in LANGUAGES:
        use(language)
        told.add((node, word, Literal(text(), language)))
    use(before)
