"""What is seen can be taken away: the files read back are the database's rows, pictures carry
source and address.
"""

import io
import json

import openpyxl
import pandas as pd
import pytest

from dashboard import picture_files
from dashboard.indicators import files
from dashboard.language import use

from .indicator_views import LOOK, known, series, shown
from .pages import frame

ABOUT = {"title": "Naslov", "address": "http://127.0.0.1/indicators?indicator_id=population"}


@pytest.fixture(scope="module")
def seen(con):
    use("sl")
    [population] = [one for one in known(con, "sl") if one["indicator_id"] == "population"]
    return shown(con, population, "time")


@pytest.fixture(scope="module")
def sources(con, seen):
    every = frame(con, "sources", "sl")
    return every[every["source_id"].isin(seen.sources)]


def read_back(kind: str, content: bytes) -> pd.DataFrame:
    whole = io.BytesIO(content)
    if kind == "json":
        return pd.DataFrame(json.load(whole)["rows"])
    read = {"csv": pd.read_csv, "parquet": pd.read_parquet, "xlsx": pd.read_excel}
    return read[kind](whole)


@pytest.mark.parametrize("kind", files.KINDS)
def test_a_file_read_back_holds_the_rows_of_the_database(con, seen, sources, kind):
    use("sl")
    back = read_back(kind, files.KINDS[kind][1](seen.taken, sources, ABOUT))
    drawn = series(con, "population")
    drawn = drawn[drawn["kind"] == "city"]
    keys = ["place_id", "year", "value", "quality", "source_id"]
    assert back[keys].astype({"value": float}).values.tolist() == drawn[keys].values.tolist()
    assert set(back["unit"]) == {"prebivalcev"}


def test_a_workbook_tells_its_sources_and_what_it_is(seen, sources):
    use("sl")
    book = openpyxl.load_workbook(io.BytesIO(files.as_xlsx(seen.taken, sources, ABOUT)))
    assert book.sheetnames == ["Vrednosti", "Viri", "O podatkih"]
    cells = [cell.value for row in book["Viri"].iter_rows(min_row=2) for cell in row]
    assert set(sources["source_id"]) <= set(cells)
    assert any("CC BY 4.0" in str(cell) for cell in cells)
    assert ABOUT["address"] in [row[1].value for row in book["O podatkih"].iter_rows()]


def test_json_says_null_where_nothing_is_known(seen, sources):
    use("sl")
    whole = json.loads(files.as_json(seen.taken, sources, ABOUT))
    assert whole["address"] == ABOUT["address"]
    assert whole["rows"][0]["note"] is None
    assert all(one["citation"] and one["accessed_on"] == "2026-11-22" for one in whole["sources"])


def test_pictures_carry_title_source_and_address_in_the_house_font(con, seen):
    use("sl")
    spec = seen.draw(LOOK | {"px": picture_files.WIDTH}).to_dict()
    below = ["Viri: SURS. Š, č in ž.", ABOUT["address"]]
    whole = picture_files.framed(spec, seen.title, seen.subtitle, below, "sl")
    drawn = picture_files.svg(whole).decode("utf-8")
    assert "Murska Sobota" in drawn and "Š, č in ž." in drawn and "IBM Plex Sans" in drawn
    assert ABOUT["address"].split("?")[0] in drawn
    assert "300.000" in drawn  # Slovenian numbers on the axis
    assert picture_files.png(whole).startswith(b"\x89PNG")
