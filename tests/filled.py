"""The tables of the schema, filled one after the other, for tests that spoil a row of each."""

from functools import cache
from itertools import takewhile

import duckdb

from dashboard import loading
from dashboard.paths import DATA


@cache
def empty() -> duckdb.DuckDBPyConnection:
    """Return the tables without rows, to ask what their rules are."""
    return loading.empty(DATA)


def tables() -> list[str]:
    return list(loading.columns(empty()))


class Filled:
    """A database whose tables are filled one after the other, as they are tested."""

    def __init__(self):
        self.con, self.done = loading.empty(DATA), []

    def up_to(self, table: str) -> duckdb.DuckDBPyConnection:
        """Return it with a table empty, and all that this refers to filled."""
        before = list(takewhile(lambda name: name != table, tables()))
        if self.done != before[: len(self.done)]:
            self.__init__()
        for name in before[len(self.done) :]:
            self.con.execute(f"delete from {name}")
            loading.fill(self.con, DATA, name)
            self.done.append(name)
        self.con.execute(f"delete from {table}")  # rows before the bad one of the test before
        return self.con
