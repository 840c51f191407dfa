"""The rows of changes.csv that tell readers of a published version: one a city and kind."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from dashboard.csvfile import N_
from dashboard.editing import rows
from dashboard.editing.change import Change
from dashboard.editing.overlay import CHANGES, rows_of
from dashboard.language import LANGUAGES, in_language
from dashboard.paths import DATA

NAMED = 4  # rows that a sentence names before it counts
WORDS = {
    "sources": N_("Sources: {names}."),
    "measures": N_("Measures: {names}."),
    "statuses": N_("Statuses: {names}."),
    "series_breaks": N_("Breaks in series: {names}."),
    "observations": N_("Figures: {names}."),
}
OTHER = N_("{names}.")
MORE = N_("and {count} more")
BACK = N_("Back to the data of version {version}.")
BEFORE_ALL = N_("Back to the data before the first change.")


def told(
    mark: str, changes: Iterable[Change], reason: str, day: str, goes_back_to: int | None = None,
    data: Path = DATA,
) -> list[Change]:  # fmt: skip
    """Return the rows of the table `changes` that tell of others, as additions.

    mark  what the keys begin with
    day   ISO date on which they are published
    """
    cities = {row["city_id"] for row in _rows(data, "cities")}
    known = rows.tables(data)

    def about(one: Change) -> tuple[str, str]:
        place = known[one.table].place
        city_id = (one.after or one.before)[place] if place else ""
        kind = "status" if one.table == "statuses" and one.after else one.kind
        return city_id if city_id in cities else "", kind

    made = []
    for (city_id, kind), group in groupby(sorted(changes, key=about), about):
        texts = _texts(list(group), known, data, goes_back_to)
        key = "_".join(filter(None, (mark, city_id, kind)))
        row = {"change_id": key, "release_id": "", "changed_on": day, "kind": kind}
        row |= {"city_id": city_id, **texts, "reason_sl": reason, "reason_en": reason}
        made.append(Change(CHANGES, (key,), None, row | {"source_id": ""}))
    return made


def _texts(group: list[Change], known: dict, data: Path, goes_back_to: int | None) -> dict:
    texts = {}
    for language in LANGUAGES:
        back = in_language(language, BACK if goes_back_to else BEFORE_ALL)
        back = back.format(version=goes_back_to)
        parts = [back] if goes_back_to is not None else []
        for table, changes in groupby(sorted(group, key=lambda one: one.table), lambda one: one.table):  # noqa: E501  # fmt: skip
            names = list(dict.fromkeys(_names(changes, known[table], data, language)))
            more = in_language(language, MORE).format(count=len(names) - NAMED)
            listed = "; ".join([*names[:NAMED], *([more] if len(names) > NAMED else [])])
            parts.append(in_language(language, WORDS.get(table, OTHER)).format(names=listed))
        texts[f"text_{language}"] = " ".join(parts)
    return texts


def _names(changes: Iterable[Change], table: rows.Open, data: Path, language: str) -> Iterator[str]:
    """Yield what each changed row is called: its title, or the title of what its key refers to."""
    titles = {
        column: {row[column]: row.get(f"title_{language}", "") for row in _rows(data, parent)}
        for column, parent in table.parents.items()
        if column in table.named_by
    }
    for one in changes:
        row = one.after or one.before
        words = []
        for column in table.named_by:
            value = row.get(column) or row.get(f"{column}_{language}", "")
            words.append(titles.get(column, {}).get(value, value))
        yield " ".join(filter(None, words)) or " ".join(one.key)


def _rows(data: Path, table: str) -> list[dict[str, str]]:
    return rows_of((data / "sources" / f"{table}.csv").read_bytes().decode("utf-8"))
