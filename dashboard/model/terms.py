"""A node as a sum of terms, so that each can be asked about the few inputs that it hangs on."""

from collections.abc import Set

from dashboard.model import formula
from dashboard.model.formula import Call, Name, Tree
from dashboard.model.program import Program, needed


def split(program: Program, node: str, about: Set[str]) -> tuple[Program, dict[str, frozenset]]:
    """Return the program with the node's terms as nodes, and what each term hangs on.

    about  the inputs that matter
    Terms add up to the node, but for what hangs on none of the inputs, which is left out. Where
    one term hangs on all that another does, the two are one.
    """
    by_inputs: dict[frozenset, Tree] = {}
    for tree in _terms(program, program.trees[node]):
        felt = frozenset(_inputs(program, tree) & about)
        by_inputs[felt] = Call("+", (by_inputs[felt], tree)) if felt in by_inputs else tree
    by_inputs.pop(frozenset(), None)
    for felt in sorted(by_inputs, key=lambda one: (len(one), sorted(one))):
        wider = next((one for one in by_inputs if felt < one), None)
        if wider:
            by_inputs[wider] = Call("+", (by_inputs[wider], by_inputs.pop(felt)))
    found = {f"{node}, term {place}": felt for place, felt in enumerate(by_inputs)}
    trees = program.trees | dict(zip(found, by_inputs.values(), strict=True))
    return Program(trees, program.inputs), found


def _terms(program: Program, tree: Tree) -> list[Tree]:
    """Return trees that add up to one: sums are taken apart, also under a product or a quotient."""
    match tree:
        case Name(id=name) if name in program.trees:
            return _apart(program, program.trees[name]) or [tree]
        case Call(op="+", args=(left, right)):
            return _terms(program, left) + _terms(program, right)
        case Call(op="-", args=(left, right)):
            return _terms(program, left) + [Call("neg", (one,)) for one in _terms(program, right)]
        case Call(op="neg", args=(inner,)):
            return [Call("neg", (one,)) for one in _terms(program, inner)]
        case Call(op="*" | "/" as op, args=(left, right)):
            return [Call(op, (one, right)) for one in _terms(program, left)]
    return [tree]


def _apart(program: Program, tree: Tree) -> list[Tree]:
    """Return the terms of a node's formula, none where it is no sum."""
    terms = _terms(program, tree)
    return terms if len(terms) > 1 else []


def _inputs(program: Program, tree: Tree) -> set[str]:
    read = formula.names(tree) | formula.previous(tree)
    nodes = read & set(program.trees)
    return (read - nodes) | set(needed(program, nodes).inputs)
