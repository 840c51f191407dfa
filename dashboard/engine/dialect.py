"""Put the text of a query into Spark's dialect, and say where it leaves what both engines speak.

sqlglot translates. It passes on what it does not know and drops the order inside an array without
a word, so that a query may only use what a conformance run has seen come out alike: SPOKEN.
"""

from collections.abc import Iterator
from functools import cache

import sqlglot
from sqlglot import ErrorLevel, exp

# every kind of node of sqlglot's that was compared on both engines, by what it is for
SPOKEN = {
    *("Select", "From", "Join", "Where", "Group", "Having", "Order", "Ordered", "Distinct"),
    *("With", "CTE", "Subquery", "Union", "Table", "TableAlias", "Alias", "Column", "Identifier"),
    *("Star", "Placeholder", "Literal", "Null", "Boolean", "Cast", "TryCast", "DataType", "Paren"),
    *("And", "Or", "Not", "EQ", "NEQ", "LT", "LTE", "GT", "GTE", "Between", "In", "Is", "Like"),
    *("Add", "Div", "Case", "If", "Coalesce", "Nullif", "Round"),
    *("Count", "Sum", "Min", "Max", "Median", "LogicalOr", "Filter", "GroupConcat", "ArrayAgg"),
    *("Window", "RowNumber", "StartsWith", "Contains", "Lower", "Substring", "ConcatWs"),
    *("Split", "ArrayContains"),
}  # fmt: skip
# what is known to differ, and what to write instead
DIFFERS = {
    "ArgMax": "takes any row of a tie; number the rows with row_number() over a whole order",
    "ArgMin": "takes any row of a tie; number the rows with row_number() over a whole order",
    "ArrayPosition": "is null in DuckDB and 0 in Spark where there is none; write a case",
    "PercentileCont": "is refused by Spark in this form or guessed; number the rows",
    "Quantile": "is refused by Spark in this form or guessed; number the rows",
    "ApproxDistinct": "guesses, each engine its own way; write count(distinct x)",
    "IntDiv": "rounds negative numbers otherwise; write round(x / y)",
    "RegexpLike": "has two kinds of expressions, RE2 and Java's; write like or starts_with",
    "RegexpExtract": "has two kinds of expressions, RE2 and Java's; do it in Python",
    "RegexpReplace": "has two kinds of expressions, RE2 and Java's; do it in Python",
    "Upper": "makes SS of ß in Spark only; write lower(x)",
    "Anonymous": "is no function that sqlglot knows, so it would be passed on as it is",
    "ILike": "folds letters by different tables; fold in Python",
    "Unnest": "makes rows in another order; join a table instead",
    "Explode": "makes rows in another order; join a table instead",
    "GenerateSeries": "ends before or at its last number; join a table, or compare with between",
    "AnyValue": "takes any row; write min(x) or max(x)",
    "First": "takes any row; write min(x) or max(x)",
}
ORDERED = (exp.Select, exp.Window, exp.SetOperation, exp.GroupConcat)  # keep their order by
WHOLE = {"INT", "BIGINT", "SMALLINT", "TINYINT"}
# what differs by how it is used
USES = [
    (
        exp.Star,
        lambda node: not isinstance(node.parent, exp.Count),
        "is what a table happens to hold; name the columns",
    ),
    (
        exp.Join,
        lambda node: node.args.get("method") or node.kind in ("SEMI", "ANTI"),
        "is no join that Spark knows by this name; write in (select …)",
    ),
    (exp.Group, lambda node: set(node.args) - {"expressions"}, "is not alike; name the columns"),
    (
        exp.ArrayAgg,
        lambda node: node.find(exp.Order),
        "loses its order; write array_agg(x) over (… order by …)",
    ),
    (
        exp.Div,
        lambda node: not isinstance(node.expression, exp.Literal | exp.Nullif),
        "is refused by Spark for 0; divide by nullif(x, 0)",
    ),
    (
        exp.Cast,
        lambda node: (
            node.to.this.name in WHOLE
            and not isinstance(node.this, exp.Placeholder | exp.Round | exp.Null)
        ),
        "rounds in DuckDB and cuts in Spark; write round(x) inside",
    ),
    (
        exp.Literal,
        lambda node: node.is_string and "\\" in node.this,
        "has a backslash, which Spark's like reads as an escape",
    ),
    (
        exp.Order,
        lambda node: not isinstance(node.parent, ORDERED),
        "is lost inside a function; number the rows with row_number()",
    ),
    (
        exp.Limit,
        lambda node: not node.parent.args.get("order"),
        "takes any rows without an order by beside it",
    ),
]


@cache
def spark(sql: str) -> str:
    """Return a query of DuckDB's as Spark's, with $name as :name."""
    [text] = sqlglot.transpile(
        sql, read="duckdb", write="spark", comments=False, unsupported_level=ErrorLevel.RAISE
    )
    return text


def differences(sql: str) -> list[str]:
    """Return a sentence for each thing in a query that the engines may not answer alike."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    spark(sql)  # raises UnsupportedError where sqlglot knows of no translation
    return sorted({said for node in tree.walk() for said in _said(node)})


def kinds(sql: str) -> set[str]:
    """Return the kinds of nodes that a query is made of."""
    return {type(node).__name__ for node in sqlglot.parse_one(sql, read="duckdb").walk()}


def _said(node: exp.Expression) -> Iterator[str]:
    kind, text = type(node).__name__, node.sql("duckdb")
    if kind in DIFFERS:
        yield f"{text} {DIFFERS[kind]}."
    elif kind not in SPOKEN:
        yield f"{text} ({kind}) was never compared: add it to SPOKEN and compare."
    for what, differs, why in USES:
        if isinstance(node, what) and differs(node):
            yield f"{text} {why}."
