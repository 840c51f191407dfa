"""Serve the what-if panel alone and open it in windows."""

from collections.abc import Callable, Iterator

import pytest

from .what_if_reader import Reader, harness


@pytest.fixture(scope="session")
def panel(tmp_path_factory) -> Iterator[str]:
    """Serve the what-if panel alone; yield the address."""
    with harness(tmp_path_factory.mktemp("panel")) as address:
        yield address


@pytest.fixture
def read(panel, contexts) -> Iterator[Callable[..., Reader]]:
    """Return a function that opens the panel in a new window; faults in any window fail."""
    readers: list[Reader] = []

    def open_panel(address="/", width=1440, scheme="light", context=None) -> Reader:
        readers.append(Reader(context or contexts(width, scheme, "first"), panel))
        return readers[-1].open(address)

    yield open_panel
    for reader in readers:
        reader.page.close()
    assert not [fault for reader in readers for fault in reader.faults]
