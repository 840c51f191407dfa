"""What may stand in a column that takes keys or fixed values: title by key."""

from collections import Counter
from pathlib import Path

from dashboard.editing import overlay, rows
from dashboard.editing.change import Row
from dashboard.editing.rows import Open
from dashboard.forms import titles
from dashboard.language import current
from dashboard.paths import DATA


def choices(table: Open, language: str | None = None) -> dict[str, dict[str, str]]:
    """Return for each column that has them its keys with titles, in a language or the reader's."""
    spoken, found = language or current(), {}
    for field in table.fields:
        name = field["name"]
        if name in table.parents:
            found[name] = of_parent(table.parents[name], spoken)
        elif known := field.get("constraints", {}).get("enum"):
            found[name] = {str(key): titles.value_in(spoken, str(key)) for key in known}
    return found


def of_parent(parent: str, language: str | None = None, data: Path = DATA) -> dict[str, str]:
    """Return what the rows of a table are called, by key."""
    spoken = language or current()
    named = {next(iter(row.values())): _title(row, spoken) for row in _rows(parent, data)}
    twice = {name for name, count in Counter(named.values()).items() if count > 1}
    return {key: f"{name} ({key})" if name in twice else name for key, name in named.items()}


def _rows(table: str, data: Path) -> list[Row]:
    if table in rows.names(data):
        return rows.published(table, data=data)
    path = data / "sources" / f"{table}.csv"
    return overlay.rows_of(path.read_text(encoding="utf-8"))


def _title(row: Row, language: str) -> str:
    if "publisher" in row:
        return f"{row['publisher']}: {row['title']}"
    names = (f"title_{language}", f"name_{language}", "title", "name", f"{language}_other")
    return next((row[name] for name in names if row.get(name)), next(iter(row.values())))
