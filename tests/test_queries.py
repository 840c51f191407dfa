"""Every file in queries/ keeps the promise that its header makes."""

import re

import duckdb
import pytest

from dashboard import db
from dashboard.paths import QUERIES

NAMES = sorted(path.stem for path in QUERIES.glob("*.sql"))
PARAM = re.compile(r"^-- @param +(\w+) +'[^']*' +\S.*$", re.MULTILINE)
COLUMN = re.compile(r"^-- @column +(\w+) +(\w+(?: with time zone|\[\])?) +\S.*$", re.MULTILINE)
every_query = pytest.mark.parametrize("name", NAMES)
every_file = pytest.mark.parametrize(
    "path", sorted(QUERIES.rglob("*.sql")), ids=lambda path: path.stem
)


def head(name):
    """Return the comment that a query opens with."""
    return re.match(r"(?:--.*\n)+", db.read_query(name))[0]


@every_query
def test_header_says_what_comes_back_and_what_a_row_is(name):
    title, grain, *_ = head(name).splitlines()
    assert re.fullmatch(r"-- [A-Z].*[.:,]?", title)
    assert re.match(r"-- (One row|No row|Rows?\b)", grain) and not grain.startswith("-- @")


@every_query
def test_every_line_about_a_param_or_column_gives_name_type_and_meaning(name):
    promised = re.findall(r"^-- @", db.read_query(name), re.MULTILINE)
    assert len(promised) == len(PARAM.findall(head(name))) + len(COLUMN.findall(head(name)))


@every_query
def test_params_in_the_header_are_the_params_used(name):
    [statement] = duckdb.extract_statements(db.read_query(name))
    assert set(PARAM.findall(head(name))) == set(statement.named_parameters)


@every_query
def test_columns_in_the_header_are_the_columns_returned(con, name):
    sql, params = db.read_query(name), db.example_params(name)
    returned = con.cursor().execute(f"describe {sql}", params).fetchall()
    promised = COLUMN.findall(head(name))
    assert promised == [(column, kind.lower()) for column, kind, *_ in returned]


@every_query
def test_the_example_returns_rows(con, name):
    assert len(db.run(con, name, **db.example_params(name)))


@every_query
def test_each_text_comes_back_in_both_languages(name):
    columns = [column for column, _ in COLUMN.findall(head(name))]
    texts = {column[:-3] for column in columns if column.endswith(("_sl", "_en"))}
    assert not [text for text in texts if {f"{text}_sl", f"{text}_en"} - set(columns)]


@every_file
def test_the_order_of_the_answer_is_stated(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    outermost = [line for line in lines if re.match(r"(select|from|order by)\b", line)]
    assert outermost[-1].startswith("order by")


@every_file
def test_the_answer_names_its_columns(path):
    assert not re.search(r"^select\s+\*", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert not re.search(r"^ {4}(\w+\.)?\*", path.read_text(encoding="utf-8"), re.MULTILINE)
