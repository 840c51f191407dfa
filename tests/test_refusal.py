"""One source row of each table, spoilt in each way its rules forbid, is refused by file and row."""

from collections.abc import Iterator

import pytest

from dashboard import loading
from dashboard.csvfile import BadData
from dashboard.language import use
from dashboard.paths import DATA

from .filled import Filled, empty, tables

WRONG = {  # what is written in a column of a type, and what the refusal says of it
    "INTEGER": [
        ("many", "is “many”, not a whole number such as 12"),
        ("1.5", "is “1.5”, not a whole number such as 12"),
        ("1,5", "is “1,5”, with a decimal comma. Write 1.5"),
    ],
    "DOUBLE": [
        ("many", "is “many”, not a number such as 12.5"),
        ("nan", "is “nan”, not a number such as 12.5"),
        ("1.234,5", "is “1.234,5”, with a decimal comma. Write 1234.5"),
    ],
    "DATE": [
        ("19. 4. 2022", "is “19. 4. 2022”, not a date such as 2022-04-19"),
        ("2022-02-30", "is “2022-02-30”, not a date such as 2022-04-19"),
    ],
    "BOOLEAN": [("da", "is “da”, not true or false")],
}
ROW = 2  # as a spreadsheet counts: the only one of a table that has one row


@pytest.fixture(scope="module")
def filled() -> Filled:
    return Filled()


def of_type(table: str) -> Iterator[tuple[str, str, str]]:
    for column, kind, *_ in empty().execute(f"describe {table}").fetchall():
        for value, rule in WRONG.get(kind, []):
            yield column, value, rule


def of_rules(table: str) -> Iterator[tuple[str, str, str]]:
    constraints = empty().execute(
        "select constraint_type, constraint_column_names[1], expression from duckdb_constraints()"
        " where table_name = $table",
        {"table": table},
    )
    for kind, column, expression in constraints.fetchall():
        if kind == "NOT NULL" and not column.endswith(("_sl", "_en")):
            yield column, "", f"{column} is empty, but must be given"
        elif kind == "FOREIGN KEY":
            yield column, "atlantis", f"{column}: atlantis is a key that its table does not have"
        elif kind == "CHECK" and " IN ('" in expression:
            yield column, "nonsense", f"{column} is “nonsense”, not one of: "


def one_of_each_rule(table: str) -> Iterator[tuple[str, str, str, str]]:
    seen = set()
    for column, value, rule in [*of_type(table), *of_rules(table)]:
        kind = rule.replace(column, "")
        if kind not in seen:
            seen.add(kind)
            yield table, column, value, rule


def said(filled, folder, table) -> dict[str, str]:
    """Return what the table is refused for, by language."""
    con = filled.up_to(table)
    with pytest.raises(BadData) as caught:
        loading.fill(con, folder, table)
    sentences = {}
    for language in ("en", "sl"):
        use(language)
        sentences[language] = str(caught.value)
    return sentences


@pytest.mark.parametrize(
    ("table", "column", "value", "rule"),
    [case for table in tables() for case in one_of_each_rule(table)],
)
def test_a_value_against_the_rules_is_refused(filled, data, spoil, table, column, value, rule):
    spoil(table, lambda lines: lines[ROW - 1].__setitem__(lines[0].index(column), value))
    sentences = said(filled, data, table)
    assert sentences["en"].startswith(f"{table}.csv, row {ROW}: ") and rule in sentences["en"]
    assert sentences["sl"].startswith(f"{table}.csv, vrstica {ROW}: ")
    assert column in sentences["sl"] and value in sentences["sl"]


@pytest.mark.parametrize("table", tables())
def test_a_row_that_stands_twice_is_refused(filled, data, spoil, table):
    spoil(table, lambda lines: lines.insert(ROW, lines[ROW - 1]))
    sentences = said(filled, data, table)
    assert sentences["en"].startswith(f"{table}.csv, row {ROW + 1}: ")
    assert "stands in the table already" in sentences["en"]
    assert sentences["sl"].startswith(f"{table}.csv, vrstica {ROW + 1}: ")


BILINGUAL = [
    table
    for table, names in loading.columns(loading.empty(DATA)).items()
    if any(name.endswith("_sl") for name in names)
]


@pytest.mark.parametrize("table", BILINGUAL)
@pytest.mark.parametrize("language", ["sl", "en"])
def test_a_text_in_one_language_only_is_refused(filled, data, spoil, table, language):
    def empty_one(lines):
        text = next(name for name in lines[0] if name.endswith("_sl")).removesuffix("_sl")
        other = {"sl": "en", "en": "sl"}[language]
        lines[ROW - 1][lines[0].index(f"{text}_{language}")] = ""
        lines[ROW - 1][lines[0].index(f"{text}_{other}")] = "text"

    spoil(table, empty_one)
    sentences = said(filled, data, table)
    assert sentences["en"].startswith(f"{table}.csv, row {ROW}: ")
    assert f"_{language} is empty. Write both languages or neither." in sentences["en"]
    assert sentences["sl"].startswith(f"{table}.csv, vrstica {ROW}: ")


def test_values_that_contradict_each_other_are_refused(filled, data, spoil):
    def end_before_start(lines):
        row = dict(zip(lines[0], lines[ROW - 1], strict=True))
        row |= {"starts_on": "2022-05-01", "starts_precision": "day"}
        row |= {"ends_on": "2022-04-01", "ends_precision": "day"}
        lines[ROW - 1] = list(row.values())

    spoil("statuses", end_before_start)
    assert f"row {ROW}: ends_on lies before starts_on." in said(filled, data, "statuses")["en"]
