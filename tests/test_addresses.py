"""The stable addresses answer with type, tag, terms and version, pin a version, and say no."""

import pytest

from dashboard import downloads, manifest
from dashboard.open_data import files

TYPES = {
    **{f"measures.{kind}": way.media for kind, way in files.KINDS.items()},
    **{f"indicators/population.{kind}": way.media for kind, way in files.KINDS.items()},
    "datapackage.json": "application/json",
    "catalog.ttl": "text/turtle; charset=utf-8",
    "catalog.rdf": "application/rdf+xml",
    "catalog.jsonld": "application/ld+json",
}
every_address = pytest.mark.parametrize("path", TYPES)


@every_address
def test_an_address_answers_with_type_tag_and_terms_and_only_once(client, path):
    address = f"/data/{path}?lang=en"
    first = client.get(address)
    assert first.status_code == 200 and first.headers["Content-Type"] == TYPES[path]
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    assert first.headers["Cache-Control"] == "no-cache"
    tag = first.headers["ETag"]
    assert tag.startswith(f'"{manifest.read()["version"]}-')  # strong: no W/ before it
    again = client.get(address, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200
    head = client.head(address)
    assert (head.content, head.headers["ETag"]) == (b"", tag)
    assert head.headers["Content-Length"] == str(len(first.content))
    link = first.headers["Link"]
    assert "</data/datapackage.json>" in link
    assert 'rel="license"' in link or path.startswith(("catalog", "datapackage"))


def test_an_answer_is_written_once_a_build_and_language(client):
    addresses = [f"/data/cities.xlsx?lang={language}" for language in ("sl", "en")]
    tags = [client.get(address).headers["ETag"] for address in addresses]
    before = downloads.written.cache_info().misses
    assert [client.get(address).headers["ETag"] for address in addresses] == tags
    assert downloads.written.cache_info().misses == before
    assert len(set(tags)) == 2


@pytest.mark.parametrize(
    "file", ["weather.csv", "cities.pdf", "dictionary.csv", "indicators/x.csv", "catalog.n3"]
)
@pytest.mark.parametrize(
    ("language", "words"), [("sl", "Datoteke {} ni. "), ("en", "There is no {}. ")]
)
def test_what_there_is_none_of_is_said(client, file, language, words):
    answer = client.get(f"/data/{file}?lang={language}")
    assert answer.status_code == 404
    assert answer.text.startswith(words.format(file)) and "{" not in answer.text


@pytest.mark.parametrize("path", ["..%2Fschema.sql", "../schema.sql", "sources/cities.csv"])
def test_no_address_leads_to_a_file_of_the_server(client, path):
    assert client.get(f"/data/{path}").status_code == 404


@pytest.mark.parametrize("path", ["cities", "", "indicators/", "sources/cities.csv"])
def test_an_address_under_data_is_never_answered_with_a_page(client, path):
    answer = client.get(f"/data/{path}?lang=en")
    assert answer.status_code == 404
    assert answer.text.startswith(f"There is no address /data/{path}. There are: /data/<table>.csv")


def test_a_link_that_pins_the_served_version_answers_with_it(client):
    version = manifest.read()["version"]
    plain, pinned = (client.get(f"/data/cities.csv{v}") for v in ("", f"?v={version}"))
    assert pinned.status_code == 200 and pinned.content == plain.content


@pytest.mark.parametrize("asked", ["1999.01", "x", "", "../..", "2026.11~00000000/.."])
def test_a_version_that_never_was_is_not_found(client, asked):
    answer = client.get("/data/cities.csv", params={"v": asked, "lang": "en"})
    assert answer.status_code == 404
    assert answer.text.startswith(f"There is no data version “{asked}”. Releases: ")
