"""What one mix costs: investment by who pays, yearly saving, euros a tonne."""

from typing import NamedTuple

import pandas as pd

from dashboard.model.mix import GOAL_YEAR, TODAY, Model, run, today
from dashboard.what_if.levers import PAYERS, Lever
from dashboard.what_if.mixes import Settings
from dashboard.what_if.results import ROUNDING, Share

# Social discount rate of NetZeroPlanner's defaults (nzc.yaml), which takes 3.5%; no Slovenian
# source gives one for municipalities.
DISCOUNT = 0.035


def costed(levers: pd.DataFrame) -> dict[str, str]:
    """Return the cost node by lever_id, of levers whose cost has a source.

    levers  as queries/model_levers.sql returns them
    """
    known = levers[levers["cost_node"].notna()]
    return dict(zip(known["lever_id"], known["cost_node"], strict=True))


class Cost(NamedTuple):
    """What a moved lever costs in GOAL_YEAR.

    capex   EUR from BASE_YEAR on, None without a source
    saving  EUR a year, 0 without a source
    annual  EUR a year: capex over its lifetime minus saving, None without a source of capex
    """

    lever: Lever
    capex: float | None
    saving: float
    annual: float | None


def by_lever(model: Model, city: int, settings: Settings, levers: dict[str, Lever]) -> list[Cost]:
    """Return investment and saving of each moved lever, in the order of levers."""
    asked = [node for one in levers.values() for node in (one.cost_node, one.saving_node) if node]
    found = amounts(model.only(city), settings, tuple(dict.fromkeys(asked)))
    return [_cost(lever, found) for name, lever in levers.items() if name in settings]


def _cost(lever: Lever, found: dict[str, float]) -> Cost:
    capex, saving = found.get(lever.cost_node), found.get(lever.saving_node, 0.0)
    yearly = None if capex is None else capex * capital_recovery(lever.lifetime_years) - saving
    return Cost(lever, capex, saving, yearly)


def amounts(model: Model, settings: Settings, nodes: tuple[str, ...]) -> dict[str, float]:
    """Return each node's value in GOAL_YEAR for a model of one city."""
    about, years = model.about(nodes), range(TODAY + 1, GOAL_YEAR + 1)
    found = run(about, settings, nodes, years, before=today(about))
    return {name: float(values[0, 0, -1]) for name, values in found.items()}


def capital_recovery(years: int, rate: float = DISCOUNT) -> float:
    """Return the yearly share of an investment that pays it off with interest in so many years."""
    return rate / (1 - (1 + rate) ** -years)


def by_payer(rows: list[Cost]) -> dict[str, float]:
    """Return the investment in EUR by who pays; the four add up to the whole."""
    return {
        payer: sum((row.capex or 0.0) * row.lever.pays[payer] for row in rows) for payer in PAYERS
    }


class Step(NamedTuple):
    """A bar of the cost curve: EUR a tonne, tonnes a year, and where on the running tonnes."""

    lever: Lever
    tonnes: float
    euros: float
    left: float
    right: float


def curve(rows: list[Cost], shares: list[Share]) -> list[Step]:
    """Return the levers with a known cost that cut emissions, the cheapest tonne first."""
    cuts = {one.lever.lever_id: one.share for one in shares}
    known = []
    for row in rows:
        cut = cuts.get(row.lever.lever_id, 0.0)
        if (row.capex or 0.0) > 0 and cut > ROUNDING:
            known.append((row.annual / cut, row.lever.lever_id, cut, row.lever))
    steps, right = [], 0.0
    for euros, _name, tonnes, lever in sorted(known):
        steps.append(Step(lever, tonnes, euros, right, right + tonnes))
        right += tonnes
    return steps


def without(rows: list[Cost], drawn: list[Step]) -> list[Lever]:
    """Return the moved levers that the cost curve leaves out."""
    shown = {step.lever.lever_id for step in drawn}
    return [row.lever for row in rows if row.lever.lever_id not in shown]
