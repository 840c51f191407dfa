"""Every quantity of the model in one city: value, formula, what feeds it and what it feeds.

Frames: nodes, parameters, levers as queries/model_<name>.sql return them, in one language.
"""

from typing import NamedTuple
from urllib.parse import urlencode

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.model.formula import Call, Name, Prev, Tree
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, Model, run
from dashboard.model.program import YEAR
from dashboard.what_if.mixes import Settings

NODE, LEVER, PARAMETER = "node", "lever", "parameter"


class Part(NamedTuple):
    """A node, lever or parameter: its title, its sector ("" of a parameter), unit and values.

    base, goal  in BASE_YEAR, and in GOAL_YEAR under the mix; a lever's as the state it brings
    display     how a lever's value is written, else ""
    is_pace     whether formulas read what it brings in one year
    """

    name: str
    kind: str
    title: str
    group_id: str
    unit: str
    base: float
    goal: float
    display: str = ""
    is_pace: bool = False


class Trace(NamedTuple):
    """The model in one city under one mix.

    parts   by name, nodes first in reading order
    trees   formulas by node_id
    asked   what an address of this view carries beside the node: city_id, mix, factor
    """

    parts: dict[str, Part]
    trees: dict[str, Tree]
    asked: dict[str, str]


def gather(
    model: Model, city_id: str, settings: Settings, nodes: pd.DataFrame,
    parameters: pd.DataFrame, levers: pd.DataFrame, kept: dict[str, str],
) -> Trace:  # fmt: skip
    """Return the model of a city under a mix.

    kept  choices that a link from here must carry along, by key of the address
    """
    one = model.only(model.cities.index(city_id))
    names = tuple(nodes["node_id"])
    found = run(one, settings, names, range(BASE_YEAR, GOAL_YEAR + 1))
    parts = {}
    for row in nodes.itertuples():
        ends = found[row.node_id][0, 0, [0, -1]].tolist()
        parts[row.node_id] = Part(row.node_id, NODE, row.title, row.group_id, row.unit, *ends)
    for row in levers.itertuples():
        parts[row.lever_id] = _lever(one, settings, row)
    for name, rows in parameters.groupby("parameter_id"):
        row, value = rows.iloc[0], float(one.parameters[name][0])
        parts[name] = Part(name, PARAMETER, row["title"], "", row["unit"], value, value)
    trees = {name: model.program.trees[name] for name in names}
    return Trace(parts, trees, {"view": "model", "city_id": city_id} | kept)


def _lever(one: Model, settings: Settings, row) -> Part:
    name, start = row.lever_id, float(one.start[row.lever_id][0])
    end = float(settings.get(name, start))
    how = row.display, one.is_pace[name]
    return Part(name, LEVER, row.title, row.group_id, row.unit, start, end, *how)


def feeds(trace: Trace, name: str) -> list[str]:
    """Return what a node's formula reads, of this year or the year before, in its order."""
    if name not in trace.trees:
        return []
    return [one for one in dict.fromkeys(_read(trace.trees[name])) if one != name and one != YEAR]


def _read(tree: Tree) -> list[str]:
    match tree:
        case Name(id=name) | Prev(id=name):
            return [name]
        case Call(args=args):
            return [name for arg in args for name in _read(arg)]
    return []


def fed(trace: Trace, name: str) -> list[str]:
    """Return the nodes that read a part."""
    return [node for node in trace.trees if name in feeds(trace, node)]


def address(trace: Trace, name: str | None) -> str:
    """Return the address of a node's own view, or of the whole model."""
    return "/what-if?" + urlencode(trace.asked | ({"node": name} if name else {}))


def link(trace: Trace, name: str) -> Markup:
    """Return a part's title as a link to its view."""
    return html.link(address(trace, name), trace.parts[name].title)
