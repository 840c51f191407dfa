"""A view leaves the site by a short address, a preview, or a frame, and comes back the same."""

import io
from urllib.parse import urlsplit

import httpx
import pytest
from PIL import Image

from dashboard.share import embed, findings, links, preview
from dashboard.share.findings import Finding

from .starlette_server import serving

LONG = "/what-if?city_id=kranj&m=1-4f0c-HR1e.pra.so2h~5q.GI-k3&r=-123&lang=en"


@pytest.fixture
def client(sqlite_store):
    routes = [*links.ROUTES, *preview.ROUTES]
    with serving(routes) as origin, httpx.Client(base_url=origin, timeout=60) as client:
        yield client


def test_a_short_address_leads_to_the_long_one_and_is_made_once(store):
    short_id = links.short(LONG)
    assert links.short(LONG) == short_id and len(short_id) == links.SIGNS
    assert links.find(short_id.lower()) == LONG


def test_following_a_short_address_opens_the_view(client):
    found = client.get(f"/s/{links.short(LONG)}")
    assert (found.status_code, found.headers["location"]) == (302, LONG)


@pytest.mark.parametrize(("lang", "words"), [("sl", "Kratkega naslova"), ("en", "no short")])
def test_a_short_address_that_is_none_is_said(client, lang, words):
    found = client.get(f"/s/NOTHING?lang={lang}")
    assert found.status_code == 404 and words in found.text


ELSEWHERE = ["https://elsewhere.si/x", "//elsewhere.si", "/\\elsewhere.si", "x", "/" + "a" * 5000,
             "/a\r\nb"]  # fmt: skip


@pytest.mark.parametrize("address", ELSEWHERE, ids=lambda text: text[:20])
def test_only_addresses_of_this_site_have_a_short_form(sqlite_store, address):
    assert links.short(address) is None


@pytest.mark.parametrize("path", preview.pages())
def test_a_chat_sees_each_page_by_name_in_either_language(client, path):
    for lang, name in (("sl", "Pot do ničle"), ("en", "Path to Zero")):
        found = client.get(f"{path}?lang={lang}")
        assert f'<html lang="{lang}">' in found.text
        assert f'<meta property="og:site_name" content="{name}">' in found.text
        assert f"/preview/{lang}.png" in found.text
        assert "<title>Streamlit</title>" not in found.text and "./static/js/" in found.text


def test_a_chat_sees_the_finding_of_a_view_that_was_shared(client):
    finding = Finding('Kranj: "−38 %" < cilj', "Ocena.")
    findings.note("/city?city_id=kranj&lang=sl", finding)
    found = client.get("/city?lang=sl&city_id=kranj").text
    assert 'content="Kranj: &quot;−38 %&quot; &lt; cilj"' in found
    assert 'property="og:description" content="Ocena."' in found
    assert "Kranj:" not in client.get("/city?city_id=koper").text


@pytest.mark.parametrize("lang", ["sl", "en"])
def test_the_preview_has_a_picture_of_the_size_it_says(client, lang):
    found = client.get(f"/preview/{lang}.png")
    assert Image.open(io.BytesIO(found.content)).size == (1200, 630)
    assert client.get("/preview/xx.png").status_code == 404


def test_the_code_for_a_frame_shows_the_same_view_without_menus():
    code = embed.code("http://example.si/city?city_id=kranj", 'A "title" <b>')
    source = code.split('src="')[1].split('"')[0].replace("&amp;", "&")
    assert urlsplit(source).query == "city_id=kranj&embed=true"
    assert 'title="A &quot;title&quot; &lt;b&gt;"' in code
