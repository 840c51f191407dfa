"""Every table and series can be taken away in four kinds, and read back is the database."""

import io
import json

import frictionless
import openpyxl
import pandas as pd
import pyarrow
import pyarrow.csv
import pyarrow.parquet
import pytest

from dashboard import db
from dashboard.open_data import files, tables

NAMES = [*sorted(path.stem for path in (db.DATA / "sources").glob("*.csv")), "shapes"]
SHEETS = {"sl": "Viri", "en": "Sources"}


SAMPLED = 20  # of the series, one in so many is read back in every kind


def series():
    """Return the path and the indicator_id of every series."""
    known = tables.indicator_ids(db.connect())
    return [(f"indicators/{indicator_id}", indicator_id) for indicator_id in known]


FILES = [*((name, None) for name in NAMES), *series()[::SAMPLED]]
every_file = pytest.mark.parametrize(("path", "indicator_id"), FILES)


def stored(con, path, indicator_id):
    """Return what the database holds of a table or a series."""
    return tables.table(con, "observations" if indicator_id else path, indicator_id)


def taken(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content


def fourteen_digits(value):
    """Return a number a little less exact than XLSX keeps it; anything else as it is."""
    return float(f"{value:.14g}") if isinstance(value, float) else value


def test_every_table_and_the_shapes_can_be_taken_away(con):
    assert tables.names(con) == sorted(NAMES)


def read_csv(raw, schema):
    """Return a CSV file as a table of these types."""
    how = pyarrow.csv.ConvertOptions(
        column_types=schema, strings_can_be_null=True, quoted_strings_can_be_null=False
    )
    parsing = pyarrow.csv.ParseOptions(newlines_in_values=True)
    return pyarrow.csv.read_csv(io.BytesIO(raw), convert_options=how, parse_options=parsing)


@every_file
def test_csv_opens_in_a_spreadsheet_and_holds_the_rows(client, con, path, indicator_id):
    raw = taken(client, f"/data/{path}.csv")
    assert raw.startswith(b"\xef\xbb\xbf")  # without it, Excel reads č as ÄŤ
    want = stored(con, path, indicator_id)
    assert read_csv(raw, want.schema).to_pylist() == want.to_pylist()
    assert list(pd.read_csv(io.BytesIO(raw)).columns) == want.column_names


def test_every_series_holds_the_rows_of_its_indicator(client, con):
    for path, indicator_id in series():
        want = stored(con, path, indicator_id)
        got = read_csv(taken(client, f"/data/{path}.csv"), want.schema)
        assert got.to_pylist() == want.to_pylist() != [], indicator_id


@every_file
def test_parquet_holds_the_rows_with_their_types(client, con, path, indicator_id):
    want = stored(con, path, indicator_id)
    got = pyarrow.parquet.read_table(io.BytesIO(taken(client, f"/data/{path}.parquet")))
    assert got.equals(want)
    raw = io.BytesIO(taken(client, f"/data/{path}.parquet"))
    pd.testing.assert_frame_equal(pd.read_parquet(raw), want.to_pandas())


@pytest.mark.parametrize("language", SHEETS)
@every_file
def test_xlsx_holds_the_rows_in_one_language_their_sources_and_the_version(
    client, con, language, path, indicator_id
):
    raw = taken(client, f"/data/{path}.xlsx?lang={language}")
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True)
    rows = files.localised(stored(con, path, indicator_id), language)
    heading, *cells = book[path.split("/")[-1]].iter_rows(
        max_col=rows.num_columns, values_only=True
    )
    assert list(heading) == rows.column_names
    assert [[fourteen_digits(value) for value in row] for row in cells] == [
        [fourteen_digits(_as_cell(value)) for value in row.values()] for row in rows.to_pylist()
    ]
    if path != "sources":
        (_, *found) = book[SHEETS[language]].iter_rows(values_only=True)
        named = set(rows["source_id"].to_pylist()) if "source_id" in rows.column_names else set()
        assert sorted(row[0] for row in found) == sorted(named - {None})
    said = dict(book.worksheets[-1].iter_rows(values_only=True))
    version = db.manifest.read()["version"]
    assert {version, "Različica podatkov" if language == "sl" else "Data version"} <= {
        *said, *said.values()
    }  # fmt: skip


def _as_cell(value):
    return pd.Timestamp(value).to_pydatetime() if hasattr(value, "isoformat") else value


@every_file
def test_json_is_a_data_resource_with_its_rows_version_sources_and_terms(
    client, con, path, indicator_id
):
    told = json.loads(taken(client, f"/data/{path}.json?lang=en"))
    want = stored(con, path, indicator_id)
    assert told["data"] == json.loads(json.dumps(want.to_pylist(), default=str))
    assert told["version"] == db.manifest.read()["version"] in told["how_to_cite"]
    named = set(want["source_id"].to_pylist()) if "source_id" in want.column_names else set()
    assert {source["source_id"] for source in told["sources"]} == named - {None}
    assert told["licenses"] and all("://" in one["path"] for one in told["licenses"])
    assert frictionless.Resource.from_descriptor(told).validate().valid


def test_json_of_a_series_says_unit_title_quality_and_terms_in_each_language(client, con):
    slovenian, english = (
        json.loads(taken(client, f"/data/indicators/population.json?lang={language}"))
        for language in ("sl", "en")
    )
    assert (slovenian["unit"], english["unit"]) == ("prebivalcev", "inhabitants")
    for told, language in ((slovenian, "sl"), (english, "en")):
        sql = f"select title_{language} from licences where licence_id = 'cc_by_4'"
        terms = {one.get("licence_id"): one["title"] for one in told["licenses"]}
        assert terms["cc_by_4"] == con.execute(sql).fetchone()[0]
    assert slovenian["title"] != english["title"]
    assert sum(english["quality"].values()) == len(english["data"])
