"""A link tells which model it was made with, and what of it has changed since."""

import pytest

from dashboard.what_if import link, mixes

DIGEST = "4f0c1b29a7d3"


@pytest.fixture(scope="session")
def kranj(model, rows):
    return mixes.bounds(model, model.cities.index("kranj"), rows("model_levers"))


def test_the_digest_of_a_link_is_read_back(kranj):
    assert link.digest(link.encode(DIGEST, {}, set(), kranj)) == DIGEST
    assert link.digest("junk") is None


def test_the_models_digest_changes_with_a_number_and_not_with_a_word(rows):
    frames = [rows(f"model_{name}") for name in ("nodes", "parameters", "levers")]
    before = mixes.digest(*frames, "kranj")
    assert len(before) == 3 * len(mixes.PARTS)
    assert mixes.digest(frames[0].assign(title="x"), *frames[1:], "kranj") == before
    for place, column, part in ((0, "formula", "formulas"), (2, "step", "bounds")):
        other = [*frames]
        other[place] = other[place].assign(**{column: other[place][column].iloc[::-1].to_numpy()})
        assert mixes.changed(before, mixes.digest(*other, "kranj")) == [part]
    for city_id, part in (("kranj", "own"), (None, "common")):
        hit = frames[1]["city_id"].isna() if city_id is None else frames[1]["city_id"] == city_id
        moved = frames[1].assign(value=frames[1]["value"].where(~hit, frames[1]["value"] * 1.001))
        now = mixes.digest(frames[0], moved, frames[2], "kranj")
        assert mixes.changed(before, now) == [part]
    ptuj = frames[1]["city_id"] == "ptuj"
    elsewhere = frames[1].assign(value=frames[1]["value"].where(~ptuj, 0.5))
    assert mixes.digest(frames[0], elsewhere, frames[2], "kranj") == before


def test_a_link_of_four_signs_opens_too_and_does_not_tell_what_changed(kranj):
    body = "hru"
    found, _locks, problems = link.decode(f"1-4f0c-{body}-{link._sum(body)}", kranj)
    assert found == {"home_renovation": pytest.approx(0.3)} and not problems
    assert link.digest("1-4f0c-hru-00") == "4f0c" and mixes.changed("4f0c", DIGEST) == []
