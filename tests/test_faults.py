"""Small seeded portions of benchmarks.kills and benchmarks.faults."""

import random
import sys
from types import ModuleType

import pytest

from benchmarks import fault_disk, fault_rows, fault_time
from benchmarks.kill_work import Site
from benchmarks.kills import Killer
from dashboard.store import engine

from .editing_fixtures import copied, served  # noqa: F401


@pytest.fixture
def site(served, monkeypatch):  # noqa: F811
    """A site with a served build and a store of its own."""
    made = Site(served.parent)
    monkeypatch.setenv(engine.URL, made.url)
    # pages that were tested before leave theirs, and the processes to be killed would run it
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    yield made
    engine.opened.cache_clear()


def losses(found):
    return [one for one in found if one.lost]


def test_killed_at_random_moments_nothing_acknowledged_is_lost(site):
    killer = Killer(site, seed=3)
    for turn in (1, 2, 6):  # publish, import, publish
        killer.kill(turn)
    assert killer.lost == [] and sum(killer.reached.values()) == 3


def test_a_flipped_byte_in_any_file_lets_the_build_before_serve(site, served):  # noqa: F811
    copied(site.data / "current", site.data)
    assert not losses(fault_disk.flipped(site, random.Random(4), most=3))


def test_garbage_in_a_source_row_is_refused_with_a_sentence(site):
    assert not losses(fault_rows.garbage(site, examples=4, number=5))


def test_a_database_that_is_gone_is_said_and_comes_back(site):
    assert not losses(fault_time.gone(site, seconds=0))
