"""A small part of what benchmarks/fuzz.py throws at a server; the whole is run by hand."""

import pytest

from benchmarks.fuzz import fuzz

pytestmark = pytest.mark.browser


def test_no_address_and_no_message_makes_the_server_fail_or_show_a_trace(server):
    assert fuzz(server.origin, requests=150, pages=15, messages=80, seed=7) == []
