"""Read the rows of one sheet of a file into changes and faults."""

from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from dashboard.editing import Change, rows
from dashboard.editing.change import Row
from dashboard.editing.rows import Open
from dashboard.forms import cells, choices, grid, headings, refusals, titles, unpack
from dashboard.forms.found import Place, Upload
from dashboard.forms.refusals import NotTaken
from dashboard.language import LANGUAGES, _
from dashboard.people.roles import EDITOR, Person


class Reading:
    """The reading of one sheet into an upload."""

    def __init__(
        self, table: Open, sheet: unpack.Sheet, at: int, city_id: str, who: Person, found: Upload
    ):
        self.table, self.sheet, self.at, self.found, self.who = table, sheet, at, found, who
        self.name = sheet.name or titles.table(table.name)
        self.fixed = {table.place: city_id} if table.place else {}
        self.there = {tuple(row[k] for k in table.key): row for row in rows.published(table.name)}
        self.kinds = {one["name"]: one["type"] for one in table.fields}
        self.choices = _titled(table)
        if "source_id" in self.choices:  # sources may stand in a sheet of the same file
            self.choices["source_id"].by_title.update(_new_sources(found))

    def read(self) -> None:
        """Read all rows below the headings."""
        columns = self._columns()
        for number, row in enumerate(self.sheet.rows[self.at + 1 :], start=self.at + 2):
            given = {name: row[at] if at < len(row) else None for at, name in columns.items()}
            if headings.is_marked(given.pop(headings.MARK, None)):
                continue
            if any(cell not in (None, "") for cell in given.values()):
                self._row(number, given, {name: at for at, name in columns.items()})

    def _columns(self) -> dict[int, str]:
        known, found = headings.columns(self.table), {}
        for at, heading in enumerate(self.sheet.rows[self.at]):
            text = headings.clean(heading)
            name = known.get(text)
            if name is None and text:
                listed = ", ".join(titles.column(one) for one in headings.offered(self.table))
                self._fault(self.at + 1, at, refusals.NO_HEADING, value=cells.cut(str(heading)), known=listed)  # noqa: E501  # fmt: skip
            elif name in found.values():
                self._fault(self.at + 1, at, refusals.TWO_HEADINGS, value=cells.cut(str(heading)))
            elif name:
                found[at] = name
        return found

    def _fault(self, row: int, at: int | None, message: str, **values: object) -> None:
        column = "" if at is None else f"{get_column_letter(at + 1)} ({self._heading(at)})"
        self.found.faults.append((Place(self.name, row, column), _(message).format(**values)))

    def _heading(self, at: int) -> str:
        row = self.sheet.rows[self.at]
        return cells.cut(str(row[at]).partition(" (")[0].strip(" *")) if at < len(row) else ""

    def _row(self, number: int, given: dict[str, object], places: dict[str, int]) -> None:
        before, row = len(self.found.faults), {}
        for name, cell in given.items():
            try:
                if cell is unpack.Formula:
                    raise NotTaken(refusals.FORMULA)
                row[name] = cells.read(cell, self.kinds[name], self.choices.get(name))
            except NotTaken as wrong:
                self._fault(number, places[name], wrong.message, **wrong.values)
        if len(self.found.faults) == before:
            for change in self._changes(number, row | self.fixed, places):
                self.found.changes.append(change)
                self.found.places.append(Place(self.name, number))

    def _changes(self, number: int, row: Row, places: dict[str, int]) -> Iterator[Change]:
        own = grid.made_key(self.table)
        key = tuple(row.get(name, "") for name in self.table.key)
        there = self.there.get(key)
        if there is None and own and row.get(own):
            self._fault(number, places[own], refusals.NO_SUCH_KEY, value=cells.cut(row[own]))
        elif there is None:
            yield from self._added(number, row)
        elif any(there[name] != value for name, value in self.fixed.items()):
            self._fault(number, places.get(own), refusals.OTHER_CITY, value=cells.cut(" ".join(key)))  # noqa: E501  # fmt: skip
        elif self.table.place is None and self.who.role == EDITOR:
            self.found.same += 1  # sources that are there are an editor of all cities' to change
        elif changes := grid.corrected(self.table, there, row):
            yield from changes
        else:
            self.found.same += 1

    def _added(self, number: int, row: Row) -> Iterator[Change]:
        for one in self.table.fields:
            needed = one.get("constraints", {}).get("required") and one["name"] not in row
            if needed and one["name"] != grid.made_key(self.table):
                self._fault(number, None, refusals.LACKS, column=titles.column(one["name"]))
                return
        base = [{name: key[0]} for key in self.there for name in self.table.key[:1]]
        own = grid.made_key(self.table)
        yield grid.added(self.table, row, base if own else [], self.found.changes)


def _new_sources(found: Upload) -> dict[str, str]:
    new = [one.after for one in found.changes if one.table == "sources" and one.after]
    titled = {f"{row['publisher']}: {row['title']}": row["source_id"] for row in new}
    return titled | {row["source_id"]: row["source_id"] for row in new}


def _titled(table: Open) -> dict[str, cells.Choices]:
    """Return for each column that takes keys the keys by title, in all languages."""
    found = {
        column: cells.Choices({key: key for key in known}, list(known.values()))
        for column, known in choices.choices(table).items()
    }
    for language in LANGUAGES:
        for column, known in choices.choices(table, language).items():
            found[column].by_title.update({title: key for key, title in known.items()})
    return found
