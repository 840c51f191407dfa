"""Which lever does how much adds up to the whole cut, whatever the order of the levers."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.model import contributions, numpy_code, terms
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR, run
from dashboard.model.program import link

seldom = settings(
    max_examples=12, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
cities = st.integers(0, 11)
moves = st.dictionaries(st.integers(0, 29), st.floats(0, 1), max_size=9)


def table(model, city, moved):
    """Return settings of one city: places within its bounds by the lever's number."""
    names = {model.levers[number]: share for number, share in moved.items()}
    low, high = model.low, model.high
    return {n: float(low[n][city] + share * (high[n][city] - low[n][city]))
            for n, share in names.items()}  # fmt: skip


def total_cut(model, city, mix, node="total"):
    years = range(BASE_YEAR, GOAL_YEAR + 1)
    one = model.only(city)
    before, after = (run(one, given, (node,), years)[node][0, 0, -1] for given in ({}, mix))
    return before - after


@seldom
@given(city=cities, moved=moves)
def test_contributions_sum_to_the_cut_in_any_order_of_levers(model, city, moved):
    mix = table(model, city, moved)
    found = contributions.cut(model, mix, city)
    whole = total_cut(model, city, mix)
    assert found["all"] == pytest.approx(whole, rel=1e-9, abs=1e-6)
    assert sum(found["share"].values()) == pytest.approx(whole, rel=1e-6, abs=1e-6)
    turned = model.changed(levers=tuple(reversed(model.levers)))
    again = contributions.cut(turned, dict(reversed(mix.items())), city)
    assert again["share"] == pytest.approx(found["share"], rel=1e-9, abs=1e-6)


@seldom
@given(city=cities, moved=moves)
def test_alone_and_dropped_are_what_the_model_says(model, city, moved):
    mix = table(model, city, moved)
    found = contributions.cut(model, mix, city)
    for name in found["share"]:
        rest = {other: value for other, value in mix.items() if other != name}
        alone = total_cut(model, city, {name: mix[name]})
        assert found["alone"][name] == pytest.approx(alone, rel=1e-9, abs=1e-6)
        lost = found["all"] - total_cut(model, city, rest)
        assert found["dropped"][name] == pytest.approx(lost, rel=1e-9, abs=1e-6)
    together = found["all"] - sum(found["alone"].values())
    assert found["interaction"] == pytest.approx(together, abs=1e-6)


@pytest.mark.parametrize("city", range(12))
def test_everything_at_maximum_is_shared_out_whole(model, city):
    mix = {name: float(values[city]) for name, values in model.high.items()}
    found = contributions.cut(model, mix, city)
    assert sum(found["share"].values()) == pytest.approx(found["all"], rel=1e-9)
    assert np.isfinite(list(found["share"].values())).all()


def test_a_mix_that_moves_nothing_has_nothing_to_share(model):
    kept = {name: float(values[0]) for name, values in model.start.items()}
    for mix in ({}, kept):
        found = contributions.cut(model, mix, 0)
        assert found["share"] == {} and found["all"] == found["interaction"] == 0


def test_two_levers_of_one_sector_share_what_they_do_together(model):
    mix = {"industry_efficiency": 0.2, "industry_fuel": 0.5}
    city = model.cities.index("velenje")
    industry = 3476.84  # t, of the inventory
    found = contributions.cut(model, mix, city)["share"]
    # alone 0.2 and 0.5, together 1 - 0.8 * 0.5 = 0.6: each gives up half of what overlaps, 0.1
    assert found["industry_efficiency"] == pytest.approx(0.15 * industry, rel=1e-9)
    assert found["industry_fuel"] == pytest.approx(0.45 * industry, rel=1e-9)


@seldom
@given(city=cities, moved=moves)
def test_shares_of_terms_are_those_of_the_whole(model, city, moved):
    mix = table(model, city, moved)
    found = contributions.cut(model, mix, city)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(terms, "split", lambda program, node, all_of: (program, {node: frozenset(all_of)}))  # noqa: E501  # fmt: skip
        contributions._in_terms.cache_clear()
        whole = contributions.cut(model, mix, city)
    contributions._in_terms.cache_clear()
    for kind in ("share", "alone", "dropped"):
        assert found[kind] == pytest.approx(whole[kind], rel=1e-9, abs=1e-6)
    assert found["interaction"] == pytest.approx(whole["interaction"], abs=1e-6)


def test_a_sum_is_taken_apart_by_what_its_terms_hang_on():
    formulas = {"part": "a * x + b", "total": "part * (1 - y) / a - min(z, x) + b"}
    program = link(formulas, set("abxyz"))
    apart, found = terms.split(program, "total", set("xyz"))
    assert sorted(map(sorted, found.values())) == [["x", "y"], ["x", "z"]]
    inputs = {name: np.array([[[value]]]) for name, value in zip("abxyz", (2, 3, 5, 7, 11), strict=True)}  # noqa: E501  # fmt: skip
    names = ("total", *found)
    values = numpy_code.run(numpy_code.compiled(apart), inputs, range(2018, 2019), names)
    # of the whole, 13 * -6 / 2 - 5 + 3, only the last 3 hangs on none of the three
    assert sum(values[name].item() for name in found) == values["total"].item() - 3
