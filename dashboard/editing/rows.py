"""The tables that staff may change, their published rows, and whose rows they are.

data/editing.toml says which; types, rules and meanings come from the built data package.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard import builds, manifest
from dashboard.csvfile import N_
from dashboard.editing import overlay
from dashboard.editing.change import Change, NotPossible, Row
from dashboard.paths import DATA
from dashboard.people.roles import EDITOR, OTHER_CITY, Forbidden, Person

NOT_OPEN = N_("{table} is not open to changes here. Open are: {known}.")
NO_COLUMN = N_("{table} has no column {column} that can be changed here.")
NOT_WHOLE = N_("{table}, {key}: the key does not agree with the row.")
NOT_THEIRS = N_("Sources that are there are changed by an editor of all cities; add a new one.")


@dataclass(frozen=True)
class Open:
    """A table that staff may change, as data/editing.toml opens it.

    place    the column that says whose city a row is; None where rows are of no city
    parents  the table that a column's keys are of
    fields   its columns as the data package describes them: name, type, description, constraints
    """

    name: str
    key: tuple[str, ...]
    place: str | None
    locked: tuple[str, ...]
    same: tuple[str, ...]
    named_by: tuple[str, ...]
    jump: float | None
    parents: dict[str, str]
    fields: tuple[dict, ...]

    @property
    def columns(self) -> list[str]:
        """Return the names of all columns, in the order of the CSV's schema."""
        return [one["name"] for one in self.fields]

    @property
    def offered(self) -> list[str]:
        """Return the names of the columns that may be changed."""
        return [name for name in self.columns if name not in self.locked]


def tables(data: Path = DATA) -> dict[str, Open]:
    """Return the open tables by name, in the order in which rows refer to each other."""
    told = {one["name"]: one["schema"] for one in manifest.read_package(data)["resources"]}
    return {
        name: Open(
            name, tuple(told[name]["primaryKey"]), rule.get("place"), tuple(rule["locked"]),
            tuple(rule["same"]), tuple(rule["named_by"]), rule.get("jump"),
            {one["fields"][0]: one["reference"]["resource"] for one in told[name]["foreignKeys"]},
            tuple(told[name]["fields"]),
        )
        for name, rule in _rules(data).items()
    }  # fmt: skip


def names(data: Path = DATA) -> list[str]:
    """Return the names of the open tables."""
    return list(_rules(data))


@cache
def _rules(data: Path) -> dict[str, dict]:
    return tomllib.loads((data / "editing.toml").read_text(encoding="utf-8"))


def published(table: str, city_id: str | None = None, data: Path = DATA) -> list[Row]:
    """Return the rows of an open table as they are published; of one city, where one is given."""
    one = table_of(table, data)
    path = builds.at(data) / "sources" / f"{table}.csv"
    found = overlay.rows_of(path.read_bytes().decode("utf-8"))
    if city_id is None or one.place is None:
        return found
    return [row for row in found if row[one.place] == city_id]


def table_of(name: str, data: Path = DATA) -> Open:
    """Return an open table; NotPossible for any other."""
    known = tables(data)
    if name not in known:
        raise NotPossible(NOT_OPEN, table=name, known=", ".join(known))
    return known[name]


def change(table: str, before: Row | None, after: Row | None, data: Path = DATA) -> Change:
    """Return a change of one row, with its key; columns that are not given are empty."""
    one, row = table_of(table, data), after or before or {}
    whole = [{name: given.get(name, "") for name in one.columns} if given else None for given in (before, after)]  # noqa: E501  # fmt: skip
    return Change(table, tuple(row.get(name, "") for name in one.key), *whole)


def require_open(
    person: Person, city_id: str | None, changes: list[Change], data: Path = DATA
) -> None:
    """Refuse rows of another city, tables and columns that are not open, keys that do not fit."""
    known = tables(data)
    for one in changes:
        if one.table not in known:
            raise NotPossible(NOT_OPEN, table=one.table, known=", ".join(known))
        table = known[one.table]
        _require_columns(table, one)
        if table.place is None:
            if person.role == EDITOR and one.before is not None:
                raise Forbidden(NOT_THEIRS)
        elif city_id and any(row[table.place] != city_id for row in (one.before, one.after) if row):
            raise Forbidden(OTHER_CITY)


def _require_columns(table: Open, one: Change) -> None:
    for row in (one.before, one.after):
        if row is None:
            continue
        if wrong := sorted(set(row) ^ set(table.columns)):
            raise NotPossible(NO_COLUMN, table=table.name, column=wrong[0])
        if tuple(row[name] for name in table.key) != one.key:
            raise NotPossible(NOT_WHOLE, table=table.name, key=" ".join(one.key))
    if one.after is not None:
        for name in set(one.columns) & set(table.locked):
            raise NotPossible(NO_COLUMN, table=table.name, column=name)
