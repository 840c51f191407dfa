"""A refresh that gets a bad answer says what came, where, and what should; and changes nothing."""

from dataclasses import replace

import pytest

from dashboard.csvfile import BadData
from dashboard.language import use
from dashboard.refresh.selection import resolve
from tests.refresh import service as faults


@pytest.fixture
def before(refreshing):
    """Every byte under data/ before the command runs."""
    return refreshing.stand()


def refused(refreshing, before, *faults_to_come, code=3):
    """Run for the population with these faults; return what was said, having checked the rest."""
    refreshing.service.faults.extend(faults_to_come)
    ended, said = refreshing.students("--write")
    assert ended == code
    assert refreshing.stand() == before
    assert "Nothing written" in said
    return said


def test_a_service_that_is_slow_at_every_try_is_named_with_what_came(refreshing, before):
    refreshing.patience = replace(refreshing.patience, silence_s=0.2)
    said = refused(refreshing, before, *[faults.slow] * 3)
    assert "2640010S.px gave no whole answer in 3 tries. Last came: ReadTimeout, 0.2 s" in said


def test_a_connection_cut_in_the_middle_is_tried_again_and_then_named(refreshing, before):
    said = refused(refreshing, before, *[faults.cut] * 3)
    assert "Last came: RemoteProtocolError: peer closed connection" in said
    assert len(refreshing.service.requests) == 3


@pytest.mark.parametrize("asked", ["0", "Wed, 21 Oct 2015 07:28:00 GMT", "soon"])
def test_too_many_requests_wait_as_long_as_the_service_asks(refreshing, asked):
    refreshing.service.faults.append(faults.status(429, Retry_After=asked))
    ended, said = refreshing.students()
    assert ended == 0, said
    assert len(refreshing.service.requests) == 3


def test_a_service_that_asks_to_come_back_much_later_is_left_alone(refreshing, before):
    said = refused(refreshing, before, faults.status(429, Retry_After="3600"))
    assert "answered HTTP 429 and asks to wait 3600 s" in said
    assert len(refreshing.service.requests) == 1


def test_a_service_that_recovers_is_used(refreshing):
    refreshing.service.faults.extend([faults.status(500), faults.cut, lambda _service, good: good])
    ended, said = refreshing.students()
    assert ended == 0, said


def test_a_service_that_stays_broken_is_named_with_its_status(refreshing, before):
    said = refused(refreshing, before, *[faults.status(500)] * 3)
    assert "Last came: HTTP 500" in said


def test_a_refused_request_is_not_tried_again(refreshing, before):
    said = refused(refreshing, before, faults.status(404))
    assert "answered HTTP 404: busy It should answer 200" in said
    assert len(refreshing.service.requests) == 1


def test_an_empty_answer_is_not_used(refreshing, before):
    said = refused(refreshing, before, faults.says(""))
    assert "0 bytes came" in said


def test_a_page_instead_of_data_is_not_used(refreshing, before):
    said = refused(refreshing, before, faults.says("<html>Vzdrževanje</html>"))
    assert "sistat 2640010S: the answer is not a whole JSON-stat dataset" in said
    assert "<html>Vzdrževanje" in said


def test_data_without_a_single_value_are_not_used(refreshing, before):
    refreshing.table.values.clear()
    said = refused(refreshing, before)
    assert "no value came for students, only" in said


def test_half_the_places_are_not_used(refreshing, before):
    def half(service, good):
        table, chosen = refreshing.table, refreshing.asked()
        chosen["OBČINE"] = chosen["OBČINE"][:6]
        return 200, {}, table.data(chosen)

    said = refused(refreshing, before, lambda _service, good: good, half)
    assert "dimension OBČINE came with 6 of 13 codes asked for; lacking: " in said


def test_a_place_with_another_code_is_told_before_the_data_are_asked(refreshing, before):
    known = refreshing.table.labels["OBČINE"]
    known["961"] = known.pop("061")
    said = refused(refreshing, before)
    assert "dimension OBČINE should have “061” for students" in said
    assert len(refreshing.service.requests) == 1


def test_a_value_whose_label_is_gone_is_told_with_what_is_there(refreshing, before):
    refreshing.table.labels["MERITVE"][refreshing.code] = "Število študentov (v 1.000)"
    said = refused(refreshing, before)
    assert "MERITVE should have “Število študentov (po prebivališču)” for students" in said


def test_a_code_that_means_something_else_is_told_with_both_meanings(refreshing):
    pinned = {"MERITVE": ["45=Število prebivalcev - 1. januar"]}
    feed = replace(refreshing.feeds["students"], selection=pinned)
    with pytest.raises(BadData) as caught:
        resolve(feed, {"MERITVE": {"44": "Površina", "45": "Število prebivalcev (1.000)"}})
    use("en")
    assert "should have “45 = Število prebivalcev - 1. januar” for students" in str(caught.value)
    assert "but has: 45 = Število prebivalcev (1.000). Codes, unit or def" in str(caught.value)


def test_another_dimension_is_told(refreshing, before):
    refreshing.table.labels["SPOL"] = {"1": "moški"}
    said = refused(refreshing, before)
    assert "the table has the dimensions" in said and "SPOL" in said


def test_a_jump_that_is_not_plausible_is_shown_and_not_written(refreshing, before):
    refreshing.set("students", "kranj", 2020, 3)
    said = refused(refreshing, before, code=4)
    assert "~ Kranj 2020: " in said and "becomes 3, NOT PLAUSIBLE beside" in said


def test_one_bad_answer_keeps_all_the_others_from_being_written(refreshing, before):
    refreshing.set("students", "kranj", 2021, 1_900)
    labels = refreshing.table.labels["MERITVE"]
    code = next(code for code, text in labels.items() if text.startswith("Skupni prirast"))
    labels[code] = "Nekaj drugega"
    ended, said = refreshing.run("--write")
    assert ended == 3
    assert "+ Kranj 2021: 1,900" in said and "total_increase: NOT USED. " in said
    assert refreshing.stand() == before


def test_an_indicator_without_a_feed_is_told_which_have_one(refreshing, before):
    ended, said = refreshing.run("--only", "no_such", "--write")
    assert ended == 3 and "No indicator “no_such” declares a feed" in said and "students" in said
    assert refreshing.stand() == before
