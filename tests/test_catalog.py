"""The catalogue is a graph with what DCAT-AP asks of catalogue, datasets and distributions."""

import pytest
import rdflib

from dashboard.open_data import files, tables

FORMATS = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld"}
EU = "http://publications.europa.eu/resource/authority/"
WANTED = {  # mandatory, then recommended, by DCAT-AP 3
    rdflib.DCAT.Catalog: [
        rdflib.DCTERMS.title,
        rdflib.DCTERMS.description,
        rdflib.DCTERMS.publisher,
        rdflib.DCAT.dataset,
        rdflib.DCTERMS.issued,
        rdflib.DCTERMS.modified,
        rdflib.DCTERMS.language,
        rdflib.DCTERMS.spatial,
        rdflib.DCAT.themeTaxonomy,
        rdflib.FOAF.homepage,
    ],
    rdflib.DCAT.Dataset: [
        rdflib.DCTERMS.title,
        rdflib.DCTERMS.description,
        rdflib.DCTERMS.publisher,
        rdflib.DCAT.distribution,
        rdflib.DCAT.theme,
        rdflib.DCTERMS.spatial,
        rdflib.DCTERMS.identifier,
        rdflib.DCTERMS.issued,
        rdflib.DCTERMS.modified,
        rdflib.DCTERMS.language,
        rdflib.DCAT.landingPage,
    ],
    rdflib.DCAT.Distribution: [
        rdflib.DCAT.accessURL,
        rdflib.DCAT.downloadURL,
        rdflib.DCTERMS.license,
        rdflib.DCAT.mediaType,
    ],
    rdflib.FOAF.Agent: [rdflib.FOAF.name],
}


@pytest.fixture(scope="module")
def graphs(client):
    return {
        kind: rdflib.Graph().parse(data=client.get(f"/data/catalog.{kind}").text, format=syntax)
        for kind, syntax in FORMATS.items()
    }


def test_the_three_syntaxes_say_the_same(graphs):
    assert set(graphs["ttl"]) == set(graphs["rdf"]) == set(graphs["jsonld"])


@pytest.mark.parametrize("kind", WANTED, ids=lambda kind: kind.split("/")[-1])
def test_what_dcat_ap_asks_for_is_said_of_everything(graphs, kind):
    nodes = list(graphs["ttl"].subjects(rdflib.RDF.type, kind))
    assert nodes
    for node in nodes:
        assert not [word for word in WANTED[kind] if (node, word, None) not in graphs["ttl"]], node


@pytest.mark.parametrize("kind", [rdflib.DCAT.Catalog, rdflib.DCAT.Dataset])
def test_titles_and_descriptions_stand_in_both_languages(graphs, kind):
    for node in graphs["ttl"].subjects(rdflib.RDF.type, kind):
        for word in (rdflib.DCTERMS.title, rdflib.DCTERMS.description):
            said = {text.language: str(text) for text in graphs["ttl"].objects(node, word)}
            assert set(said) == {"sl", "en"} and said["sl"] != said["en"]


def test_every_series_and_every_table_with_sources_is_a_dataset_in_four_kinds(con, graphs):
    graph = graphs["ttl"]
    named = {
        str(graph.value(node, rdflib.DCTERMS.identifier)): node
        for node in graph.subjects(rdflib.RDF.type, rdflib.DCAT.Dataset)
    }
    assert {f"indicators/{one}" for one in tables.indicator_ids(con)} <= set(named)
    assert {"measures", "statuses", "emissions", "targets", "observations"} <= set(named)
    assert not {"units", "sources", "label_offsets"} & set(named)
    for node in named.values():
        assert len(list(graph.objects(node, rdflib.DCAT.distribution))) == len(files.KINDS)


def test_themes_languages_and_places_are_of_the_eu_vocabularies(graphs):
    graph = graphs["ttl"]
    for word in (
        rdflib.DCAT.theme,
        rdflib.DCTERMS.language,
        rdflib.DCTERMS.spatial,
        rdflib.DCTERMS["format"],
    ):
        assert all(str(value).startswith(EU) for value in graph.objects(None, word))
    assert (None, rdflib.DCAT.theme, rdflib.URIRef(f"{EU}data-theme/ENVI")) in graph


def test_addresses_are_of_the_origin_that_was_asked_and_answer(graphs, client, origin):
    addresses = {str(address) for address in graphs["ttl"].objects(None, rdflib.DCAT.downloadURL)}
    assert all(address.startswith(f"{origin}/data/") for address in addresses)
    for address in sorted(addresses)[::9]:
        assert client.head(address).status_code == 200


def test_a_period_is_that_of_the_rows(con, graphs, origin):
    node = rdflib.URIRef(f"{origin}/data/indicators/population.json#dataset")
    period = graphs["ttl"].value(node, rdflib.DCTERMS.temporal)
    first, last = con.execute(
        "select min(year), max(year) from observations where indicator_id = 'population'"
    ).fetchone()
    assert str(graphs["ttl"].value(period, rdflib.DCAT.startDate)) == f"{first}-01-01"
    assert str(graphs["ttl"].value(period, rdflib.DCAT.endDate)) == f"{last}-12-31"
