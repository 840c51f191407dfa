"""What readers would see otherwise if changes were published: the answers of queries, compared."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from dashboard import builds, db, loading, read_only
from dashboard.editing import askers, settling
from dashboard.editing.change import Change
from dashboard.editing.overlay import Edition
from dashboard.paths import DATA, QUERIES

HOME = "overview"
LONGEST_S = 120  # that all queries together may take


@dataclass(frozen=True)
class Effect:
    """A page that would show something else, for a city or an indicator where it is about one.

    queries  those whose answers differ
    """

    page: str
    city_id: str | None
    indicator_id: str | None
    queries: tuple[str, ...]

    @property
    def address(self) -> str:
        """Return where the page is."""
        chosen = {"city_id": self.city_id, "indicator_id": self.indicator_id}
        asked = "&".join(f"{name}={value}" for name, value in chosen.items() if value)
        path = "/" if self.page == HOME else f"/{self.page}"
        return f"{path}?{asked}" if asked else path


def of(changes: Iterable[Change], data: Path = DATA) -> list[Effect]:
    """Return which pages of which city or indicator would show something else.

    BadData where the rows would be refused: ask checking.faults first.
    """
    given = list(changes)
    before = db.connect(data)
    after = loading.load(data, [*settling.published(), Edition(0, "", tuple(given))])
    shapes = builds.at(data) / "shapes.parquet"
    after.execute(f"create table shapes as from read_parquet('{shapes}')")
    found: dict[tuple, list[str]] = {}
    with read_only.limited(before, LONGEST_S) as now, read_only.limited(after, LONGEST_S) as then:
        for query, params in _asked(given, before):
            if _answer(now, query, params) != _answer(then, query, params):
                about = (params.get("city_id"), params.get("indicator_id"))
                found.setdefault(about, []).append(query)
    return [
        Effect(page, *about, tuple(mine))
        for page in askers.pages()
        for about, queries in found.items()
        if (mine := [name for name in queries if name in askers.queries_of(page)])
    ]


def _answer(cursor, query: str, params: dict) -> str:
    """Return the rows as text: quicker made than tables, and NaN is NaN."""
    return repr(cursor.execute(db.read_query(query), params).fetchall())


def _asked(given: list[Change], con) -> Iterator[tuple[str, dict]]:
    """Yield the queries over changed tables, for every city and every changed indicator."""
    tables = re.compile(rf"\b({'|'.join({one.table for one in given})})\b")
    cities = list(db.run(con, "city_names")["city_id"])
    indicators = {(one.after or one.before).get("indicator_id") for one in given} - {None}
    for path in sorted(QUERIES.glob("*.sql")):
        if not tables.search(db.read_query(path.stem)):
            continue
        params = db.example_params(path.stem)
        choices = {"city_id": cities, "indicator_id": sorted(indicators)}
        varied = {name: choices[name] for name in params if choices.get(name)}
        for values in product(*varied.values()):
            yield path.stem, params | dict(zip(varied, values, strict=True))
