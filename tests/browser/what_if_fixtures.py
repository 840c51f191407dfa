"""Serve the what-if panel alone and open it in windows; open the whole page with a mix."""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest

from dashboard.language import use
from dashboard.what_if import link, mixes

from .visitor import Visitor
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
        readers.append(Reader(context or contexts(), panel))
        if context is None:
            readers[-1].on(width, scheme)
        return readers[-1].open(address)

    yield open_panel
    for reader in readers:
        reader.page.close()
    assert not [fault for reader in readers for fault in reader.faults]


@pytest.fixture
def at(visit, lang, model, rows) -> Callable[..., Visitor]:
    """A function that opens the page of a city with a ready-made mix; _() speaks its language."""
    use(lang)

    def opened(city_id="velenje", preset="contract", **more):
        levers, city = rows("model_levers"), model.cities.index(city_id)
        limits = mixes.bounds(model, city, levers)
        ready = mixes.presets(rows("what_if_preset_settings", city_id=city_id), model, limits)
        made = mixes.digest(rows("model_nodes"), rows("model_parameters"), levers, city_id)
        text = {"m": link.encode(made, ready[preset], set(), limits)} if preset else {}
        return visit("/what-if?" + urlencode({"city_id": city_id} | text | more), lang)

    return opened
