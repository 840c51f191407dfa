"""Make JavaScript of a program: the same formulas, for the browser."""

import json

from dashboard.model.formula import Call, Name, Number, Prev, Tree
from dashboard.model.program import YEAR, Program

_INFIX = {"+", "-", "*", "/", "<", "<=", ">", ">="}


def source(program: Program) -> str:
    """Return a module that exports `step(inputs, before, year)`: node values of one year, by name.

    inputs  parameters and levers of the year by name, numbers
    before  what step returned for the year before; {} in the base year
    """
    lines = [
        f"  n[{json.dumps(node)}] = {_expression(tree, program)};"
        for node, tree in program.trees.items()
    ]  # noqa: E501
    return "\n".join(
        ["export function step(i, before, year) {", "  const n = {};", *lines, "  return n;", "}"]
    )  # noqa: E501


def _expression(tree: Tree, program: Program) -> str:  # noqa: C901  a case an operation
    def said(inner: Tree) -> str:
        return _expression(inner, program)

    match tree:
        case Number(value=value):
            return repr(value)
        case Name(id=name):
            if name == YEAR:
                return "year"
            return f"{'n' if name in program.trees else 'i'}[{json.dumps(name)}]"
        case Prev(id=name):
            return f"(before[{json.dumps(name)}] ?? 0)"
        case Call(op="neg", args=(inner,)):
            return f"(-{said(inner)})"
        case Call(op="**", args=(base, power)):
            return f"Math.pow({said(base)}, {said(power)})"
        case Call(op="==" | "!=" as op, args=(left, right)):
            return f"({said(left)} {op}= {said(right)})"
        case Call(op=op, args=(left, right)) if op in _INFIX:
            return f"({said(left)} {op} {said(right)})"
        case Call(op="where", args=(condition, then, other)):
            return f"({said(condition)} ? {said(then)} : {said(other)})"
        case Call(op="clip", args=(value, low, high)):
            return f"Math.min(Math.max({said(value)}, {said(low)}), {said(high)})"
        case Call(op="min" | "max" as op, args=args):
            return f"Math.{op}({', '.join(said(arg) for arg in args)})"
    raise AssertionError(tree)
