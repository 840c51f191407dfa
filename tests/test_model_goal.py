"""The search for the cheapest mix: it reaches the goal, twice the same, and nothing is cheaper."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import goal
from dashboard.model.goal_steps import STEPS, Question
from dashboard.model.mix import GOAL_YEAR, run
from dashboard.what_if import costs

from .model_mixes import often

COURSE = {"grid_improvement": 0.325, "car_standard": 0.06, "car_demand": 0.07}
KRANJ, VELENJE = "kranj", "velenje"


@pytest.fixture(scope="session")
def costed(rows):
    return costs.costed(rows("model_levers"))


def base(model, city):
    return float(run(model.only(city), {}, years=range(2018, 2019))["total"][0, 0, 0])


def total(model, city, mix):
    years = range(2018, GOAL_YEAR + 1)
    return float(run(model.only(city), mix, ("total",), years)["total"][0, 0, -1])


@settings(often, max_examples=12)
@given(
    city=st.integers(0, 11), share=st.sampled_from([0.2, 0.35, 0.5, 0.65, 0.8, 1.1]),
    held=st.sets(st.integers(0, 26), max_size=5), place=st.sampled_from([0.0, 0.5, 1.0]),
)  # fmt: skip
def test_no_near_equal_mix_that_reaches_the_goal_is_cheaper(
    model, costed, city, share, held, place
):
    names = [model.levers[number] for number in held]
    locked = COURSE | {
        name: float(
            model.start[name][city] + place * (model.high[name][city] - model.start[name][city])
        )
        for name in names
    }
    wanted = share * base(model, city)
    found = goal.seek(model, city, wanted, costed, locked)
    assert found.is_reached == goal.can_reach(model, city, wanted, locked)
    assert total(model, city, found.settings) == pytest.approx(found.total, rel=1e-9)
    assert {name: found.settings[name] for name in locked} == locked
    for other in found.others:
        assert other.total <= wanted and other.settings != found.settings
        assert other.cost + other.assumed >= found.cost + found.assumed - 2
    assert len(found.others) == len({str(other.settings) for other in found.others})
    for name, value in found.settings.items():
        low, high = model.start[name][city], model.high[name][city]
        assert name in locked or min(low, high) - 1e-9 <= value <= max(low, high) + 1e-9


@pytest.mark.parametrize("share", [0.2, 0.5])
@pytest.mark.parametrize("city_id", [VELENJE, "maribor", "ptuj"])
def test_no_step_can_be_spared_and_no_mix_at_random_is_cheaper(model, costed, city_id, share):
    city = model.cities.index(city_id)
    wanted = share * base(model, city)
    found = goal.seek(model, city, wanted, costed, COURSE)
    if not found.is_reached:
        return
    ask = Question(model, city, costed, COURSE)
    values = np.array([found.settings[name] for name in ask.free])
    mix = np.rint((values - ask.starts) / np.where(ask.spans, ask.spans, 1) * STEPS).astype(int)
    spared = ask.ask(np.maximum(mix - np.eye(len(mix), dtype=int), 0))
    cheaper = spared.reckoned < found.cost + found.assumed - 1
    assert (spared.total[cheaper] > wanted).all() and cheaper.any()
    chance = np.random.default_rng(20300101)
    near = np.clip(mix + chance.integers(-4, 5, (20_000, len(mix))), 0, STEPS)
    said = ask.ask(np.vstack([near, chance.integers(0, STEPS + 1, (20_000, len(mix)))]))
    found_there = said.reckoned[said.total <= wanted]
    assert found_there.min(initial=np.inf) >= found.cost + found.assumed - 1


def test_the_search_gives_the_same_answer_twice(model, costed):
    city = model.cities.index(VELENJE)
    wanted = 0.2 * base(model, city)
    once, again = (goal.seek(model, city, wanted, costed, COURSE) for _ in range(2))
    assert once == again and once.others


def test_a_goal_out_of_reach_gives_the_lowest_there_is(model, costed):
    city = model.cities.index(KRANJ)
    found = goal.seek(model, city, 0.0, costed, COURSE)
    assert not found.is_reached and not found.others
    for name in set(found.settings) - set(COURSE):
        for end in (model.start[name][city], model.high[name][city]):
            assert total(model, city, found.settings | {name: float(end)}) >= found.total - 1


def test_a_goal_that_is_reached_already_moves_nothing_and_costs_nothing(model, costed):
    found = goal.seek(model, 0, 2 * base(model, 0), costed, {})
    assert found.is_reached and found.cost == found.assumed == 0 and not found.others
    assert all(value == model.start[name][0] for name, value in found.settings.items())


def test_with_every_lever_locked_there_is_only_what_is(model, costed):
    locked = {name: float(model.start[name][0]) for name in model.levers}
    found = goal.seek(model, 0, 0.5 * base(model, 0), costed, locked)
    assert not found.is_reached and found.settings == locked
    assert goal.seek(model, 0, 1.5 * base(model, 0), costed, locked).is_reached


def test_an_unknown_cost_is_reckoned_at_the_middle_price_of_a_tonne(model, costed):
    city = model.cities.index(VELENJE)
    ask = Question(model, city, costed, {})
    start = base(model, city)
    price = {}
    for name, node in costed.items():
        top = {name: float(model.high[name][city])}
        one = model.only(city).about(("total", node))
        found = run(one, top, ("total", node), range(2018, GOAL_YEAR + 1))
        if start - found["total"][0, 0, -1] > 1e-6:
            price[name] = found[node][0, 0, -1] / (start - found["total"][0, 0, -1])
    place = ask.free.index("green_power")  # no source gives what it costs
    alone = start - total(model, city, {"green_power": float(model.high["green_power"][city])})
    assert ask.assumed[place] == pytest.approx(np.median([*price.values()]) * alone, rel=1e-6)
    for name in ("home_renovation", "renovation_depth"):  # known; its cost is in others' nodes
        assert ask.assumed[ask.free.index(name)] == 0
