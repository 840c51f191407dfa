"""What is changed in a grid is what is kept, and a choice in a conflict loses nothing else."""

import pandas as pd
import pytest

from dashboard.editing import Difference, rows
from dashboard.forms import grid
from dashboard.forms.settled import MINE, THEIRS, settled

MEASURES = rows.table_of("measures")
FIXED = {"city_id": "kranj"}


def begun(table, base):
    return grid.frame(table, list(enumerate(base)))


@pytest.mark.parametrize("name", rows.names())
def test_a_grid_that_nobody_touches_changes_nothing(name):
    table, base = rows.table_of(name), rows.published(name)
    assert grid.changes(table, base, begun(table, base), {}) == []


def test_rows_are_changed_added_and_taken_out():
    base = rows.published("measures", "kranj")[:3]
    edited = begun(MEASURES, base).drop(index=1)
    edited.loc[0, "value"] = 12.5
    new = {name: pd.NA for name in edited} | {"title_sl": "Šola, e-kolesa", "is_shown": True}
    edited = pd.concat([edited, pd.DataFrame([new])], ignore_index=True)
    changed, added, gone = grid.changes(MEASURES, base, edited, FIXED)
    assert (changed.columns, changed.after["value"]) == (["value"], "12.5")
    assert added.key == ("kranj_sola_e_kolesa",) and added.after["city_id"] == "kranj"
    assert added.after["is_shown"] == "true" and added.after["value"] == ""
    assert gone.after is None and gone.before == base[1]


def test_an_empty_line_is_no_row_and_a_made_key_is_nobodys():
    base = rows.published("measures", "kranj")[:1]
    edited = begun(MEASURES, base)
    empty = {name: pd.NA for name in edited} | {"is_shown": True}
    edited = pd.concat([edited, pd.DataFrame([empty])], ignore_index=True)
    assert grid.changes(MEASURES, base, edited, FIXED) == []
    twin = [base[0] | {"measure_id": "kranj_a"}]
    made = grid.added(MEASURES, {"title_sl": "A", **FIXED}, twin, [])
    assert made.key != ("kranj_a",) and made.key[0].startswith("kranj_a")


def test_a_row_with_another_key_is_one_taken_out_and_one_added():
    table = rows.table_of("observations")
    base = [row for row in rows.published("observations", "kranj") if row["year"] == "2020"][:1]
    edited = begun(table, base)
    edited.loc[0, "year"] = 2021
    gone, added = grid.changes(table, base, edited, {})
    assert (gone.before, added.after["year"], added.after["value"]) == (base[0], "2021", base[0]["value"])  # noqa: E501  # fmt: skip


@pytest.mark.parametrize(("which", "kept"), [(MINE, ["value", "note_sl"]), (THEIRS, ["note_sl"])])
def test_a_choice_in_a_conflict_is_kept_against_what_is_published(which, kept):
    row = next(row for row in rows.published("measures", "kranj") if row["value"])
    seen = row | {"value": "1"}  # somebody has published another value since
    draft = rows.change("measures", seen, seen | {"value": "2", "note_sl": "Nova opomba"})
    conflict = Difference("measures", draft.key, "value", "1", "2", row["value"])
    [made] = settled([draft], {conflict: which})
    assert made.before == row and set(made.columns) == set(kept)
    assert made.after["note_sl"] == "Nova opomba"
