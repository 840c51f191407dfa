"""Put the model's nodes in an order in which each has what it needs, or say why there is none."""

from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from dashboard.csvfile import N_, BadData
from dashboard.model import formula
from dashboard.model.formula import FormulaError, Tree

YEAR = "year"


class ModelError(BadData):
    """The model's rows do not fit together; the message names the node and the reason.

    reason  a gettext message id with named places
    """

    def __init__(self, node: str, reason: str, **values: object):
        super().__init__(N_("nodes.csv, {node}: {advice}"), node=node, advice=reason, **values)


class Program(NamedTuple):
    """Nodes in order of calculation, and the inputs they read.

    trees   tree by node_id, each after all that it needs
    inputs  names of parameters and levers that some formula reads
    """

    trees: dict[str, Tree]
    inputs: tuple[str, ...]


def link(formulas: dict[str, str], inputs: set[str]) -> Program:
    """Return the program of formulas by node_id over the named inputs.

    ModelError where a formula is not in the language, a name is unknown, a node has the name of
    an input, `prev` is asked of what is no node, or nodes need each other in the same year.
    """
    trees = {node: _parsed(node, text) for node, text in formulas.items()}
    for node, tree in trees.items():
        _require_known(node, tree, set(trees), inputs)
    needs = {node: formula.names(tree) & set(trees) for node, tree in trees.items()}
    try:
        order = tuple(TopologicalSorter(needs).static_order())
    except CycleError as error:
        circle = " → ".join(reversed(error.args[1]))
        raise ModelError(
            error.args[1][0], N_("needs itself in the same year: {circle}."), circle=circle
        ) from error
    used = set().union(*(formula.names(tree) for tree in trees.values())) & inputs
    return Program({node: trees[node] for node in order}, tuple(sorted(used)))


def needed(program: Program, wanted: set[str]) -> Program:
    """Return the part of a program that the wanted nodes rest on, this year's and last year's."""
    kept, ahead = set(), set(wanted)
    while ahead:
        node = ahead.pop()
        kept.add(node)
        tree = program.trees[node]
        ahead |= ((formula.names(tree) | formula.previous(tree)) & set(program.trees)) - kept
    trees = {node: tree for node, tree in program.trees.items() if node in kept}
    used = set().union(*(formula.names(tree) for tree in trees.values())) & set(program.inputs)
    return Program(trees, tuple(sorted(used)))


def circles(program: Program) -> list[list[str]]:
    """Return the nodes in the order in which each can be computed for all years at once.

    In one list are those that must go along year by year, since each needs the other, this year's
    value or last year's; in the program's order, which is right within a year.
    """
    needs = {node: _needs(program, tree) for node, tree in program.trees.items()}
    reached = {node: _reached(needs, node) for node in needs}
    along = {
        node: [one for one in needs if one == node or {node, one} <= reached[node] & reached[one]]
        for node in needs
    }
    first = {node: nodes[0] for node, nodes in along.items()}
    order: dict[str, list[str]] = {name: [] for name in first.values()}
    for node, others in needs.items():
        order[first[node]] += [first[one] for one in others if first[one] != first[node]]
    return [along[name] for name in TopologicalSorter(order).static_order()]


def _needs(program: Program, tree: Tree) -> list[str]:
    read = formula.names(tree) | formula.previous(tree)
    return sorted(read & set(program.trees))


def _reached(needs: dict[str, list[str]], node: str) -> set[str]:
    found, ahead = set(), set(needs[node])
    while ahead:
        one = ahead.pop()
        found.add(one)
        ahead |= set(needs[one]) - found
    return found


def _parsed(node: str, text: str) -> Tree:
    try:
        return formula.parse(text)
    except FormulaError as error:
        raise ModelError(node, error.message, **error.values) from error


def _require_known(node: str, tree: Tree, nodes: set[str], inputs: set[str]) -> None:
    if node in inputs or node == YEAR:
        raise ModelError(node, N_("a parameter or lever has this name too."))
    if unknown := formula.names(tree) - nodes - inputs - {YEAR}:
        raise ModelError(node, N_("nothing is called {names}."), names=_listed(unknown))
    if unknown := formula.previous(tree) - nodes:
        raise ModelError(node, N_("prev() of {names}, which is no node."), names=_listed(unknown))


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
