"""Nobody gets out of the database: not by a statement, not by any value that reaches SQL."""

from urllib.parse import quote

import duckdb
import pytest

from dashboard import db, read_only
from dashboard.paths import QUERIES

OUT = [
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('data/cities.csv')",
    "select * from sniff_csv('/etc/passwd')",
    "select * from glob('/*')",
    "select * from '/etc/passwd'",
    "select * from 'https://example.com/x.csv'",
    "select * from parquet_metadata('data/cities.parquet')",
    "select * from python_value",
    "select getenv('HOME')",
    "copy cities to '/tmp/out.csv'",
    "copy cities from '/etc/passwd'",
    "export database '/tmp/out'",
    "import database '/tmp'",
    "attach '/tmp/out.db'",
    "install httpfs",
    "load httpfs",
    "set memory_limit = '100GB'",
    "set threads = 64",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "reset memory_limit",
    "pragma enable_logging",
    "create table mine as select 1 as a",
    "create macro mine() as 1",
    "create view mine as select 1 as a",
    "create secret (type s3)",
    "drop table cities",
    "delete from cities",
    "update cities set name = 'Emona'",
    "insert into cities by name select * from cities",
    "alter table cities drop name",
    "from range(50_000_000) as t(i) select list(repeat('x', 1000) || i)",  # beyond the memory
]
VALUES = [
    "'; drop table cities; --",
    "kranj' or '1' = '1",
    "' union all select * from read_text('/etc/passwd') --",
    "$city_id",
    "kranj\x00koper",
    "\\'; attach '/tmp/out.db'; --",
    "{[(%_*?)]}",
    "ž\u202e\U0001f600",
    "9" * 400,
    "x" * 1_000_000,
]
NOWHERE = "atlantis"


@pytest.fixture(scope="module")
def closed():
    """Tables of this file's own, which a break-out would spoil for no other test."""
    return db.connect()


@pytest.mark.parametrize("statement", OUT)
def test_a_statement_that_does_more_than_read_tables_is_refused(closed, statement):
    python_value = duckdb.sql("select 1 as a").df()  # which DuckDB would find by its name
    assert len(python_value) == 1
    with pytest.raises(duckdb.Error):
        read_only.cursor(closed).execute(statement).fetchall()


def test_a_query_that_does_not_end_is_stopped(closed):
    endless = "select sum(a * b) from range(10_000_000_000) t(a), range(1_000_000) u(b)"
    with pytest.raises(read_only.TooLong), read_only.limited(closed, 0.2) as cursor:
        cursor.execute(endless).fetchall()
    assert len(db.run(closed, "city_names")) == 12


PARAMS = [
    (path.stem, param)
    for path in sorted(QUERIES.glob("*.sql"))
    for param in db.example_params(path.stem)
]


def outcome(con, query, given):
    """Return how many rows a query gives, or that the database refused a value as no such type."""
    try:
        return len(db.run(con, query, **given))
    except duckdb.ConversionException:
        return "refused"


@pytest.mark.parametrize(("query", "param"), PARAMS)
def test_a_value_is_only_a_value_wherever_it_reaches_sql(closed, query, param):
    usual = db.example_params(query)
    nowhere = outcome(closed, query, usual | {param: NOWHERE})
    for value in VALUES:
        assert outcome(closed, query, usual | {param: value}) == nowhere, value[:60]


def test_every_query_is_one_statement_that_selects():
    for path in sorted(QUERIES.rglob("*.sql")):
        [statement] = duckdb.extract_statements(path.read_text(encoding="utf-8"))
        assert statement.type == duckdb.StatementType.SELECT, path.name


@pytest.mark.parametrize("value", VALUES[:-1])
def test_names_and_versions_in_an_address_reach_no_other_table(client, value):
    asked = quote(value, safe="")
    for address in (
        f"/data/{asked}.csv",
        f"/data/indicators/{asked}.json",
        f"/data/cities.{asked}",
        f"/data/cities.csv?v={asked}",
        f"/data/cities.csv?lang={asked}&v=..%2F..%2Fetc",
        f"/data/catalog.{asked}",
    ):
        answer = client.get(address)
        assert answer.status_code in (404, 410), address
        assert "root:" not in answer.text and "Traceback" not in answer.text
    assert client.get("/data/cities.csv").status_code == 200
