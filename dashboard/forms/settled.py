"""A draft after its author has chosen, cell by cell, what stands where others changed the same."""

from dashboard.editing import Change, Difference, conflicts
from dashboard.editing.change import Row

MINE, THEIRS = "mine", "theirs"


def settled(changes: list[Change], chosen: dict[Difference, str]) -> list[Change]:
    """Return the changes as they are against what is published, each conflict as chosen."""
    now = conflicts.published({one.table for one in changes})
    made = []
    for one in changes:
        theirs = {c.column for c, which in chosen.items() if (c.table, c.key) == (one.table, one.key) and which == THEIRS}  # noqa: E501  # fmt: skip
        row = now.get((one.table, one.key))
        if None in theirs:
            continue
        made.append(Change(one.table, one.key, row, _after(one, row, theirs)))
    return [one for one in made if one.columns]


def _after(one: Change, row: Row | None, theirs: set[str]) -> Row | None:
    if one.after is None or row is None:
        return one.after
    names = one.columns if one.before else list(one.after)
    return row | {name: one.after[name] for name in names if name not in theirs}
