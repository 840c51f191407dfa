"""A run that broke goes on where it stopped; a written one starts anew."""

from tests.refresh import service as faults


def broken_at_the_end(refreshing):
    """Run once with the last answer failing at each try; return how many answers were finished."""
    whole = 1 + len([feed for feed in refreshing.feeds.values() if feed.provider == "sistat"])
    finished = [lambda _service, good: good] * (whole - 1)
    refreshing.service.faults.extend([*finished, *[faults.status(503)] * 3])
    refreshing.run()
    refreshing.service.faults.clear()
    refreshing.service.requests.clear()


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
    assert refreshing.population()[0] == 3
    assert refreshing.population()[0] == 0


def test_what_was_shown_is_what_is_written(refreshing):
    refreshing.set("population", "kranj", 2026, 57_641)
    refreshing.population()
    asked = len(refreshing.service.requests)
    refreshing.set("population", "kranj", 2026, 99_999)
    assert refreshing.population("--write")[0] == 0
    assert len(refreshing.service.requests) == asked
    assert any(",kranj,2026,57641," in line for line in refreshing.source("observations"))


def test_after_writing_the_next_run_asks_anew(refreshing):
    refreshing.set("population", "kranj", 2026, 57_641)
    refreshing.population("--write")
    refreshing.service.requests.clear()
    refreshing.population()
    assert refreshing.service.requests
