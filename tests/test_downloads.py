"""Every table can be taken away as CSV, Parquet and XLSX, with its sources, from a server."""

import io
import socket
import threading
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import openpyxl
import pandas as pd
import pytest
import uvicorn
from starlette.applications import Starlette

from dashboard import db, downloads
from dashboard.language import localise

TABLES = [*sorted(path.stem for path in (db.DATA / "sources").glob("*.csv")), "shapes"]
SHEETS = {"sl": "Viri", "en": "Sources"}
every_table = pytest.mark.parametrize("name", TABLES)


@pytest.fixture(scope="module")
def origin():
    """The address of a server with nothing but the downloads."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        app = Starlette(routes=downloads.ROUTES)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join()


def taken(address):
    with urlopen(address) as answer:
        assert "attachment" in answer.headers["Content-Disposition"]
        return answer.read()


def as_text(frame):
    """Return a frame as the words that a CSV of it holds, to compare what was typed with it."""
    return pd.read_csv(io.StringIO(frame.to_csv(index=False)), dtype=str, keep_default_na=False)


def fourteen_digits(value):
    """Return a number a little less exact than XLSX keeps it; anything else as it is."""
    return float(f"{value:.14g}") if isinstance(value, float) else value


def test_every_table_and_the_shapes_can_be_taken_away(con):
    assert downloads.names(con) == sorted(TABLES)


@every_table
def test_csv_opens_in_a_spreadsheet_and_holds_the_table(origin, con, name):
    raw = taken(f"{origin}/data/{name}.csv")
    assert raw.startswith(b"\xef\xbb\xbf")  # without it, Excel reads č as ÄŤ
    got = pd.read_csv(io.BytesIO(raw), dtype=str, keep_default_na=False)
    pd.testing.assert_frame_equal(got, as_text(downloads.table(con, name)))


@every_table
def test_parquet_holds_the_table_with_its_types(origin, con, name):
    got = pd.read_parquet(io.BytesIO(taken(f"{origin}/data/{name}.parquet")))
    pd.testing.assert_frame_equal(got, downloads.table(con, name), check_dtype=False)


@pytest.mark.parametrize("language", SHEETS)
@every_table
def test_xlsx_holds_the_table_in_one_language_and_the_sources_it_names(origin, con, name, language):
    raw = taken(f"{origin}/data/{name}.xlsx?lang={language}")
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True)
    rows = localise(downloads.table(con, name), language)
    heading, *cells = book[name].iter_rows(values_only=True)
    assert list(heading) == list(rows.columns)
    assert len(cells) == len(rows)
    for column, values in zip(rows.columns, zip(*cells, strict=True), strict=True):
        assert [fourteen_digits(value) for value in values] == [
            None if pd.isna(value) else fourteen_digits(value) for value in rows[column]
        ], column
    if name != "sources":
        (_, *found) = book[SHEETS[language]].iter_rows(values_only=True)
        named = set(rows["source_id"].dropna()) if "source_id" in rows else set()
        assert sorted(row[0] for row in found) == sorted(named)


@pytest.mark.parametrize("file", ["weather.csv", "cities.pdf", "dictionary.csv"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sl", "Datoteke {} ni. Tabele: boundaries, "),
        ("en", "There is no {}. Tables: boundaries, "),
    ],
)
def test_what_there_is_none_of_is_said(origin, file, language, words):
    with pytest.raises(HTTPError) as caught:
        urlopen(f"{origin}/data/{file}?lang={language}")
    assert caught.value.code == 404
    assert caught.value.read().decode().startswith(words.format(file))


@pytest.mark.parametrize("path", ["..%2Fschema.sql", "../schema.sql", "sources/cities.csv"])
def test_no_address_leads_to_a_file_of_the_server(origin, path):
    with pytest.raises(HTTPError) as caught:
        urlopen(f"{origin}/data/{path}")
    assert caught.value.code == 404
