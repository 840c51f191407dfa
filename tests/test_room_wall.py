"""What the wall adds up and says, against sums done another way."""

import json

import pytest

from dashboard import language
from dashboard.model.mix import run
from dashboard.rooms import results, wall_bars, wall_map
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import ground
from dashboard.rooms.minutes import minutes
from dashboard.rooms.rooms import CLOSED, OPEN, Room
from dashboard.rooms.wall import wall
from dashboard.what_if.results import outcome


def room(kind, question, hides=False, state=OPEN):
    return Room("ABCDEFG", "", kind, question, state, hides, 1, 1.8e9, 9e9)


def answered(**answers):
    return {city: Answer(city, 1, city, answer, 1.8e9) for city, answer in answers.items()}


def mixes(count):
    cities = [*ground().names()][:count]
    return answered(**{city: {"settings": {"home_renovation": 0.2}} for city in cities})


MIX = room("mix", {"levers": ["home_renovation"]})


def test_each_city_stands_as_the_what_if_page_reckons_it():
    here, latest = ground(), mixes(3)
    rows = results.by_city(here, latest).set_index("city_id")
    for place, city in enumerate(here.model.cities):
        settings = here.course[city] | ({"home_renovation": 0.2} if city in latest else {})
        alone = outcome(here.model, place, settings)
        assert rows.loc[city, "total"] == pytest.approx(alone.total, rel=1e-12)
        assert rows.loc[city, "cut"] == pytest.approx(alone.cut, rel=1e-9)


def test_the_sum_is_of_those_who_sent_and_the_need_is_everybodys():
    here, latest = ground(), mixes(2)
    total = results.together(results.by_city(here, latest))
    base = run(here.model.about(("total",)), {}, years=range(2018, 2019))["total"][0, :, 0]
    rows = results.by_city(here, latest)
    cut = (rows["base"] - rows["total"])[:2].sum()
    assert total.sent == 2 and total.tonnes == pytest.approx(cut)
    assert total.share == pytest.approx(cut / (0.8 * base.sum()))


def test_agreement_in_a_ranking_goes_from_none_to_whole():
    levers = ["a", "b", "c"]
    same = answered(kranj={"order": ["b", "a", "c"]}, koper={"order": ["b", "a", "c"]})
    found = results.ranking(levers, same)
    assert list(found.places) == ["b", "a", "c"] and found.agreement == pytest.approx(1)
    apart = answered(kranj={"order": levers}, koper={"order": levers[::-1]})
    assert results.ranking(levers, apart).agreement == pytest.approx(0)
    assert results.ranking(levers, answered(kranj={"order": levers})).agreement is None


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "Poslal ni še nihče"), (1, "Poslala je 1 občina od 12"), (2, "Poslali sta 2 občini od 12"),
     (3, "Poslale so 3 občine od 12"), (5, "Poslalo je 5 občin od 12")],
)  # fmt: skip
def test_the_title_counts_in_slovenian(count, said):
    assert wall(MIX, mixes(count), ground())["title"].startswith(said)


def test_hidden_names_stand_nowhere_until_they_are_revealed():
    hidden = MIX._replace(hides_names=True)
    shown = wall(hidden, mixes(4), ground())
    named = {row["name"] for row in shown["bars"]["rows"] if row["kind"] != "waiting"}
    assert named == {"ena od občin"}
    assert {mark["text"] for mark in shown["map"].values()} == {"✓", "…"}
    assert not any(row["kind"] == "estimate" for row in shown["bars"]["rows"])
    assert "Ljubljana: −" not in minutes(hidden, mixes(4), ground(), "")
    assert "Ljubljana: −" in minutes(hidden._replace(state=CLOSED), mixes(4), ground(), "")


@pytest.mark.parametrize("count", [1, 2])
def test_hidden_answers_of_one_or_two_are_not_shown_at_all(count):
    shown = wall(MIX._replace(hides_names=True), mixes(count), ground())
    assert all(row["kind"] == "waiting" for row in shown["bars"]["rows"])
    assert not any(any(sign.isdigit() for sign in one["value"]) for one in shown["figures"])


KINDS = [
    (MIX, {"settings": {"home_renovation": 0.2}}),
    (room("lever", {"levers": ["solar"]}), {"settings": {"solar": 100.0}}),
    (room("yes_no", {"text": "Ali gremo?"}), {"is_yes": True}),
    (room("ranking", {"levers": ["solar", "ev_new_share", "led_lamps"]}),
     {"order": ["solar", "ev_new_share", "led_lamps"]}),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "answer"), KINDS, ids=lambda one: getattr(one, "kind", ""))
@pytest.mark.parametrize("spoken", language.LANGUAGES)
@pytest.mark.parametrize("count", [0, 1, 12])
def test_every_kind_is_shown_and_told_from_nobody_to_everybody(asked, answer, spoken, count):
    language.use(spoken)
    latest = answered(**dict.fromkeys([*ground().names()][:count], answer))
    shown = wall(asked, latest, ground())
    json.dumps(shown, allow_nan=False)
    text = minutes(asked, latest, ground(), "http://example.si/room")
    assert shown["title"] in text and text.endswith("http://example.si/room\n")
    assert text.count("\n- ") >= 12


def test_a_step_of_the_ramp_begins_where_it_says():
    cuts = [-0.1, 0.19, 0.2, 0.4, 0.6, 0.7, 0.8, 1.1]
    assert [wall_map.step(cut) for cut in cuts] == [0, 0, 1, 2, 3, 4, 5, 5]
    assert [wall_bars.short_cut(cut) for cut in (0.612, -0.03, 0.001)] == ["−61", "+3", "0"]
