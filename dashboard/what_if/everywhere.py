"""One mix in any number of places, with 2,000 draws in each, part by part in bounded memory.

A part is as many places as one run of the model holds at once. What comes of a place does not
depend on the part that it is in: its draws hang on its own key.
"""

from collections.abc import Callable, Iterator

import pandas as pd

from dashboard.model import mix, uncertainty
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, Model
from dashboard.what_if import carry, mixes
from dashboard.what_if.mixes import Settings
from dashboard.what_if.results import GOAL_SHARE

PART = 40  # places: 2,000 draws of each node of two years take about 100 MB

Ask = Callable[..., pd.DataFrame]


def parts(ask: Ask, group_id: str, settings: Settings, factor: str) -> Iterator[pd.DataFrame]:
    """Yield the results of a group's places, part by part, in the order of lists.

    ask     runs a query by its name and params
    Columns as in_part() returns them.
    """
    nodes, levers = ask("model_nodes"), ask("model_levers")
    skip = 0
    while True:
        parameters = ask("group_parameters", group_id=group_id, skip=str(skip), most=str(PART))
        found = in_part(nodes, levers, parameters, settings, factor)
        if found.empty:
            return
        yield found
        skip += PART


def in_part(
    nodes: pd.DataFrame, levers: pd.DataFrame, parameters: pd.DataFrame, settings: Settings,
    factor: str, draws: int = uncertainty.DRAWS,
) -> pd.DataFrame:  # fmt: skip
    """Return the results of the places that the parameters are of.

    nodes, levers, parameters  as model_nodes, model_levers, group_parameters of queries/

    Columns of carry.to_all(), and: p10, p90 (of the total in GOAL_YEAR, tCO2e a year),
    probability (share of draws that reach the goal).
    """
    places = [*dict.fromkeys(parameters["city_id"].dropna())]
    if not places:
        return pd.DataFrame()
    model = mixes.with_factor(mix.load(nodes, parameters, levers, places), factor)
    costed = levers[levers["cost_node"].notna()]
    rows = carry.to_all(model, settings, dict(zip(costed["lever_id"], costed["cost_node"], strict=True)))  # noqa: E501  # fmt: skip
    return rows.merge(_drawn(model, parameters, settings, draws), on="city_id")


def _drawn(model: Model, parameters: pd.DataFrame, settings: Settings, draws: int) -> pd.DataFrame:
    about = model.about(("total",))
    years = range(BASE_YEAR, GOAL_YEAR + 1)
    drawn = uncertainty.draw(model, parameters, draws)
    total = mix.run(about, settings, ("total",), years, drawn)["total"]
    at_base, at_goal = total[:, :, 0], total[:, :, -1]
    low, high = uncertainty.quantiles(at_goal, (0.1, 0.9))
    return pd.DataFrame({
        "city_id": model.cities, "p10": low, "p90": high,
        "probability": (at_goal <= GOAL_SHARE * at_base).mean(axis=0),
    })  # fmt: skip
