"""A run that broke goes on where it stopped; a written one starts anew."""

from tests.refresh import service as faults


def broken_at_the_end(refreshing):
    """Run once with the last answer failing at each try, and forget the requests of that run."""
    refreshing.run()
    whole = len(refreshing.service.requests)
    refreshing.service.faults.extend([as_it_is] * (whole - 1) + [faults.status(503)] * 3)
    ended, _said = refreshing.run("--fresh")
    assert ended == 3 and not refreshing.service.faults
    refreshing.service.requests.clear()


def as_it_is(_service, good):
    """Do nothing to an answer."""
    return good


def test_a_run_after_a_broken_one_asks_only_for_what_is_missing(refreshing):
    broken_at_the_end(refreshing)
    ended, _said = refreshing.run()
    assert ended == 0
    assert len(refreshing.service.requests) == 1


def test_a_fresh_run_asks_for_everything(refreshing):
    broken_at_the_end(refreshing)
    refreshing.run("--fresh")
    assert len(refreshing.service.requests) > len(refreshing.feeds)


def test_an_answer_that_was_not_used_is_asked_for_again(refreshing):
    refreshing.service.faults.append(faults.says("<html>"))
    assert refreshing.students()[0] == 3
    assert refreshing.students()[0] == 0


def test_what_was_shown_is_what_is_written(refreshing):
    refreshing.set("students", "kranj", 2021, 1_913)
    refreshing.students()
    asked = len(refreshing.service.requests)
    refreshing.set("students", "kranj", 2021, 1_999)
    assert refreshing.students("--write")[0] == 0
    assert len(refreshing.service.requests) == asked
    assert any(",kranj,2021,1913," in line for line in refreshing.source("observations"))


def test_after_writing_the_next_run_asks_anew(refreshing):
    refreshing.set("students", "kranj", 2021, 1_913)
    refreshing.students("--write")
    refreshing.service.requests.clear()
    refreshing.students()
    assert refreshing.service.requests
