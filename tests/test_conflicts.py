"""Whatever two people do to one row, cells go together or are a conflict; none is lost silently."""

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.editing.change import Change, Conflict
from dashboard.editing.conflicts import differences, rebased
from dashboard.editing.overlay import Edition, lay, rows_of

CELLS = st.fixed_dictionaries(
    {"place": st.sampled_from("abc"), "value": st.sampled_from(["", "1", "1.0", "2"])}
)
ROWS = st.none() | CELLS
PLACE = ("things", ("k",))
NAMES = ("thing_id", "place", "value")


def keyed(cells):
    return cells and {"thing_id": "k", **cells}


def said(row):
    """Return a row with numbers as values, so that 1.0 is 1."""
    return row and {name: float(text) if text[:1].isdigit() else text for name, text in row.items()}


@given(ROWS, ROWS, ROWS)
def test_two_changes_from_one_row_go_together_or_are_told(base, one, other):
    base, one, other = keyed(base), keyed(one), keyed(other)
    changes = [Change(*PLACE, base, row) for row in (one, other)]
    changes = [change for change in changes if change.columns]
    now = {PLACE: base} if base else {}
    try:
        made = rebased(changes, now)
    except Conflict as conflict:
        assert said(one) != said(other) and all(str(found) for found in conflict.differences)
        return
    result = made[0].after if made else base
    for change in changes:
        if change.after is None:
            assert result is None
        for name in change.columns if change.after else ():
            assert result and said(result)[name] == said(change.after)[name]
    assert [change.before for change in made] == [base][: len(made)]


def text_of(row):
    """Return a file of one row, or of none."""
    lines = [",".join(NAMES), *([",".join(row[name] for name in NAMES)] if row else [])]
    return "\n".join([*lines, ""])


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_versions_laid_over_the_files_give_the_last_one_and_their_reverse_the_first(states):
    rows = [keyed(row) for row in states]
    steps = [Change(*PLACE, *pair) for pair in pairwise(rows)]
    back = [Change(*PLACE, one.after, one.before) for one in reversed(steps)]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "things.csv").write_text(text_of(rows[0]))
        for changes, wanted in ((steps, rows[-1]), ([*steps, *back], rows[0])):
            laid = lay(Path(folder), [Edition(1, "ab", tuple(changes))], {"things": ["thing_id"]})
            found = rows_of(laid.get("things", text_of(rows[0])))
            assert [said(row) for row in found] == ([said(wanted)] if wanted else [])


@pytest.mark.parametrize("now", [None, {"thing_id": "k", "place": "b", "value": ""}])
def test_a_row_that_somebody_took_out_or_changed_is_not_taken_out_silently(now):
    change = Change(*PLACE, {"thing_id": "k", "place": "a", "value": ""}, None)
    assert bool(differences(change, now)) == (now is not None)
