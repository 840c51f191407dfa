"""What one lever does, whatever the others do: to its own sector, and to electricity."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, run

from .model_mixes import mixes, often, place, put

ELECTRIC = {  # lever -> what must be there for it to be felt
    "oil_to_heat_pump": "energy_oil0", "gas_to_heat_pump": "energy_gas0",
    "ev_new_share": "energy_diesel0", "electric_buses": "energy_diesel0",
    "freight_electric": "energy_diesel0",
}  # fmt: skip


@often
@given(places=mixes(), low=place, high=place)
def test_more_of_a_lever_never_raises_its_own_sector(model, rows, places, low, high):
    levers = rows("model_levers").set_index("lever_id")
    low, high = min(low, high), max(low, high)
    names = list(model.levers)
    tables = [put(model, [*places[:i], end, *places[i + 1 :]])
              for i in range(len(names)) for end in (low, high)]  # fmt: skip
    stacked = {
        name: np.array([np.broadcast_to(table.get(name, model.start[name]), (len(model.cities),))
                        for table in tables]) for name in names
    }  # fmt: skip
    sectors = {row.group_id: f"sector_{row.group_id}" for row in levers.itertuples()}
    sectors["outside"] = "total"
    found = run(model, stacked, tuple(sectors.values()))
    for i, name in enumerate(names):
        less, more = found[sectors[model.group[name]]][2 * i : 2 * i + 2]
        effect, slack = levers.loc[name, "effect"], 1e-6
        assert effect == "either" or (more - less <= slack).all() or effect == "raises", name
        assert effect != "raises" or (less - more <= slack).all(), name


@often
@given(places=mixes(), share=st.floats(0.01, 1))
def test_electrification_raises_the_demand_for_electricity(model, places, share):
    before = put(model, places)
    for name, fuel in ELECTRIC.items():
        without = before | {name: model.low[name]}
        more = before | {name: share * model.high[name]}
        less, demand = (
            run(model, table, ("electricity_demand",), range(BASE_YEAR, GOAL_YEAR + 1))
            for table in (without, more)
        )
        gain = (demand["electricity_demand"] - less["electricity_demand"])[0, :, -1]
        assert (gain[model.parameters[fuel] > 0] > 0).all(), name
        assert (gain >= 0).all(), name
