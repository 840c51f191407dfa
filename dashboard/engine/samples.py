"""What a conformance run gives a query: its example, drawn params, and awkward ones."""

import re
from random import Random

import duckdb

from dashboard import db

KEY = re.compile(r"^-- @param +(\w+) +'[^']*' +key of (\w+)$", re.MULTILINE)
AWKWARD = (None, "", "ni_ga", "' or 1 = 1 --", "čšž")
YEARS = [str(year) for year in range(1989, 2052)]
KNOWN = {
    "view": ["390", "820", "1440", "1920", "100"],
    "per": ["value", "inhabitant", "thousand", "km2", "index"],
    **dict.fromkeys(("year", "other_year", "base_year"), YEARS),
    "by": ["place", "region"],
    "typed": ["", "kr", "š", "%", "_", "\\"],
    "skip": ["0", "3", "12"],
    "most": ["1", "20", "250"],
    "on_date": [f"{year}-{month:02}-28" for year in range(2019, 2031) for month in range(1, 13)],
}


def params(con: duckdb.DuckDBPyConnection, name: str, draws: int, seed: str) -> list[dict]:
    """Return the params to run a query with: once, if it takes none.

    Keys are drawn from the tables that the query's header names; places are several of them.
    """
    example = db.example_params(name)
    if not example:
        return [{}]
    random = Random(f"{seed} {name}")
    given = {param: _values(con, name, param) for param in example}
    drawn = [
        {param: _draw(random, param, values) for param, values in given.items()}
        for _number in range(draws)
    ]
    awkward = [example | {param: value} for param in example for value in AWKWARD]
    return [example, *drawn, *awkward]


def _values(con: duckdb.DuckDBPyConnection, name: str, param: str) -> list[str]:
    tables = dict(KEY.findall(db.read_query(name)))
    if param == "places":
        return _keys(con, "places")
    if param in tables:
        return _keys(con, tables[param])
    return KNOWN.get(param, [db.example_params(name)[param]])


def _keys(con: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    found = con.cursor().sql(f"from {table}")
    key = found.columns[0]
    return [value for (value,) in found.project(key).distinct().order(key).fetchall()]


def _draw(random: Random, param: str, values: list[str]) -> str:
    if param == "places":
        return ",".join(random.sample(values, random.randint(0, min(4, len(values)))))
    return random.choice(values)
