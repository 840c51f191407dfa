"""Faults that a changed row has by itself: types, what must be given, choices, both languages."""

from collections.abc import Iterator

from dashboard import refusal
from dashboard.csvfile import BadData, require_both_languages, require_harmless
from dashboard.editing.change import Change, Fault
from dashboard.editing.rows import Open

KINDS = {"integer": "INTEGER", "number": "DOUBLE", "date": "DATE", "boolean": "BOOLEAN"}


def faults(one: Change, table: Open, number: int) -> Iterator[Fault]:
    """Yield every fault of the cells of a row.

    number  what the sentences call the row
    """
    if one.after is None:
        return
    for error in _errors(one, table, number):
        yield fault(one, error)


def fault(one: Change, error: BadData) -> Fault:
    """Return a refusal as the fault of a changed row."""
    named = (error.values.get(name) for name in ("name", "missing", "found"))
    column = next((name for name in named if name in (one.after or {})), None)
    return Fault(one.table, one.key, column, error.message, error.values)


def _errors(one: Change, table: Open, number: int) -> Iterator[BadData]:
    where = {"file": f"{table.name}.csv", "row": number}
    for told in table.fields:
        name, value = told["name"], one.after[told["name"]]
        limits, kind = told.get("constraints", {}), KINDS.get(told["type"], "VARCHAR")
        if not value:
            if limits.get("required"):
                yield BadData(refusal.EMPTY, **where, found=name)
        elif not refusal.is_written(value, kind):
            yield refusal.wrong_type(*where.values(), name, value, kind)
        elif value not in map(str, limits.get("enum", [value])):
            known = ", ".join(map(str, limits["enum"]))
            yield BadData(refusal.NOT_ONE_OF, **where, name=name, value=value, known=known)
    try:
        row = [*(one.after[name] or None for name in table.columns), number]
        require_both_languages(where["file"], table.columns, [row])
        require_harmless(where["file"], table.columns, [row])
    except BadData as error:
        yield error
