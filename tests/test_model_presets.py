"""Each ready-made mix gives its stored result, and the method's page tells the model's numbers."""

import csv
import re
from pathlib import Path

import pytest

from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, run
from dashboard.paths import ROOT
from dashboard.what_if import mixes

STORED = Path(__file__).parent / "preset_results.csv"  # preset_id, city_id, total in t in 2030
METHOD = (ROOT / "docs" / "model_method.md").read_text(encoding="utf-8")
CONTRACTS = ["ljubljana", "kranj", "velenje"]
RESIDUALS = {"ljubljana": 460316, "kranj": 47766, "velenje": 33833}  # t in 2030, the Contracts' own
SECTORS = {
    "heat + electricity / buildings": ("sector_heat", "sector_electricity"),
    "transport": ("sector_transport",), "waste": ("sector_waste",),
    "industry": ("sector_industry",), "land": ("sector_land",), "**total**": ("total",),
}  # fmt: skip
EXAMPLE = {"home_renovation": 0.3, "district_renewables": 0.6}
WORKED = {  # node -> value in Velenje in 2030 as the worked example tells it, in its decimals
    "home_renovated": "30%", "heat_factor": "0.9561538", "heat_oil": "7,257.69",
    "heat_gas": "4,733.43", "heat_district": "195,940.56", "ef_district": "0.1448",
    "sector_heat": "31,334.19", "sector_electricity": "60,962.75", "sector_transport": "24,190.14",
    "sector_waste": "315.93", "sector_industry": "3,476.84", "sector_land": "5,053.30",
    "total": "125,333.14", "floor_area": "2,096,748",
    "cost_home_renovation": "70.79 million", "cost_district_renewables": "79.53 million",
    "saving_home_renovation": "1.12 million",
}  # fmt: skip


def presets(model, rows, city_id):
    """Return the ready-made mixes of a city by preset_id."""
    city = model.cities.index(city_id)
    limits = mixes.bounds(model, city, rows("model_levers"))
    return mixes.presets(rows("what_if_preset_settings", city_id=city_id), model, limits)


def in_goal_year(model, city_id, mix, nodes):
    one = model.only(model.cities.index(city_id))
    found = run(one, mix, nodes, range(BASE_YEAR, GOAL_YEAR + 1))
    return {name: float(values[0, 0, -1]) for name, values in found.items()}


def results(model, rows) -> dict[tuple[str, str], float]:
    """Return the total in t in 2030 by preset and city, for all that a city has."""
    return {
        (name, city_id): in_goal_year(model, city_id, mix, ("total",))["total"]
        for city_id in model.cities
        for name, mix in presets(model, rows, city_id).items()
    }


def test_every_preset_gives_its_stored_result_in_every_city(model, rows):
    with STORED.open(encoding="utf-8", newline="") as file:
        stored = {(r["preset_id"], r["city_id"]): float(r["total"]) for r in csv.DictReader(file)}
    assert results(model, rows) == pytest.approx(stored, abs=1)
    assert {name for name, _city in stored} == set(rows("what_if_presets")["preset_id"])


def section(title: str) -> str:
    """Return a part of docs/model_method.md."""
    return METHOD.split(f"## {title}\n")[1].split("\n## ")[0]


def cells(start: str) -> list[str]:
    """Return the cells of the row about the Contracts that begins so."""
    lines = section("Climate City Contracts as presets").splitlines()
    [line] = [line for line in lines if line.startswith(f"| {start} |")]
    return [cell.strip().strip("*") for cell in line.strip("|").split("|")][1:]


def figure(text: str) -> float:
    return float(re.sub(r"[,+%]|million", "", text).replace("−", "-"))


@pytest.mark.parametrize("place", range(3), ids=CONTRACTS)
def test_the_method_holds_the_model_against_each_contract(model, rows, place):
    city_id = CONTRACTS[place]
    mix = presets(model, rows, city_id)["contract"]
    for title, nodes in SECTORS.items():
        told = figure(cells(title)[2 * place])
        assert sum(in_goal_year(model, city_id, mix, nodes).values()) == pytest.approx(told, abs=1)
    assert figure(cells("**total**")[2 * place + 1]) == RESIDUALS[city_id]
    total = in_goal_year(model, city_id, mix, ("total",))["total"]
    base = run(model, {})["total"][0, model.cities.index(city_id), 0]
    off = 100 * (total - RESIDUALS[city_id]) / base
    assert figure(cells("difference, of 2018")[2 * place]) == pytest.approx(off, abs=0.05)
    below = 100 * (total / base - 1)
    assert figure(cells("below 2018")[2 * place]) == pytest.approx(below, abs=0.05)


@pytest.mark.parametrize("place", range(3), ids=CONTRACTS)
def test_the_method_tells_the_investment_of_each_contract(model, rows, place):
    city_id = CONTRACTS[place]
    mix = presets(model, rows, city_id)["contract"]
    nodes = tuple(rows("model_levers")["cost_node"].dropna().unique())
    millions = sum(in_goal_year(model, city_id, mix, nodes).values()) / 1e6
    assert figure(cells("investment, million EUR")[2 * place]) == pytest.approx(millions, abs=0.5)


def test_the_residuals_are_those_the_contracts_publish(rows):
    for city_id, residual in RESIDUALS.items():
        targets = rows("city_targets", city_id=city_id)
        assert residual in [round(value) for value in targets["value"].dropna()]


@pytest.mark.parametrize("node", WORKED)
def test_the_worked_example_is_what_the_model_counts(model, node):
    told = WORKED[node]
    assert told in section("A worked example: Velenje")
    scale = {"%": 0.01, "n": 1e6}.get(told[-1], 1)
    decimals = len(told.rstrip(" milon%").partition(".")[2])
    value = in_goal_year(model, "velenje", EXAMPLE, (node,))[node]
    assert value / scale == pytest.approx(figure(told), abs=0.51 * 10**-decimals)
