"""A formula as people write it, with titles for names, each a link to what it names.

Titles of nodes, parameters and levers come as HTML; everything around them is escaped.
"""

from collections.abc import Callable

from markupsafe import Markup

from dashboard import formats
from dashboard.language import _
from dashboard.model.formula import Call, Name, Number, Prev, Tree
from dashboard.model.program import YEAR

SIGNS = {
    "+": "+", "-": "−", "*": "·", "/": "/", "<": "<", "<=": "≤", ">": ">", ">=": "≥",
    "==": "=", "!=": "≠",
}  # fmt: skip
BINDS = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "**": 4}  # comparisons bind least, 0
FIRM = 5  # of what needs no brackets anywhere


def said(tree: Tree, title: Callable[[str], Markup]) -> Markup:
    """Return a formula in words and signs.

    title  gives a name as HTML
    """
    match tree:
        case Number(value=value):
            return Markup(formats.plain(value))
        case Name(id=name):
            return Markup(_("year")) if name == YEAR else title(name)
        case Prev(id=name):
            return _put(_("{value} a year before"), value=title(name))
        case Call(op="neg", args=(inner,)):
            return Markup("−{}").format(_within(inner, BINDS["neg"], title))
        case Call(op="**", args=(base, power)):
            raised = said(power, title)
            return Markup("{}<sup>{}</sup>").format(_within(base, FIRM, title), raised)
        case Call(op=op, args=(left, right)) if op in SIGNS:
            return _joined(op, left, right, title)
        case Call(op=op, args=args):
            return _called(op, [said(arg, title) for arg in args])
    raise AssertionError(tree)


def _joined(op: str, left: Tree, right: Tree, title: Callable) -> Markup:
    binds = BINDS.get(op, 0)
    after = binds + (op in ("-", "/"))  # a − (b + c) keeps its brackets, a + (b + c) does not
    sides = _within(left, binds, title), _within(right, after, title)
    return Markup("{} {} {}").format(sides[0], SIGNS[op], sides[1])


def _within(tree: Tree, least: int, title: Callable) -> Markup:
    binds = BINDS.get(tree.op, 0) if isinstance(tree, Call) and tree.op in SIGNS | BINDS else FIRM
    text = said(tree, title)
    return Markup("({})").format(text) if binds < least else text


def _called(op: str, args: list[Markup]) -> Markup:
    if op == "where":
        condition, then, other = args
        return _put(_("[if {condition}: {then}; else {other}]"), condition=condition, then=then, other=other)  # noqa: E501  # fmt: skip
    if op == "clip":
        value, low, high = args
        return _put(_("[{value}, from {low} to {high}]"), value=value, low=low, high=high)
    listed = Markup("; ").join(args)
    least, most = _("the least of ({values})"), _("the greatest of ({values})")
    return _put(least if op == "min" else most, values=listed)


def _put(message: str, **values: Markup) -> Markup:
    """Return a message of the catalogue with HTML put in its places."""
    return Markup(message.replace("<", "&lt;")).format(**values)
