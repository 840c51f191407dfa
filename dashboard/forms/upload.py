"""The rows of a file that staff give, as changes; and every fault by sheet, row and column."""

from dataclasses import replace

from dashboard.editing import Fault, checking, rows
from dashboard.editing.rows import Open
from dashboard.forms import headings, refusals, titles, unpack
from dashboard.forms.faults import titled
from dashboard.forms.found import Place, Upload
from dashboard.forms.refusals import NotTaken
from dashboard.forms.sheet_reading import Reading
from dashboard.people.roles import Person


def read(name: str, body: bytes, city_id: str, who: Person) -> Upload:
    """Return what a file says of a city; NotTaken where the file as a whole cannot be taken."""
    sheets = unpack.sheets(name, body)
    found, known = Upload(), rows.tables()
    read_any = False
    for sheet in sheets:
        table, at = _table(sheet, known)
        if table is None:
            continue
        read_any = True
        Reading(table, sheet, at, city_id, who, found).read()
    if not read_any:
        raise NotTaken(refusals.NO_SHEET, known=", ".join(map(titles.table, known)))
    if not (found.changes or found.faults or found.same):
        raise NotTaken(refusals.NOTHING)
    return found


def _table(sheet: unpack.Sheet, known: dict[str, Open]) -> tuple[Open | None, int]:
    """Return the table whose headings a sheet has, and the row in which they stand."""
    for at, row in enumerate(sheet.rows[:10]):
        given = {headings.clean(cell) for cell in row} - {""}
        fits = {name: len(given & set(headings.columns(table))) for name, table in known.items()}
        best = max(fits, key=fits.get)
        if fits[best] >= 3 and fits[best] * 2 >= len(given):
            return known[best], at
    return None, 0


def faults(found: Upload) -> list[tuple[Place, str]]:
    """Return what the rules of the data have against the rows of a file, by their places."""
    known = rows.tables()
    return [_placed(one, found, known.get(one.table)) for one in checking.faults(found.changes)]


def _placed(one: Fault, found: Upload, table: Open | None) -> tuple[Place, str]:
    at = one.values.get("row")
    if at is None or table is None:
        return Place("", 0), str(one)
    place = found.places[at - 1]
    here = replace(one, values=one.values | {"row": place.row})
    sentence = str(titled(here, table, place.sheet))
    return (Place("", 0) if sentence.startswith(place.sheet) else place), sentence
