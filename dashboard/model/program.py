"""Put the model's nodes in an order in which each has what it needs, or say why there is none."""

from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from dashboard.model import formula
from dashboard.model.formula import FormulaError, Tree

YEAR = "year"


class ModelError(ValueError):
    """The model's rows do not fit together; the message names the node and the reason."""


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
        raise ModelError(f"{error.args[1][0]}: needs itself in the same year: {circle}") from error
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


def _parsed(node: str, text: str) -> Tree:
    try:
        return formula.parse(text)
    except FormulaError as error:
        raise ModelError(f"{node}: {error}") from error


def _require_known(node: str, tree: Tree, nodes: set[str], inputs: set[str]) -> None:
    if node in inputs or node == YEAR:
        raise ModelError(f"{node}: is the name of an input too")
    if unknown := formula.names(tree) - nodes - inputs - {YEAR}:
        raise ModelError(f"{node}: nothing is called {', '.join(sorted(unknown))}")
    if unknown := formula.previous(tree) - nodes:
        raise ModelError(f"{node}: prev() of {', '.join(sorted(unknown))}, which is no node")
