"""Runs of a process come one after another; a long one holds nobody up."""

import threading
import time

import pytest

from dashboard.ui.turns import Turns


def begin(turns: Turns, work) -> threading.Thread:
    def run() -> None:
        with turns.turn():
            work()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_one_runs_at_a_time_in_the_order_of_coming():
    turns, order, most, now = Turns(60), [], [], [0]

    def work(number: int) -> None:
        now[0] += 1
        most.append(now[0])
        order.append(number)
        time.sleep(0.01)
        now[0] -= 1

    with turns.turn():
        threads = []
        for number in range(8):
            threads.append(begin(turns, lambda number=number: work(number)))
            while len(turns._waiting) <= number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert order == [*range(8)] and max(most) == 1
    assert turns._holder is None


def test_a_long_run_goes_on_beside_the_next_ones():
    turns, is_over, done = Turns(0.05), threading.Event(), []
    long = begin(turns, is_over.wait)
    for number in range(3):
        begin(turns, lambda number=number: done.append(number)).join(5)
    assert done == [0, 1, 2] and long.is_alive()
    is_over.set()
    long.join(5)
    with turns.turn():
        assert turns._waiting.__len__() == 0


def test_a_part_of_a_run_does_not_wait_for_its_own_run():
    turns = Turns(60)
    with turns.turn(), turns.turn():
        pass
    assert turns._holder is None


def test_a_run_that_fails_gives_its_turn_on():
    turns = Turns(60)
    with pytest.raises(ValueError), turns.turn():
        raise ValueError
    with turns.turn():
        pass
    assert turns._holder is None
