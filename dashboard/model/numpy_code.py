"""Make NumPy of a program and run it over draws, cities and years at once."""

from collections.abc import Callable

import numpy as np

from dashboard.model.formula import Call, Name, Number, Prev, Tree
from dashboard.model.program import YEAR, Program

_INFIX = {"+", "-", "*", "/", "**", "<", "<=", ">", ">=", "==", "!="}
Step = Callable[[dict, dict, float], dict]


def source(program: Program) -> str:
    """Return a Python function `step(now, before, year)`: values of one year, by name.

    Only numbers and the operations of the language are written into it, never a row's own text.
    """
    lines = ["def step(now, before, year):"]
    lines += [f"    now[{node!r}] = {_expression(tree)}" for node, tree in program.trees.items()]
    return "\n".join([*lines, "    return now"])


def compiled(program: Program) -> Step:
    """Return the function that source() writes."""
    space = {"np": np, "zero": np.zeros((1, 1))}
    exec(compile(source(program), "<model>", "exec"), space)  # noqa: S102
    return space["step"]


def run(
    step: Step,
    inputs: Callable[[int], dict],
    years: range,
    wanted: tuple[str, ...],
    before: dict | None = None,
) -> dict[str, np.ndarray]:
    """Return the wanted nodes over all years: arrays (draw, city, year).

    inputs  gives the parameters and levers of a year by name, each an array that broadcasts to
            (draw, city)
    before  all nodes of the year before the first; none for the base year
    """
    before = before or {}
    series: dict[str, list] = {name: [] for name in wanted}
    with np.errstate(divide="ignore", invalid="ignore"):  # both arms of where() are computed
        for year in years:
            before = step(dict(inputs(year)), before, float(year))
            for name in wanted:
                series[name].append(before[name])
    shape = np.broadcast_shapes(*(np.shape(one) for rows in series.values() for one in rows))
    return {
        name: np.stack([np.broadcast_to(one, shape) for one in rows], axis=-1)
        for name, rows in series.items()
    }


def _expression(tree: Tree) -> str:  # noqa: C901  a case for each operation
    match tree:
        case Number(value=value):
            return repr(value)
        case Name(id=name):
            return YEAR if name == YEAR else f"now[{name!r}]"
        case Prev(id=name):
            return f"before.get({name!r}, zero)"
        case Call(op="neg", args=(inner,)):
            return f"(-{_expression(inner)})"
        case Call(op=op, args=(left, right)) if op in _INFIX:
            return f"({_expression(left)} {op} {_expression(right)})"
        case Call(op="where" | "clip" as op, args=args):
            return f"np.{op}({', '.join(_expression(arg) for arg in args)})"
        case Call(op="min" | "max" as op, args=(first, *others)):
            folded = _expression(first)
            for other in others:
                folded = f"np.{op}imum({folded}, {_expression(other)})"
            return folded
    raise AssertionError(tree)
