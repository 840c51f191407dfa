"""Make NumPy of a program and run it over draws, cities and years at once.

Arrays are (draw, city, year), with 1 where all draws, cities or years have the same; inside turned
round, (year, city, draw), so that the many draws lie side by side. Most nodes are computed for all
years in one go; those that need last year's value of themselves, or of each other in a circle, year
by year.
"""

from collections.abc import Callable

import numpy as np

from dashboard.model import formula
from dashboard.model.formula import Call, Name, Number, Prev, Tree
from dashboard.model.program import YEAR, Program, circles

_INFIX = {"+", "-", "*", "/", "**", "<", "<=", ">", ">=", "==", "!="}
BLOCK = 60_000  # numbers of an array at once: half a megabyte, which a processor has at hand
Course = Callable[[dict, dict, int], None]


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


def compiled(program: Program) -> Course:
    """Return the function that source() writes."""
    space = {"np": np, "zero": np.zeros((1, 1, 1)), "whole": np.atleast_3d}
    space |= {"lag": _lag, "at": _at, "joined": _years_joined}
    exec(compile(source(program), "<model>", "exec"), space)  # noqa: S102
    return space["course"]


def run(
    course: Course,
    inputs: dict[str, np.ndarray],
    years: range,
    wanted: tuple[str, ...],
    before: dict[str, np.ndarray] | None = None,
) -> dict[str, np.ndarray]:
    """Return the wanted nodes over all years: arrays (draw, city, year), not to be changed.

    inputs  (draw, city, year) of the parameters and levers by name; 1 stands for all
    before  (draw, city) of all nodes in the year before the first; none for the base year
    """
    past = {name: np.ascontiguousarray(value.T)[None] for name, value in (before or {}).items()}
    given = {name: np.ascontiguousarray(value.T) for name, value in inputs.items()}
    given[YEAR] = np.array(years, float)[:, None, None]
    cities, draws = (max(value.shape[axis] for value in given.values()) for axis in (1, 2))
    size = max(BLOCK // (cities * len(years)), 2)
    found = [
        _block(course, given, past, slice(begin, begin + size), wanted, len(years))
        for begin in range(0, draws, size)
    ]
    whole = {name: _joined([block[name] for block in found]) for name in wanted}
    shape = np.broadcast_shapes((len(years), 1, 1), *(value.shape for value in whole.values()))
    return {name: np.broadcast_to(value, shape).T for name, value in whole.items()}


def _block(course: Course, given, before, draws: slice, wanted, count: int) -> dict:
    now, past = (
        {name: value[..., draws] if value.shape[-1] > 1 else value for name, value in known.items()}
        for known in (given, before)
    )
    with np.errstate(divide="ignore", invalid="ignore"):  # both arms of where() are computed
        course(now, past, count)
    return {name: now[name] for name in wanted}


def _joined(blocks: list[np.ndarray]) -> np.ndarray:
    """Return the blocks side by side; the first alone where no draw differs."""
    is_many = len(blocks) > 1 and blocks[0].shape[-1] > 1
    return np.concatenate(blocks, axis=-1) if is_many else blocks[0]


def _lag(values: np.ndarray, before: np.ndarray, count: int) -> np.ndarray:
    """Return each year's value of the year before."""
    rows = np.broadcast_to(values, (count, *values.shape[1:]))[:-1]
    first = np.broadcast_to(before, np.broadcast_shapes(before.shape, (1, *rows.shape[1:])))
    return np.concatenate([first, np.broadcast_to(rows, (count - 1, *first.shape[1:]))])


def _years_joined(years: list[np.ndarray]) -> np.ndarray:
    shapes = {value.shape for value in years}
    if len(shapes) > 1:
        shape = np.broadcast_shapes(*shapes)
        years = [np.broadcast_to(value, shape) for value in years]
    return np.concatenate(years)


def _at(values: np.ndarray, year: int) -> np.ndarray:
    return values if len(values) == 1 else values[year : year + 1]


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
