"""A sheet is one tagged A4 page with its fonts in it; its words are read back, č š ž too."""

import re
import subprocess

import httpx
import pandas as pd
import pytest

from dashboard import db, formats, language
from dashboard.asking import asker
from dashboard.deck import routes as deck_routes
from dashboard.sheet import routes
from dashboard.take_away import sheet
from dashboard.what_if.standing import address, standing

from .serving import serving

CITIES = [*pd.read_csv(db.DATA / "sources" / "cities.csv")["city_id"]]
every_sheet = pytest.mark.parametrize("name", [*CITIES, "all"])
every_language = pytest.mark.parametrize("spoken", ["sl", "en"])


@pytest.fixture(scope="module")
def client():
    with serving([*routes.ROUTES, *deck_routes.ROUTES]) as origin:
        with httpx.Client(base_url=origin, timeout=60) as client:
            yield client


def told(tool, file, *options):
    return subprocess.run(
        [tool, *options, file, *(["-"] if tool == "pdftotext" else [])],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip


@pytest.fixture
def taken(client, tmp_path):
    """A function that downloads a sheet and gives its file."""

    def take(address):
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/pdf"
        assert "attachment" in answer.headers["content-disposition"]
        file = tmp_path / "sheet.pdf"
        file.write_bytes(answer.content)
        return file

    return take


@every_language
@every_sheet
def test_a_sheet_is_one_tagged_a4_page_with_its_fonts_in_it(taken, name, spoken):
    file = taken(f"/sheet/{name}.pdf?lang={spoken}")
    about = told("pdfinfo", file)
    assert re.search(r"^Pages: +1$", about, re.MULTILINE)
    assert re.search(r"^Page size: .*\(A4\)$", about, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", about, re.MULTILINE)
    assert re.search(r"^Title: +\S", about, re.MULTILINE)
    assert "<pdfuaid:part>1</pdfuaid:part>" in told("pdfinfo", file, "-meta")
    raw = file.read_bytes()
    assert b"/StructTreeRoot" in raw and b"/MarkInfo" in raw
    assert re.search(rf"/Lang ?\({spoken}\)".encode(), raw)
    fonts = told("pdffonts", file).splitlines()[2:]
    assert fonts and all("IBMPlexSans" in line for line in fonts)
    assert all(re.search(r" yes yes yes +\d+ +\d+$", line) for line in fonts)


@every_language
@every_sheet
def test_its_words_are_read_back(taken, con, name, spoken):
    text = " ".join(told("pdftotext", taken(f"/sheet/{name}.pdf?lang={spoken}"), "-layout").split())
    language.use(spoken)
    rows = con.cursor().execute("select city_id, name from cities order by position").fetchall()
    shown = [city for key, city in rows if name in ("all", key)]
    assert not [city for city in shown if city not in text]
    assert {"sl": "Narejeno", "en": "Made on"}[spoken] in text
    assert re.search(r"(Vira?|Viri|Sources?): \w", text)
    assert f"/city?city_id={name}" in text or name == "all"
    if spoken == "sl":
        assert "č" in text and "š" in text


def test_a_citys_sheet_says_its_emissions_its_target_and_its_measures(taken, con):
    text = told("pdftotext", taken("/sheet/kranj.pdf?lang=sl"), "-layout").replace("\u00a0", " ")
    total = con.cursor().execute(
        "select value from targets where city_id = 'kranj' and metric_id = 'ghg_residual' and is_shown"  # noqa: E501
    ).fetchone()[0]  # fmt: skip
    language.use("sl")
    assert f"{formats.number(total)} t" in text
    assert "Občinska vozila, zamenjana z električnimi" in " ".join(text.split())


def test_a_chosen_mix_stands_on_the_sheet_and_its_code_leads_to_it(taken):
    language.use("sl")
    ask = asker(db.Tables())
    here = standing(ask, "velenje", {"preset": "contract"})
    mix = address(ask, here, {"city_id": "velenje"}).partition("m=")[2]
    text = " ".join(told("pdftotext", taken(sheet("velenje", {"m": mix}))).split())
    result = here.outcome(here.settings)
    assert formats.number(result.total) in text
    assert "Velenje: ta mešanica prinese" in text
    assert "/what-if?city_id=velenje" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/sheet/atlantis.pdf?lang=en", "There is no sheet “atlantis”. Sheets: all, ljubljana,"),
        ("/sheet/koper.pdf?lang=en&m=broken", "The mix in the address cannot be read"),
        ("/deck/gossip.pptx?lang=en", "There is no story “gossip”. Stories: twelve,"),
        ("/deck/own.pptx?lang=en&s=/nowhere", "None of the steps can be shown.\n/nowhere: Page"),
        ("/deck/own.pptx?lang=en", "None of the steps can be shown."),
    ],
)
def test_what_there_is_none_of_is_said(client, asked, said):
    answer = client.get(asked)
    assert answer.status_code == 404
    assert answer.text.startswith(said)


def test_the_readers_own_steps_are_a_deck(client):
    answer = client.get("/deck/own.pptx", params={"s": "/status\n/city?city_id=koper"})
    assert answer.status_code == 200 and answer.content[:2] == b"PK"
