"""What one mix costs: investment by who pays, yearly saving, euros a tonne."""

import pandas as pd

from dashboard.model.mix import GOAL_YEAR, TODAY, Model, run, today
from dashboard.what_if.mixes import Settings
from dashboard.what_if.results import ROUNDING

PAYERS = ("city", "state", "households", "business")
# Social discount rate of NetZeroPlanner's defaults (nzc.yaml), which takes 3.5%; no Slovenian
# source gives one for municipalities.
DISCOUNT = 0.035


def costed(levers: pd.DataFrame) -> dict[str, str]:
    """Return the cost node by lever_id, of levers whose cost has a source.

    levers  as queries/model_levers.sql returns them
    """
    known = levers[levers["cost_node"].notna()]
    return dict(zip(known["lever_id"], known["cost_node"], strict=True))


def by_lever(model: Model, city: int, settings: Settings, levers: pd.DataFrame) -> pd.DataFrame:
    """Return investment and saving of each moved lever, in GOAL_YEAR.

    Columns of levers, and: capex (EUR from BASE_YEAR on, missing without a source), saving
    (EUR a year, 0 without a source), annual (EUR a year: capex over its lifetime minus saving).
    """
    rows = levers[levers["lever_id"].isin(settings)].copy()
    nodes = [*levers["cost_node"].dropna(), *levers["saving_node"].dropna()]
    found = amounts(model.only(city), settings, tuple(dict.fromkeys(nodes)))
    rows["capex"] = rows["cost_node"].map(found).astype(float)
    rows["saving"] = rows["saving_node"].map(found).astype(float).fillna(0.0)
    rates = rows["lifetime_years"].map(capital_recovery)
    rows["annual"] = rows["capex"] * rates - rows["saving"]
    return rows


def amounts(model: Model, settings: Settings, nodes: tuple[str, ...]) -> dict[str, float]:
    """Return each node's value in GOAL_YEAR for a model of one city."""
    about, years = model.about(nodes), range(TODAY + 1, GOAL_YEAR + 1)
    found = run(about, settings, nodes, years, before=today(about))
    return {name: float(values[0, 0, -1]) for name, values in found.items()}


def capital_recovery(years: int, rate: float = DISCOUNT) -> float:
    """Return the yearly share of an investment that pays it off with interest in so many years."""
    return rate / (1 - (1 + rate) ** -years)


def by_payer(rows: pd.DataFrame) -> dict[str, float]:
    """Return the investment in EUR by who pays; the four add up to the whole.

    rows  as by_lever() returns them
    """
    return {
        payer: float((rows["capex"].fillna(0.0) * rows[f"pays_{payer}"]).sum()) for payer in PAYERS
    }


def curve(rows: pd.DataFrame, shares: pd.DataFrame) -> pd.DataFrame:
    """Return the levers with a known cost that cut emissions, the cheapest tonne first.

    rows    as by_lever() returns them
    shares  as results.shares() returns them
    Columns: lever_id, title, colour, tonnes, euros (EUR a tonne), left and right (running tonnes).
    """
    own = rows.set_index("lever_id")
    found = own.loc[shares["lever_id"], ["capex", "saving", "annual", "lifetime_years"]]
    known = shares.assign(**{name: found[name].to_numpy() for name in found})
    known = known[(known["capex"] > 0) & (known["share"] > ROUNDING)]
    known = known.rename(columns={"share": "tonnes"})
    known["euros"] = known["annual"] / known["tonnes"]
    known = known.sort_values(["euros", "lever_id"]).reset_index(drop=True)
    known["right"] = known["tonnes"].cumsum()
    return known.assign(left=known["right"] - known["tonnes"])


def without(rows: pd.DataFrame, drawn: pd.DataFrame) -> pd.DataFrame:
    """Return the moved levers that the cost curve leaves out, with their cost notes.

    rows, drawn  as by_lever() and curve() return them
    """
    return rows[~rows["lever_id"].isin(drawn["lever_id"])]
