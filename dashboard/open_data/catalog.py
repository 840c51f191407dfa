"""The catalogue for data portals: DCAT-AP 3, a dataset for each table with sources and series."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, URIRef

from dashboard.db import Build
from dashboard.language import _
from dashboard.open_data import package, tables
from dashboard.open_data.dataset import EU, dataset, describe, say
from dashboard.open_data.subject import Subject


class Syntax(NamedTuple):
    """A way to write the graph: rdflib's name of it and its media type."""

    name: str
    media: str


KINDS = {
    "ttl": Syntax("turtle", "text/turtle; charset=utf-8"),
    "rdf": Syntax("pretty-xml", "application/rdf+xml"),
    "jsonld": Syntax("json-ld", "application/ld+json"),
}


def write(build: Build, kind: str, origin: str) -> bytes:
    """Return the catalogue of a build in a syntax, with addresses of this origin."""
    return graph(build, origin).serialize(format=KINDS[kind].name, encoding="utf-8")


def subjects(build: Build) -> Iterator[Subject]:
    """Yield what is a dataset: each table whose rows name sources, and each indicator's series."""
    for one in build.package.get("resources", []):
        if "sources" in one and one["name"] != "sources":
            yield Subject(build, one["name"])
    for indicator_id in tables.indicator_ids(build.con):
        yield Subject(build, tables.SERIES, indicator_id)


@lru_cache(maxsize=2)
def graph(build: Build, origin: str) -> Graph:
    """Return the catalogue as a graph, made once for its three syntaxes."""
    told = Graph()
    for prefix, space in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF)):
        told.bind(prefix, space)
    catalogue = URIRef(f"{origin}/data/catalog.ttl#catalog")
    publisher = URIRef(f"{origin}/data/catalog.ttl#publisher")
    told.add((publisher, RDF.type, FOAF.Agent))
    told.add((publisher, FOAF.name, Literal(package.PUBLISHER, "sl")))
    describe(told, catalogue, DCAT.Catalog, publisher, build)
    say(told, catalogue, DCTERMS.title, lambda: _("Path to Zero"))
    say(told, catalogue, DCTERMS.description, lambda: _("Where the twelve Slovenian city municipalities stand on the EU Mission for 100 climate-neutral and smart cities by 2030: statuses, measures, emissions, targets, indicators, each figure with its source and quality."))  # noqa: E501  # fmt: skip
    told.add((catalogue, FOAF.homepage, URIRef(f"{origin}/")))
    told.add((catalogue, DCAT.themeTaxonomy, EU["data-theme"]))
    for one in subjects(build):
        told.add((catalogue, DCAT.dataset, dataset(told, one, origin, publisher)))
    return told
