"""Read one formula of the model.

Grammar (a subset of Python's expressions; anything else is refused):

    expression  = comparison
    comparison  = sum [("<" | "<=" | ">" | ">=" | "==" | "!=") sum]
    sum         = product {("+" | "-") product}
    product     = power {("*" | "/") power}
    power       = ["-"] atom ["**" power]
    atom        = number | name | call | "(" expression ")"
    call        = "min(" a "," b {"," c} ")" | "max(" a "," b {"," c} ")"
                | "clip(" x "," low "," high ")" | "where(" condition "," then "," else ")"
                | "prev(" name ")"

A name is a node, a parameter, a lever, or `year`, the calendar year of the step. `prev(x)` is the
value of node x one year before; in the base year, which has no year before, it is 0.
"""

import ast
from typing import NamedTuple

from dashboard.csvfile import N_


class FormulaError(ValueError):
    """A formula is not in the language; the message says what stands where.

    message  a gettext message id with named places
    """

    def __init__(self, message: str, **values: object):
        super().__init__(message.format(**values))
        self.message, self.values = message, values


class Number(NamedTuple):
    """A constant."""

    value: float


class Name(NamedTuple):
    """A node, parameter or lever, or `year`."""

    id: str


class Prev(NamedTuple):
    """Last year's value of a node; 0 in the base year."""

    id: str


class Call(NamedTuple):
    """An operation: + - * / ** neg, a comparison, min, max, clip or where, with its arguments."""

    op: str
    args: tuple


Tree = Number | Name | Prev | Call

_BINARY = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**"}
_COMPARE = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
_CALLS = {"min": (2, 99), "max": (2, 99), "clip": (3, 3), "where": (3, 3)}


def parse(text: str) -> Tree:
    """Return the tree of a formula; FormulaError names the part that is not in the grammar."""
    try:
        body = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError) as error:
        raise FormulaError(N_("“{text}” is not an expression."), text=text) from error
    return _tree(body)


def _tree(node: ast.AST) -> Tree:  # noqa: C901  a case for each rule of the grammar
    match node:
        case ast.Constant(value=bool()):
            pass
        case ast.Constant(value=int() | float() as value):
            return Number(float(value))
        case ast.Name(id=name):
            return Name(name)
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return Call("neg", (_tree(inner),))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return Call(_BINARY[type(op)], (_tree(left), _tree(right)))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
            return Call(_COMPARE[type(op)], (_tree(left), _tree(right)))
        case ast.Call(func=ast.Name(id="prev"), args=[ast.Name(id=name)], keywords=[]):
            return Prev(name)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _CALLS:
            return _call(name, args, node)
    raise FormulaError(N_("“{text}” is not in the language of formulas."), text=ast.unparse(node))


def _call(name: str, args: list[ast.AST], node: ast.AST) -> Call:
    least, most = _CALLS[name]
    if not least <= len(args) <= most:
        raise FormulaError(
            N_("“{text}”: {name} takes {least} to {most} values."),
            text=ast.unparse(node), name=name, least=least, most=most,
        )  # fmt: skip
    return Call(name, tuple(_tree(arg) for arg in args))


def names(tree: Tree) -> set[str]:
    """Return the names whose value of the same year a formula needs."""
    match tree:
        case Name(id=name):
            return {name}
        case Call(args=args):
            return set().union(*(names(arg) for arg in args))
    return set()


def previous(tree: Tree) -> set[str]:
    """Return the nodes whose value of the year before a formula needs."""
    match tree:
        case Prev(id=name):
            return {name}
        case Call(args=args):
            return set().union(*(previous(arg) for arg in args))
    return set()
