"""Hold every formula to its unit with Pint, exactly: t and kt are different units here.

A number standing alone is dimensionless, but 0 fits any unit. `min`, `max`, `clip`, `where`, sums
and comparisons need the same unit on both sides; an exponent must be a plain number.
"""

import pint

from dashboard.model.formula import Call, Name, Number, Prev, Tree
from dashboard.model.program import YEAR, ModelError, Program

registry = pint.UnitRegistry(cache_folder=None)
for _thing in ("tCO2e", "EUR", "person", "vehicle", "lamp", "tree"):
    registry.define(f"{_thing} = [{_thing}]")
ZERO = None  # the unit of the number 0: any


def check(program: Program, units: dict[str, str]) -> None:
    """Raise ModelError where a formula's unit is not its node's, naming node and both units.

    units  Pint unit by name of node, parameter and lever; "1" for a share
    """
    known = {name: _unit(name, text) for name, text in units.items()}
    known[YEAR] = registry.dimensionless
    for node, tree in program.trees.items():
        try:
            found = _of(tree, known)
        except _Mismatch as error:
            raise ModelError(f"{node}: {error}") from error
        if found is not ZERO and found != known[node]:
            raise ModelError(f"{node}: the formula gives {found:~}, the node says {known[node]:~}")


class _Mismatch(ValueError):
    pass


def _unit(name: str, text: str) -> pint.Unit:
    try:
        return registry.Unit("" if text == "1" else text)
    except (pint.UndefinedUnitError, ValueError) as error:
        raise ModelError(f"{name}: “{text}” is no unit") from error


def _of(tree: Tree, known: dict) -> pint.Unit | None:
    match tree:
        case Number(value=value):
            return ZERO if value == 0 else registry.dimensionless
        case Name(id=name) | Prev(id=name):
            return known[name]
        case Call(op="neg", args=(inner,)):
            return _of(inner, known)
        case Call(op="**", args=(base, Number(value=power))):
            return _of(base, known) ** power
        case Call(op="**"):
            raise _Mismatch("an exponent must be a plain number")
        case Call(op="*" | "/" as op, args=(left, right)):
            return _product(op, _of(left, known), _of(right, known))
        case Call(op="where", args=(condition, then, other)):
            _of(condition, known)
            return _same("where", [_of(then, known), _of(other, known)])
        case Call(op="<" | "<=" | ">" | ">=" | "==" | "!=" as op, args=args):
            _same(op, [_of(arg, known) for arg in args])
            return registry.dimensionless
        case Call(op=op, args=args):
            return _same(op, [_of(arg, known) for arg in args])
    raise AssertionError(tree)


def _product(op: str, left: pint.Unit | None, right: pint.Unit | None) -> pint.Unit | None:
    if left is ZERO or right is ZERO:
        return ZERO
    return left * right if op == "*" else left / right


def _same(op: str, units: list) -> pint.Unit | None:
    said = [unit for unit in units if unit is not ZERO]
    for unit in said[1:]:
        if unit != said[0]:
            raise _Mismatch(f"{op} of {said[0]:~} and {unit:~}")
    return said[0] if said else ZERO
