"""A mix goes into an address and comes back, whatever was done to it on the way."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.what_if import link, mixes

from .model_mixes import often

DIGEST = "4f0c1b29a7d3"
SIGNS = string.ascii_letters + string.digits + "-.~% é\0"


@pytest.fixture(scope="session")
def limits(model, rows):
    levers = rows("model_levers")
    return {city_id: mixes.bounds(model, city, levers) for city, city_id in enumerate(model.cities)}


def sent(limits, settings, locks=frozenset()):
    return link.encode(DIGEST, settings, set(locks), limits)


def on_steps(limit, share):
    return min(limit.low + round(share * (limit.high - limit.low) / limit.step) * limit.step, limit.high)  # noqa: E501  # fmt: skip


@often
@given(data=st.data())
def test_any_mix_comes_back_within_a_thousandth_of_a_step(limits, data):
    own = limits[data.draw(st.sampled_from(sorted(limits)))]
    shares = data.draw(st.lists(st.floats(0, 1), min_size=len(own), max_size=len(own)))
    settings = mixes.fitted(
        {
            name: limit.low + share * (limit.high - limit.low)
            for share, (name, limit) in zip(shares, own.items(), strict=True)
        },
        own,
    )
    locks = data.draw(st.sets(st.sampled_from(sorted(own))))
    text = sent(own, settings, locks)
    found, held, problems = link.decode(text, own)
    assert len(text) < link.LONGEST and text.isascii()
    assert (held, problems) == (locks, [])
    for name, limit in own.items():
        apart = settings.get(name, limit.start) - found.get(name, limit.start)
        assert abs(apart) <= limit.step / 1000


@often
@given(data=st.data())
def test_a_lever_on_its_step_comes_back_as_it_was(limits, data):
    own = limits["kranj"]
    name = data.draw(st.sampled_from(sorted(own)))
    value = on_steps(own[name], data.draw(st.floats(0, 1)))
    found, _locks, _problems = link.decode(sent(own, mixes.fitted({name: value}, own)), own)
    assert found.get(name, own[name].start) == pytest.approx(value, rel=1e-9)


def test_all_levers_at_their_bound_come_back_exactly_and_fit_into_a_message(limits, model):
    for own in limits.values():
        top = {name: limit.high for name, limit in own.items()}
        text = sent(own, top, own)
        assert link.decode(text, own)[0] == pytest.approx(mixes.fitted(top, own), rel=1e-9)
        assert len(text) < link.LONGEST


@often
@given(text=st.text(SIGNS, max_size=400), made=st.booleans())
def test_nothing_in_an_address_is_a_fault(limits, text, made):
    own = limits["velenje"]
    settings, locks, problems = link.decode(f"1-{DIGEST}-{text}" if made else text, own)
    assert locks <= set(own)
    assert all(own[name].low <= value <= own[name].high for name, value in (settings or {}).items())
    assert problems or settings is not None


def test_a_cut_link_gives_what_is_left_of_it_and_says_so(limits):
    own = limits["velenje"]
    whole = sent(own, {"home_renovation": 0.3, "solar": 46103.0, "district_renewables": 0.9})
    found, _locks, problems = link.decode(whole[:-8], own)
    assert found["home_renovation"] == pytest.approx(0.3)
    assert len(problems) == 1
    assert "ni cela" in problems[0]


def test_a_changed_link_is_said_to_be_so(limits):
    own = limits["velenje"]
    whole = sent(own, {"home_renovation": 0.3})
    _found, _locks, problems = link.decode(whole.replace("hru", "hrt"), own)
    assert "spremenjena" in problems[0]


def test_a_setting_beyond_its_bound_stands_at_the_bound_and_is_said(limits):
    own = limits["velenje"]
    body = "hrzz.zz1"
    found, _locks, problems = link.decode(f"1-{DIGEST}-{body}-{link._sum(body)}", own)
    assert found == {"home_renovation": 0.5}
    assert ["lever" not in said and len(said) < 120 for said in problems] == [True, True]


def test_junk_has_no_mix(limits):
    for text in ("", "junk", "2-4f0c-hru-aa", "NaN", "1-xyzw-", "1-4f0c1-", "١-4f0c-"):
        settings, locks, problems = link.decode(text, limits["kranj"])
        assert (settings, locks, len(problems)) == (None, set(), 1)


def test_a_huge_link_is_read_no_further_than_a_link_is_long(limits):
    own = limits["kranj"]
    found, _locks, problems = link.decode(f"1-{DIGEST}-" + "hr5." * 100_000, own)
    assert found == {"home_renovation": 0.05}
    assert len(problems) == 1


def test_what_is_no_number_is_no_setting(limits):
    own = limits["kranj"]
    odd = {"home_renovation": float("nan"), "solar": float("inf"), "led_lamps": "1", "none": 1.0}
    assert mixes.fitted(odd | {"occupancy": True, "heat_operation": None}, own) == {}


def test_every_lever_has_two_signs_of_its_own(limits):
    codes = [limit.code for limit in limits["kranj"].values()]
    assert len(set(codes)) == len(codes)
