"""Every fault of a changed row is named by row and column, and what readers would see is told."""

import pytest

from dashboard.editing import checking, drafts, effects, rows
from dashboard.editing.change import NotPossible
from dashboard.paths import DATA
from dashboard.people.roles import Forbidden

from .editing_fixtures import ANA, BOR, KEY, measure


def changed(**cells):
    row = measure(DATA)
    return rows.change("measures", row, row | cells)


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        ({"value": "12,5"}, "value", "Napišite 12.5"),
        ({"source_id": ""}, "source_id", "mora biti izpolnjeno"),
        ({"quality": ""}, "quality", "mora biti izpolnjeno"),
        ({"state": "končano"}, "state", "done, ongoing, planned"),
        ({"year_to": "2024.5"}, "year_to", "ni celo število"),
        ({"title_en": ""}, "title_en", "mora biti izpolnjeno"),
        ({"note_en": "", "note_sl": "x"}, "note_en", "oba jezika"),
        ({"source_id": "atlantis"}, None, "atlantis"),
        ({"unit_id": "furlongs"}, None, "furlongs"),
    ],
)
def test_a_fault_names_row_and_column(sqlite_store, cells, column, said):
    found = checking.faults([changed(), changed(**cells)][1:])
    mine = [fault for fault in found if fault.column == column] or found
    assert said in str(mine[0]) and mine[0].key == (KEY,) and "1" in str(mine[0])


def test_all_faults_of_several_rows_come_together(sqlite_store):
    row = measure(DATA)
    twin = rows.change("measures", None, row | {"measure_id": "kr_twin"})
    again = rows.change("measures", None, row)
    found = checking.faults([changed(value="x", state="y"), twin, again])
    assert [(fault.values["row"], fault.column) for fault in found] == [
        (1, "state"), (1, "value"), (1, None), (2, None), (3, None), (3, None),
    ]  # fmt: skip


def test_a_value_that_jumps_is_refused_from_year_to_year_and_doubted_against_itself(sqlite_store):
    [row] = [
        one for one in rows.published("observations", "kranj")
        if (one["indicator_id"], one["year"], one["is_target"]) == ("population", "2013", "false")
    ]  # fmt: skip
    change = rows.change("observations", row, row | {"value": row["value"] + "0"})
    found = checking.faults([change])
    assert found[0].key == change.key and "series_breaks.csv" in str(found[0])
    assert checking.doubts([change])[0].column == "value" and not checking.doubts([changed()])


def test_what_would_be_seen_is_named_by_page_and_city(sqlite_store):
    addresses = {one.address for one in effects.of([changed(title_sl="Polnilnice")])}
    assert {"/city?city_id=kranj", "/measures"} <= addresses
    assert "/city?city_id=koper" not in addresses and "/mission" not in addresses


def test_rows_of_others_locked_columns_and_other_tables_are_not_open(sqlite_store):
    row = measure(DATA)
    for wrong, error in (
        (rows.change("measures", row, row | {"city_id": "koper"}), Forbidden),
        (rows.change("measures", row, row | {"part_of": "x"}), NotPossible),
        (rows.Change("cities", ("kranj",), None, {}), NotPossible),
        (rows.Change("measures", ("other",), row, row | {"title_sl": "x"}), NotPossible),
    ):
        with pytest.raises(error):
            drafts.save(ANA, "kranj", [wrong], "zato")
    source = rows.published("sources")[0]
    new = rows.change("sources", source, source | {"title": "x"})
    with pytest.raises(Forbidden):
        drafts.save(ANA, "kranj", [new], "zato")
    assert drafts.save(BOR, None, [new], "zato")
