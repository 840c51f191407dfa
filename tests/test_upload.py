"""A file becomes changes, or every fault of it is named by sheet, row and column."""

import csv
import io

import pytest
from openpyxl import load_workbook

from dashboard import language
from dashboard.editing import rows
from dashboard.forms import headings, template, upload
from dashboard.people.roles import Person

ANA = Person("ana", "Ana", "editor", "kranj")
CITY = "kranj"


@pytest.fixture(scope="module")
def whole() -> bytes:
    """The template of a city, in Slovenian."""
    language.use("sl")
    return template.workbook(CITY, "Kranj")


def filled_in(whole: bytes, sheet: str, cells: dict[str, object]) -> bytes:
    book = load_workbook(io.BytesIO(whole))
    for place, value in cells.items():
        book[sheet][place] = value
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def as_csv(whole: bytes, sheet: str, cells: dict[tuple[int, int], str], mark=";") -> str:
    lines = [
        list(row) for row in load_workbook(io.BytesIO(whole))[sheet].iter_rows(values_only=True)
    ]
    for (row, column), value in cells.items():
        lines[row - 1][column - 1] = value
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(lines)
    return out.getvalue()


def test_the_template_says_what_is_published_and_nothing_else(whole):
    found = upload.read("kranj.xlsx", whole, CITY, ANA)
    assert found.faults == [] and found.changes == []
    mine = sum(len(rows.published(name, CITY)) for name in rows.names() if name != "sources")
    assert found.same == mine


def test_the_template_explains_offers_lists_and_marks_its_examples(whole):
    book = load_workbook(io.BytesIO(whole))
    assert book.sheetnames == ["Kako izpolniti", "Seznami", "Viri", "Ukrepi", "Statusi", "Prelomi v seriji", "Podatki"]  # noqa: E501  # fmt: skip
    for name in book.sheetnames[2:]:
        sheet = book[name]
        assert sheet["A2"].value == "primer" and sheet["B1"].value
        assert sheet.data_validations.dataValidation, name
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert "Vrednost (število)" in [cell.value for cell in book["Ukrepi"][1]]


def test_changed_and_new_rows_become_changes_in_excels_own_ways_of_writing(whole):
    body = filled_in(whole, "Ukrepi", {"H3": "1.234,5", "B4": None, "F4": "Nov ukrep"})
    found = upload.read("kranj.xlsx", body, CITY, ANA)
    assert found.faults == []
    [corrected, added] = found.changes
    assert corrected.kind == "corrected" and corrected.after["value"] == "1234.5"
    assert added.kind == "added" and added.after["city_id"] == CITY
    assert added.key[0].startswith("kranj_nov_ukrep")
    assert [place.row for place in found.places] == [3, 4]


def test_every_fault_is_named_by_sheet_row_and_column_in_the_readers_language(whole):
    wrong = {"H3": "dvanajst", "C4": "Promett", "G5": "=1+1", "F6": "@SUM(A1)", "N7": "2022,5"}
    found = upload.read("kranj.xlsx", filled_in(whole, "Ukrepi", wrong), CITY, ANA)
    said = [f"{place}: {sentence}" for place, sentence in found.faults]
    assert found.changes == [] and len(said) == 5
    assert said[0].startswith("Ukrepi, vrstica 3, stolpec H (Vrednost): »dvanajst« ni število")
    assert "na primer: Promet" in said[1]
    assert "formula" in said[2] and "znakom @" in said[3] and "celo število" in said[4]


def test_what_the_rules_have_against_a_row_is_said_by_its_place_in_the_file(whole):
    body = filled_in(whole, "Ukrepi", {"I3": None, "J3": None})
    found = upload.read("kranj.xlsx", body, CITY, ANA)
    [(_place, sentence), *_rest] = upload.faults(found)
    assert sentence == "Ukrepi, vrstica 3: Vrednost in Natančnost gresta skupaj. Navedite oboje ali ničesar."  # noqa: E501  # fmt: skip


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_csv_file_may_be_written_as_programs_write_it(whole, code, mark):
    text = as_csv(whole, "Statusi", {(3, 3): "Študija"}, mark)
    found = upload.read("s.csv", text.encode(code, "replace"), CITY, ANA)
    assert len(found.faults) == 1 and "»Študija« ni med možnostmi" in found.faults[0][1]
    assert found.faults[0][0].sheet == "Statusi"


def test_rows_of_another_city_and_unknown_keys_are_refused(whole):
    body = filled_in(whole, "Ukrepi", {"B3": "lj_vision", "B4": "izmisljen"})
    found = upload.read("kranj.xlsx", body, CITY, ANA)
    assert "drugega mesta" in found.faults[0][1] and "»izmisljen« ni" in found.faults[1][1]


def test_columns_are_known_by_their_headings_and_a_strange_one_is_named(whole):
    body = filled_in(whole, "Ukrepi", {"C1": "Barva", "AA1": "Kakovost"})
    found = upload.read("kranj.xlsx", body, CITY, ANA)
    assert "»Barva«" in found.faults[0][1] and found.faults[0][0].row == 1
    for table in rows.tables().values():
        for spoken in language.LANGUAGES:
            titles = [headings.title(table, name, spoken) for name in headings.offered(table)]
            assert len(set(titles)) == len(titles), table.name
