"""Write a program as Python over NumPy arrays, to be compiled and run by numpy_code."""

from collections.abc import Callable

from dashboard.model import formula
from dashboard.model.formula import Call, Name, Number, Prev, Tree
from dashboard.model.program import Program, circles

_INFIX = {"+", "-", "*", "/", "**", "<", "<=", ">", ">=", "==", "!="}


def source(program: Program) -> str:
    """Return a Python function `course(now, before, count)`: all years of all nodes, by name.

    now     arrays (year, city, draw) of the inputs and of `year`, to which the nodes are added
    before  (1, city, draw) of nodes in the year before the first
    Only numbers and the operations of the language are written into it, never a row's own text.
    """
    lines = ["def course(now, before, count):"]
    for nodes in circles(program):
        if nodes[1:] or nodes[0] in formula.previous(program.trees[nodes[0]]):
            lines += _by_year(program, nodes)
        else:
            said = _expression(program.trees[nodes[0]], _lagged)
            lines += [f"    now[{nodes[0]!r}] = whole({said})"]
    return "\n".join([*lines, "    return None"])


def _by_year(program: Program, nodes: list[str]) -> list[str]:
    """Return the lines that compute nodes in a circle, year by year."""
    here = {node: number for number, node in enumerate(nodes)}

    def name(one: str) -> str:
        return f"this{here[one]}" if one in here else f"at(now[{one!r}], i)"

    def prev(one: str) -> str:
        return f"last{here[one]}" if one in here else f"at({_lagged(one)}, i)"

    lines = [f"    last{n}, rows{n} = before.get({node!r}, zero), []" for node, n in here.items()]
    lines += ["    for i in range(count):"]
    for node, n in here.items():
        lines += [f"        this{n} = {_expression(program.trees[node], prev, name)}"]
        lines += [f"        rows{n}.append(this{n})"]
    lines += [f"        last{n} = this{n}" for n in here.values()]
    return [*lines, *(f"    now[{node!r}] = joined(rows{n})" for node, n in here.items())]


def _lagged(name: str) -> str:
    return f"lag(now[{name!r}], before.get({name!r}, zero), count)"


def _now(name: str) -> str:
    return f"now[{name!r}]"


def _expression(  # noqa: C901  a case for each operation
    tree: Tree, prev: Callable[[str], str], name: Callable[[str], str] = _now
) -> str:
    def said(inner: Tree) -> str:
        return _expression(inner, prev, name)

    match tree:
        case Number(value=value):
            return repr(value)
        case Name(id=one):
            return name(one)
        case Prev(id=one):
            return prev(one)
        case Call(op="neg", args=(inner,)):
            return f"(-{said(inner)})"
        case Call(op=op, args=(left, right)) if op in _INFIX:
            return f"({said(left)} {op} {said(right)})"
        case Call(op="where" | "clip" as op, args=args):
            return f"np.{op}({', '.join(said(arg) for arg in args)})"
        case Call(op="min" | "max" as op, args=(first, *others)):
            folded = said(first)
            for other in others:
                folded = f"np.{op}imum({folded}, {said(other)})"
            return folded
    raise AssertionError(tree)
