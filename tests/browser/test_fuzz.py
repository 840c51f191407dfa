"""A small part of what benchmarks/fuzz.py throws at a server; the whole is run by hand."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.fuzz import fuzz

pytestmark = pytest.mark.browser


def test_no_address_and_no_message_makes_the_server_fail_or_show_a_trace(server):
    with ThreadPoolExecutor(1) as apart:  # the browser's driver has a loop in this thread
        found = apart.submit(fuzz, server.origin, requests=150, pages=15, messages=80, seed=7)
        assert found.result() == []
