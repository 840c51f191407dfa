"""What the what-if model must keep, whatever the levers: every truth in every city at once."""

import numpy as np
import pytest
from hypothesis import given, settings

from dashboard.model import formula
from dashboard.model.mix import Model, run

from .model_mixes import mixes, often, put

PUBLISHED = {"ljubljana": 2301669, "kranj": 238832, "velenje": 171276.25}  # tCO2e, the Contracts
SHARES = [
    "home_renovated", "public_renovated", "service_renovated", "renovation_saving", "heat_factor",
    "oil_replaced", "gas_replaced", "fossil_joined", "ev_fleet",
]  # fmt: skip
AMOUNTS = [
    "heat_oil", "heat_gas", "heat_joined", "heat_district", "heat_biomass", "heat_pumped",
    "car_fuel", "bus_fuel", "freight_fuel", "electricity_demand", "electricity_bought",
    "local_solar", "land_sources", "gross",
]  # fmt: skip
EMITTING = ["heat", "electricity", "transport", "waste", "industry"]  # sectors without sinks


def by_arso(model: Model) -> dict:
    """Return the draw that takes ARSO's electricity factor instead of each inventory's own."""
    return {"factor_choice": np.ones((1, len(model.cities)))}


def test_the_strategy_has_a_place_for_every_lever(model):
    assert len(model.levers) == 30


@pytest.mark.parametrize("given_as", [lambda model: {}, lambda model: dict(model.start)])
def test_levers_left_alone_give_the_base_year_in_every_year(model, given_as):
    total = run(model, given_as(model))["total"]
    assert np.abs(total - total[:, :, :1]).max() < 1e-6
    assert total.shape[-1] == 2050 - 2018 + 1 and (total > 0).all()


@pytest.mark.parametrize(("city", "published"), PUBLISHED.items())
def test_levers_left_alone_give_the_published_inventory(model, rows, city, published):
    total = run(model, {})["total"][0, model.cities.index(city)]
    assert total == pytest.approx(published, abs=1e-6)
    inventory = rows("city_inventory", city_id=city)
    assert published == pytest.approx(float(inventory["total"].iloc[0]), abs=0.5)


@often
@given(places=mixes())
def test_shares_stay_shares_and_no_amount_is_negative(model, places):
    sectors = [f"sector_{name}" for name in EMITTING]
    for draws in (None, by_arso(model)):
        found = run(model, put(model, places), (*SHARES, *AMOUNTS, *sectors), draws=draws)
        for name in SHARES:
            assert found[name].min() >= 0 and found[name].max() <= 1, name
        for name in [*AMOUNTS, *sectors]:
            assert found[name].min() >= -1e-6, name


@often
@given(places=mixes())
def test_carriers_together_give_the_heat_needed(model, places):
    names = ("heat_oil", "heat_gas", "heat_district", "heat_biomass", "heat_pumped", "heat_factor")
    oil, gas, district, wood, pumped, factor = run(model, put(model, places), names).values()
    given_as = {name: values[None, :, None] for name, values in model.parameters.items()}
    boiler = given_as["boiler_efficiency"]
    burnt0 = given_as["energy_oil0"] + given_as["energy_gas0"]
    needed = boiler * burnt0 + given_as["energy_district0"] + given_as["energy_biomass0"]
    shares = np.array([boiler * oil, boiler * gas, district, wood, pumped]) / (needed * factor)
    assert shares.min() >= 0
    assert shares.sum(axis=0) == pytest.approx(1, rel=1e-9)


@often
@given(places=mixes())
def test_a_tonne_has_one_owner(model, places):
    sectors = [f"sector_{name}" for name in [*EMITTING, "land"]]
    found = run(model, put(model, places), ("total", *sectors))
    together = sum(found[name] for name in sectors)
    assert found["total"] == pytest.approx(together, rel=1e-12)


def test_no_sector_reads_another_sectors_emissions(model, rows):
    nodes = rows("model_nodes").set_index("node_id")
    sectors = set(nodes.index[nodes["role"] == "sector"])
    assert formula.names(model.program.trees["total"]) == sectors
    for name, tree in model.program.trees.items():
        assert name == "total" or not formula.names(tree) & sectors


@settings(often, max_examples=15)
@given(places=mixes())
def test_twelve_together_equal_twelve_one_by_one(model, places):
    table = put(model, places)
    together = run(model, table)["total"][0]
    for city in range(len(model.cities)):
        own = {name: float(values[city]) for name, values in table.items()}
        assert (run(model.only(city), own)["total"][0, 0] == together[city]).all()
