"""A source file as people save it is read, or refused with a sentence that says what to do."""

import re

import pandas as pd
import pytest

from dashboard import loading
from dashboard.csvfile import BadData
from dashboard.language import use


def missing(path):
    path.unlink()


def lacking_a_column(path):
    path.write_text(re.sub("^city_id", "municipality", path.read_text()))


def with_one_column_more(path):
    path.write_text(re.sub(r"\n", ",x\n", path.read_text().replace("source_id\n", "source_id,x\n")))


def with_a_column_twice(path):
    path.write_text(
        re.sub(r"(?m)$", ",1", path.read_text().rstrip("\n")).replace(",1", ",city_id", 1)
    )


def parted_by_semicolons(path):
    pd.read_csv(path).to_csv(path, sep=";", index=False, decimal=",")


def not_utf8(path):
    path.write_bytes(path.read_text().encode("cp1250"))


def ragged(path):
    path.write_text(path.read_text().rstrip("\n") + ",\n")


def with_an_open_quotation_mark(path):
    path.write_text(path.read_text() + '"')


def empty(path):
    path.write_text("")


SPOILT = [
    (missing, "is missing"),
    (lacking_a_column, "lacks the column city_id"),
    (with_one_column_more, "not in the schema, or twice: x"),
    (with_a_column_twice, "not in the schema, or twice: city_id"),
    (parted_by_semicolons, "parted by semicolons"),
    (not_utf8, "not UTF-8"),
    (ragged, "row 13: 21 fields and not 20"),
    (with_an_open_quotation_mark, "quotation mark is not closed before line 14"),
    (empty, "lacks the column city_id"),
]


@pytest.mark.parametrize(
    ("spoil_file", "rule"), SPOILT, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_file_that_is_not_a_table_is_refused_in_both_languages(data, spoil_file, rule):
    spoil_file(data / "sources" / "cities.csv")
    with pytest.raises(BadData) as caught:
        loading.load(data)
    use("en")
    english = str(caught.value)
    assert "cities.csv" in english and rule in english
    use("sl")
    assert "cities.csv" in str(caught.value) and str(caught.value) != english
