"""Queries keep to what DuckDB and Spark both speak; Spark is there only where it is asked for."""

import re

import pandas as pd
import pytest

from dashboard import db, opened, settings
from dashboard.engine import samples
from dashboard.engine.difference import difference
from dashboard.paths import QUERIES, ROOT

NAMES = sorted(path.stem for path in QUERIES.glob("*.sql"))
every_query = pytest.mark.parametrize("name", NAMES)
OUTSIDE = [
    ("select arg_max(name, position) from cities", "takes any row of a tie"),
    ("select list(name order by position) from cities", "loses its order"),
    ("select position // 2 from cities", "rounds negative numbers otherwise"),
    ("select cast(seat_latitude as integer) from cities", "rounds in DuckDB and cuts in Spark"),
    ("select value / year from observations", "is refused by Spark for 0"),
    ("select quantile_cont(value, 0.1) from observations", "refused by Spark in this form"),
    ("select strip_accents(name) from cities", "no function that sqlglot knows"),
    ("select regexp_matches(name, 'a+') from cities", "two kinds of expressions"),
    ("select array_position(['a'], name) from cities", "0 in Spark where there is none"),
    ("select unnest(range(3))", "makes rows in another order"),
    ("select * from cities", "name the columns"),
    ("from cities", "name the columns"),
    ("select name, count(*) from cities group by all", "is not alike"),
    ("select date_trunc('month', starts_on) from events", "was never compared"),
    ("select name from cities asof join places using (position)", "no join that Spark knows"),
    ("select name from cities where name like '\\_'", "a backslash"),
]


@pytest.fixture(scope="module")
def dialect():
    """The translation; imported here, as it is there only with the packages of the tests."""
    from dashboard.engine import dialect

    return dialect


@every_query
def test_a_query_keeps_to_what_both_engines_speak(dialect, name):
    assert dialect.differences(db.read_query(name)) == []


@every_query
def test_a_query_is_translated_with_its_settings_bound(dialect, name):
    text = dialect.spark(db.read_query(name))
    assert "$" not in text and "::" not in text
    assert set(re.findall(r":(\w+)", text)) == set(db.example_params(name))


@pytest.mark.parametrize(("sql", "said"), OUTSIDE)
def test_what_the_engines_do_not_answer_alike_is_refused(dialect, sql, said):
    assert [sentence for sentence in dialect.differences(sql) if said in sentence]


def test_nothing_counts_as_compared_that_no_query_uses(dialect):
    assert dialect.SPOKEN == {kind for name in NAMES for kind in dialect.kinds(db.read_query(name))}


@every_query
def test_a_conformance_run_asks_with_the_example_and_with_what_is_not_there(con, name):
    given = samples.params(con, name, draws=3, seed="1")
    assert given == samples.params(con, name, draws=3, seed="1")
    assert given[0] == db.example_params(name)
    for param in db.example_params(name):
        assert {None, "", "ni_ga"} <= {one[param] for one in given}


@pytest.mark.parametrize(
    "other",
    [
        {"value": [1.0, 2.0 + 1e-7], "text": ["a", None]},
        {"value": [2.0, 1.0], "text": ["a", None]},
        {"value": [1, 2], "text": ["a", None]},
        {"value": [1.0, 2.0], "text": ["a", ""]},
        {"text": ["a", None], "value": [1.0, 2.0]},
        {"value": [1.0], "text": ["a"]},
    ],
)
def test_a_difference_in_value_order_type_or_gap_is_seen(other):
    ours = pd.DataFrame({"value": [1.0, 2.0], "text": ["a", None]})
    assert difference(ours, pd.DataFrame(other))
    assert not difference(ours, ours.assign(value=[1.0, 2.0 + 1e-10]))


def test_duckdb_answers_unless_the_settings_name_a_spark(con, monkeypatch):
    assert settings.current().engine == "duckdb"
    assert opened.Build(con).engine is con


def test_whoever_runs_a_query_asks_what_the_settings_name():
    files = [*ROOT.glob("dashboard/**/*.py"), *ROOT.glob("pages/*.py")]
    asking = [path for path in files if "db.run(" in (text := path.read_text(encoding="utf-8"))
              and re.search(r"\.con\b", text)]  # fmt: skip
    assert asking == []


def test_spark_is_pinned_in_a_lock_of_its_own():
    served = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    on_spark = (ROOT / "requirements-spark.lock").read_text(encoding="utf-8")
    assert not re.search(r"^(pyspark|sqlglot|grpcio)", served, re.MULTILINE)
    assert {"pyspark", "sqlglot", "grpcio"} <= set(
        re.findall(r"^([\w-]+)==", on_spark, re.MULTILINE)
    )
    pins = re.compile(r"^[\w.-]+==[^ ;]+", re.MULTILINE)
    assert set(pins.findall(served)) <= set(pins.findall(on_spark))
