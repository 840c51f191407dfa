"""Which column of a file is which column of a table: by the template's headings in any language."""

from dashboard.editing.rows import Open
from dashboard.forms import grid, titles
from dashboard.language import LANGUAGES

MARK = "mark"  # the first column of the template: rows with a mark are not read
MARKS = {"sl": "primer", "en": "example"}
MARK_TITLES = {"sl": "Oznaka", "en": "Mark"}


def offered(table: Open) -> list[str]:
    """Return the columns of a table's template, a key that may stay empty first."""
    own = grid.made_key(table)
    return [*([own] if own else []), *grid.columns(table)]


def title(table: Open, name: str, language: str) -> str:
    """Return the heading of a column."""
    if name == MARK:
        return MARK_TITLES[language]
    return titles.column_in(language, name, own_key=grid.made_key(table) == name)


def columns(table: Open) -> dict[str, str]:
    """Return the column by each heading that is understood, in small letters."""
    names = [MARK, *offered(table)]
    known = {
        title(table, name, language).casefold(): name for name in names for language in LANGUAGES
    }
    return {name: name for name in names} | known


def clean(heading: object) -> str:
    """Return a heading as it is looked up: without a star, a unit in brackets, capitals."""
    text = "" if heading is None else str(heading)
    return text.partition("(")[0].strip().strip("*").strip().casefold()


def is_marked(cell: object) -> bool:
    """Return whether a row is an example or a hint of the template."""
    return isinstance(cell, str) and bool(cell.strip())
