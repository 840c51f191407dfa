"""Mixes searched for, carried to other cities, compared, and known again."""

import pytest

from dashboard.language import localise
from dashboard.what_if import carry, costs, mixes, results, seek, seek_words

KRANJ, LJUBLJANA, VELENJE = "kranj", "ljubljana", "velenje"


@pytest.fixture(scope="session")
def levers(rows):
    groups = rows("what_if_groups")[["group_id", "colour"]]
    return localise(rows("model_levers").merge(groups, how="left"), "sl")


@pytest.fixture(scope="session")
def here(model, rows, levers):
    """A function that gives a city's place on the axis, its bounds and its ready-made mixes."""

    def of(city_id):
        city = model.cities.index(city_id)
        limits = mixes.bounds(model, city, levers)
        ready = rows("what_if_preset_settings", city_id=city_id)
        return city, limits, mixes.presets(ready, model, limits)

    return of


def test_the_search_reaches_the_goal_or_says_how_far_it_is(model, levers, here):
    known = costs.costed(levers)
    city, limits, ready = here(VELENJE)
    found = seek.cheapest(model, city, ready["course"], set(), known, limits)
    assert results.outcome(model, city, found.settings).gap == found.gap == 0
    city, limits, ready = here(KRANJ)
    found = seek.cheapest(model, city, ready["course"], set(), known, limits)
    assert found.gap == pytest.approx(found.total - 0.2 * 238832)
    assert found.left > 0 and not found.outside
    titles = dict(zip(levers["lever_id"], levers["title"], strict=True))
    assert seek_words.answer(found, titles, set(known))[0].startswith("Ne.")


def test_locks_that_keep_the_goal_away_are_named_so(model, levers, here):
    city, limits, ready = here(VELENJE)
    locks = {"district_renewables", "green_power"}
    known = costs.costed(levers)
    found = seek.cheapest(model, city, ready["course"], locks, known, limits)
    assert found.is_locked and found.gap > 0
    assert not locks & set(found.settings)


def test_what_is_outside_the_city_is_not_moved_by_the_search(model, levers, here):
    city, limits, ready = here(VELENJE)
    found = seek.cheapest(model, city, ready["course"], set(), costs.costed(levers), limits)
    for name in ("grid_improvement", "car_standard", "car_demand"):
        assert found.settings[name] == ready["course"][name]


def test_a_mix_carried_to_all_cities_is_each_city_s_own_within_its_bounds(model, levers, here):
    _city, _limits, ready = here(VELENJE)
    rows = carry.to_all(model, ready["maximum"], costs.costed(levers)).set_index("city_id")
    assert list(rows["cut"]) == sorted(rows["cut"], reverse=True)
    for city_id in model.cities:
        city, limits, _own = here(city_id)
        alone = results.outcome(model, city, mixes.fitted(ready["maximum"], limits))
        assert rows.loc[city_id, "total"] == pytest.approx(alone.total)
    assert "solar" in rows.loc["ptuj", "bitten"]  # 60.3 GWh in Velenje, at most 42.6 in Ptuj
    assert "solar" not in rows.loc[VELENJE, "bitten"]


def test_two_mixes_differ_where_their_levers_stand_apart(here):
    _city, limits, _ready = here(KRANJ)
    found = carry.differing({"solar": 5000.0, "led_lamps": 1.0}, {"led_lamps": 1.0}, limits)
    assert found == [("solar", 5000.0, 0.0)]


def test_a_ready_made_mix_is_known_again_and_a_moved_one_is_not(here):
    _city, limits, ready = here(VELENJE)
    for name, settings in ready.items():
        assert mixes.named(settings, ready, limits) == name
    assert mixes.named(ready["contract"] | {"solar": 500.0}, ready, limits) == mixes.CUSTOM


def test_a_contract_is_a_mix_only_where_there_is_one(here):
    assert [city for city in (KRANJ, LJUBLJANA, VELENJE) if "contract" in here(city)[2]] == [
        KRANJ, LJUBLJANA, VELENJE
    ]  # fmt: skip
    assert list(here("ptuj")[2]) == ["course", "maximum"]
