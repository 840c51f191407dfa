"""What is said of one mix adds up: shares, payers, equivalence, pace, two mixes, all cities."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from dashboard.language import localise
from dashboard.model import uncertainty
from dashboard.what_if import costs, figures, mixes, panel_data, results, words
from dashboard.what_if import levers as lever_rows

from .model_mixes import mixes as mixtures
from .model_mixes import often, put

KRANJ, LJUBLJANA, VELENJE = "kranj", "ljubljana", "velenje"


@pytest.fixture(scope="session")
def levers(rows):
    groups = rows("what_if_groups")[["group_id", "colour"]]
    return localise(rows("model_levers").merge(groups, how="left"), "sl")


@pytest.fixture(scope="session")
def known(levers):
    return lever_rows.known(levers)


@pytest.fixture(scope="session")
def draws(model, rows):
    return uncertainty.draw(model, rows("model_parameters"), 200)


@pytest.fixture(scope="session")
def here(model, rows, levers):
    """A function that gives a city's place on the axis, its bounds and its ready-made mixes."""

    def of(city_id):
        city = model.cities.index(city_id)
        limits = mixes.bounds(model, city, levers)
        ready = rows("what_if_preset_settings", city_id=city_id)
        return city, limits, mixes.presets(ready, model, limits)

    return of


@often
@given(places=mixtures())
def test_shares_add_up_to_the_whole_cut(model, known, places):
    city = model.cities.index(VELENJE)
    settings = {name: float(values[city]) for name, values in put(model, places).items()}
    rows, _interaction = results.shares(model, city, settings, known)
    found, whole = results.outcome(model, city, settings), sum(row.share for row in rows)
    assert whole == pytest.approx(found.base - found.total, abs=1e-6 * found.base)
    assert sum(results.whose(rows).values()) == pytest.approx(whole, abs=2)
    assert [row.share for row in rows] == sorted((row.share for row in rows), reverse=True)


@pytest.mark.parametrize("preset_id", ["contract", "maximum", "key_areas"])
def test_payers_pay_the_whole_investment(model, known, here, preset_id):
    for city_id in (LJUBLJANA, KRANJ, VELENJE):
        city, _limits, ready = here(city_id)
        rows = costs.by_lever(model, city, ready[preset_id], known)
        whole = sum(row.capex or 0 for row in rows)
        assert whole > 0 and sum(costs.by_payer(rows).values()) == pytest.approx(whole)


def test_the_cost_of_velenje_s_renovation_is_that_of_the_worked_example(model, known, here):
    city, _limits, _ready = here(VELENJE)
    settings = {"home_renovation": 0.3, "district_renewables": 0.6}
    found = costs.by_lever(model, city, settings, known)
    rows = {row.lever.lever_id: row for row in found}
    # docs/model_method.md: 70.79 and 79.53 million EUR, 1.12 million saved a year
    assert rows["home_renovation"].capex == pytest.approx(70.79e6, rel=1e-3)
    assert rows["district_renewables"].capex == pytest.approx(79.53e6, rel=1e-3)
    assert sum(row.saving for row in found) == pytest.approx(1.12e6, rel=1e-2)


def test_an_investment_is_spread_with_interest():
    # 0.035 / (1 − 1.035^−30) = 0.035 / (1 − 0.356278) = 0.0543713
    assert costs.capital_recovery(30) == pytest.approx(0.0543713, rel=1e-5)
    assert costs.capital_recovery(1) == pytest.approx(1.035)


def test_the_cost_curve_leaves_out_what_has_no_cost_and_runs_from_cheap_to_dear(model, known, here):
    city, _limits, ready = here(VELENJE)
    rows = costs.by_lever(model, city, ready["contract"], known)
    shares, _interaction = results.shares(model, city, ready["contract"], known)
    drawn = costs.curve(rows, shares)
    left_out = costs.without(rows, drawn)
    prices = [step.euros for step in drawn]
    assert prices == sorted(prices)
    assert [step.left for step in drawn[1:]] == [step.right for step in drawn[:-1]]
    # “Vir stroška”: none published
    assert "car_to_transit" in {lever.lever_id for lever in left_out}
    assert len(drawn) + len(left_out) == len(ready["contract"])


def test_a_wide_range_makes_a_band_and_levers_left_alone_make_none(model, draws, here):
    city, _limits, _ready = here(KRANJ)
    found = results.fan(model, city, {}, results.drawn(model, draws, city))
    assert found["p10"] == pytest.approx(found["p90"])
    assert found["matter"] == []
    city, _limits, ready = here("koper")
    found = results.fan(model, city, ready["maximum"], results.drawn(model, draws, city))
    assert all(np.array(found["p10"]) < np.array(found["p90"]))
    assert 0 < len(found["matter"]) <= 8


SEEN = [(KRANJ, "course", False), (KRANJ, "contract", True), ("koper", "course", True)]


@pytest.mark.parametrize(("city_id", "mix", "is_seen"), SEEN)
def test_the_panel_gets_no_range_that_nobody_could_see(model, draws, here, city_id, mix, is_seen):
    city, _limits, ready = here(city_id)
    found = results.fan(model, city, ready[mix], results.drawn(model, draws, city))
    told = results.outcome(model, city, ready[mix])
    assert (panel_data.answers(told, told, found, {})["band"] is not None) is is_seen


def test_the_goal_counts_as_reached_within_half_a_tonne(model, here):
    city, limits, ready = here(VELENJE)
    found = results.outcome(model, city, ready["maximum"])
    assert found.gap == 0
    assert results.outcome(model, city, {}).gap == pytest.approx(0.8 * 171276.25)


def test_the_other_electricity_factor_changes_the_base_year(model, here):
    city, _limits, _ready = here(KRANJ)
    other = mixes.with_factor(model, "arso")
    assert results.outcome(model, city, {}).base == pytest.approx(238832)
    assert results.outcome(other, city, {}).base < 238832


def test_a_chance_next_to_none_is_not_called_none():
    assert figures.chance(0.0).value == "0\u00a0%"
    assert figures.chance(0.001).value.startswith("pod")
    assert figures.chance(0.999).value.startswith("nad")


def test_settings_are_written_as_their_unit_wants():
    said = [words.setting(*pair) for pair in [(0.039, "percent"), (0.3, "percent"), (46103, "gwh")]]
    assert said == ["3,9\u00a0%", "30\u00a0%", "46,1\u00a0GWh"]


def test_an_estimate_s_boundary_says_that_it_is_one_with_its_range():
    said = words.boundary(pd.DataFrame(), (232840.0, 306155.0), "contract")
    assert "ocena" in said and "232.840" in said and "306.155" in said
