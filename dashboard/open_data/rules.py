"""A table's rules in DuckDB's DDL, said as a Frictionless Table Schema (version 1).

Rules that Table Schema has no word for (several columns, starts_with, > 0) stay with the build.
"""

import re
from collections import defaultdict

from dashboard.dictionary import said_of
from dashboard.open_data import tables

TYPES = {"INTEGER": "integer", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}  # noqa: E501  # fmt: skip
PATTERN = re.compile(r"^regexp_full_match\(\S+, '(.*)'\)$", re.DOTALL)
ONE_OF = re.compile(r"^\(\S+ IN \((.*)\)\)$")
BETWEEN = re.compile(r"^\(\S+ BETWEEN (\S+) AND (\S+)\)$")


def schemas(con) -> dict[str, dict]:
    """Return the Table Schema of each table of data/schema.sql.

    con  where the tables were made by data/schema.sql, with its rules and comments
    """
    found, comments = defaultdict(list), defaultdict(dict)
    for name, *rule in con.execute(
        "select table_name, constraint_type, constraint_column_names, expression,"
        " referenced_table, referenced_column_names from duckdb_constraints()"
    ).fetchall():
        found[name].append(rule)
    for name, column, comment in con.execute(
        "select table_name, column_name, comment from duckdb_columns()"
    ).fetchall():
        comments[name][column] = comment
    return {
        name: _schema(columns, comments[name], found[name])
        for name, columns in tables.all_columns(con).items()
    }


def _schema(columns: dict[str, str], comments: dict[str, str], found: list[list]) -> dict:
    told = {"fields": _fields(columns, comments, found)}
    for kind, named, _expression, other, keys in found:
        if kind == "PRIMARY KEY":
            told["primaryKey"] = named
        elif kind == "FOREIGN KEY":
            reference = {"resource": other, "fields": keys}
            told.setdefault("foreignKeys", []).append({"fields": named, "reference": reference})
    return told


def _fields(kinds: dict[str, str], comments: dict[str, str], found: list[list]) -> list[dict]:
    fields = []
    for column, kind in kinds.items():
        field = {"name": column, "type": TYPES.get(kind, "string")}
        if description := said_of(column, comments.get(column)):
            field["description"] = description
        limits: dict = {}
        for rule, columns, expression, *_ in found:
            if columns == [column]:
                limits |= _limit(rule, expression, field["type"])
        fields.append(field | ({"constraints": limits} if limits else {}))
    return fields


def _limit(rule: str, expression: str | None, kind: str) -> dict:
    if rule in ("NOT NULL", "UNIQUE", "PRIMARY KEY"):
        return {
            "NOT NULL": {"required": True},
            "UNIQUE": {"unique": True},
            "PRIMARY KEY": {"required": True, "unique": True},
        }[rule]
    if rule != "CHECK":
        return {}
    if match := PATTERN.match(expression):
        return {"pattern": match[1].replace("''", "'")}
    if match := BETWEEN.match(expression):
        return {"minimum": _number(match[1], kind), "maximum": _number(match[2], kind)}
    if match := ONE_OF.match(expression):
        texts = re.findall(r"'((?:[^']|'')*)'", match[1])
        numbers = [_number(text, kind) for text in match[1].split(", ")] if not texts else []
        return {"enum": [text.replace("''", "'") for text in texts] or numbers}
    return {}


def _number(text: str, kind: str) -> int | float:
    return int(text) if kind == "integer" else float(text)
