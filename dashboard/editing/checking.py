"""What the rules of the build have against changed rows, before anybody publishes them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from dashboard import loading
from dashboard.csvfile import N_, BadData
from dashboard.editing import cells, conflicts, rows, settling
from dashboard.editing.change import NUMBER, Change, Fault, Row
from dashboard.editing.overlay import Edition, lay, rows_of
from dashboard.paths import DATA
from dashboard.plausible import is_jump

THERE = N_("{table}, row {row}: there is a row with the key {found} already.")
TWICE = N_("{table}, row {row}: says the same as {other} in all of: {columns}.")
BREAKS = N_("{advice} ({first})")
FAR = N_("{table}, row {row}: the value goes from {before} to {after}. Look at the unit and the decimal sign.")  # noqa: E501  # fmt: skip
MOST = 20  # rows of one check that are told


def faults(changes: Iterable[Change], data: Path = DATA) -> list[Fault]:
    """Return every fault of changed rows, laid over what is published; empty where none is.

    In the sentences and in `values["row"]`, rows are counted as the changes come, from 1 on.
    Whether rows go together is asked only where each is right by itself.
    """
    given, known = list(changes), rows.tables(data)
    now = conflicts.published({one.table for one in given}, data)
    found = [
        fault
        for number, one in enumerate(given, start=1)
        for fault in (
            *cells.faults(one, known[one.table], number),
            *_said_twice(one, known[one.table], number, given, now),
        )
    ]
    editions = settling.published()
    found = found or list(_refused_rows(given, known, data, editions))
    return found or list(_refused_together(given, data, editions))


def doubts(changes: Iterable[Change], data: Path = DATA) -> list[Fault]:
    """Return values that become much larger or smaller, which is no fault but needs a look."""
    known = rows.tables(data)
    text = (data / "sources" / "indicators.csv").read_bytes().decode("utf-8")
    factors = {row["indicator_id"]: row["jump_factor"] for row in rows_of(text)}
    found = []
    for number, one in enumerate(changes, start=1):
        old, new = one.before or {}, one.after or {}
        factor = known[one.table].jump or float(factors.get(new.get("indicator_id")) or "inf")
        values = [row.get("value", "") for row in (old, new)]
        if all(map(NUMBER.fullmatch, values)) and old.get("unit_id") == new.get("unit_id"):
            if is_jump(float(values[1]), float(values[0]), factor):
                said = {"table": one.table, "row": number, "before": values[0], "after": values[1]}
                found.append(Fault(one.table, one.key, "value", FAR, said))
    return found


def _said_twice(
    one: Change, table: rows.Open, number: int, given: list[Change], now: conflicts.Published
) -> Iterator[Fault]:
    """Yield where a row says what another one says, published or in the same draft."""
    if one.after is None:
        return
    place = (one.table, one.key)
    mine = [other for other in given if (other.table, other.key) == place]
    if len(mine) > 1 or (one.before is None and place in now):
        said = {"table": table.name, "row": number, "found": " ".join(one.key)}
        yield Fault(*place, None, THERE, said)
    beside = now | {(other.table, other.key): other.after for other in given}
    for (name, key), row in beside.items():
        if name == table.name and key != one.key and row and _agree(one.after, row, table.same):
            said = {"table": name, "row": number, "other": " ".join(key)}
            yield Fault(*place, None, TWICE, said | {"columns": ", ".join(table.same)})


def _agree(one: Row, other: Row, columns: tuple[str, ...]) -> bool:
    return bool(columns) and all(one.get(name) == other.get(name) for name in columns)


def _refused_rows(
    given: list[Change], known: dict, data: Path, editions: list[Edition]
) -> Iterator[Fault]:
    """Yield the rows that the database does not take into their table, beside its parents."""
    right: list[Change] = []
    for table in known:
        mine = [(at, one) for at, one in enumerate(given, start=1) if one.table == table]
        if not mine:
            continue
        con = loading.empty(data)
        laid = lay(data / "sources", [*editions, Edition(0, "", tuple(right))], loading.keys(con))
        for parent in loading.parents(con, table):
            loading.fill(con, data, parent, laid.get(parent))
        for number, one in mine:
            try:
                if one.after is not None:
                    loading.put(con, table, f"{table}.csv", _frame(one.after, number))
                right.append(one)
            except BadData as error:
                yield cells.fault(one, error)


def _frame(row: Row, number: int) -> pd.DataFrame:
    texts = pd.DataFrame([{name: value or None for name, value in row.items()}], dtype="string")
    return texts.assign(row=number)


def _refused_together(
    given: list[Change], data: Path, editions: list[Edition]
) -> Iterator[Fault]:  # fmt: skip
    """Yield what the tables have against the rows when all are loaded, and the checks then."""
    try:
        con = loading.load(data, [*editions, Edition(0, "", tuple(given))])
    except BadData as error:
        table = str(error.values.get("file", "")).removesuffix(".csv")
        yield Fault(table, None, None, error.message, error.values)
        return
    for broken in loading.broken_checks(con):
        for _at, row in broken.rows.head(MOST).iterrows():
            said = {"advice": broken.advice, "first": loading.said(row), "check": broken.check}
            yield Fault(*_meant(given, row), None, BREAKS, said)


def _meant(given: list[Change], row: pd.Series) -> tuple[str, tuple[str, ...] | None]:
    """Return table and key of the changed row that a row of a check is about, if it is one."""
    told = {name: str(value) for name, value in row.items() if not pd.isna(value)}
    for one in given:
        known = one.after or one.before
        keys = {name for name, value in known.items() if value and value in one.key} & set(told)
        if keys and all(known[name] == told[name] for name in keys):
            return one.table, one.key
    return "", None
