"""Hold every formula to its unit with Pint, exactly: t and kt are different units here.

A number standing alone is dimensionless, but 0 fits any unit. `min`, `max`, `clip`, `where`, sums
and comparisons need the same unit on both sides; an exponent must be a plain number.
"""

import pint

from dashboard.csvfile import N_
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
            raise ModelError(node, error.message, **error.values) from error
        if found is not ZERO and found != known[node]:
            raise ModelError(
                node, N_("the formula gives {found}, but the unit of the node is {unit}."),
                found=_said(found), unit=_said(known[node]),
            )  # fmt: skip


class _Mismatch(ValueError):
    def __init__(self, message: str, **values: str):
        super().__init__(message)
        self.message, self.values = message, values


def _said(unit: pint.Unit) -> str:
    return f"{unit:~}" or "1"


def _unit(name: str, text: str) -> pint.Unit:
    try:
        return registry.Unit("" if text == "1" else text)
    except (pint.UndefinedUnitError, ValueError) as error:
        raise ModelError(name, N_("“{text}” is no unit."), text=text) from error


def _of(tree: Tree, known: dict) -> pint.Unit | None:  # noqa: C901  a case an operation
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
            raise _Mismatch(N_("an exponent must be a plain number."))
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
            raise _Mismatch(
                N_("{op} joins {one} and {other}, which are different units."),
                op=op, one=_said(said[0]), other=_said(unit),
            )  # fmt: skip
    return said[0] if said else ZERO
