"""NumPy on the server and JavaScript in the browser count the same, mix by mix.

The browser runs the panel's own course.js on the program that javascript.source() makes.
"""

import json
from functools import cache

import numpy as np
import pytest

from dashboard import db
from dashboard.model import javascript, mix
from dashboard.paths import ROOT

pytestmark = pytest.mark.browser

MIXES, CHUNK, SEED = 10_000, 1_000, 20300101
AGREE = 1e-9
COURSE = ROOT / "dashboard" / "components" / "what_if" / "course.js"
AT = (mix.GOAL_YEAR - mix.BASE_YEAR, mix.LAST_YEAR - mix.BASE_YEAR)
OPEN = """text => import(URL.createObjectURL(new Blob([text], {type: 'text/javascript'})))
    .then(model => { window.model = model; })"""
RUN = """([cities, mixes, sectors, at]) => mixes.map(([city, settings]) => {
    const data = cities[city];
    const rows = model.course(data, model.past(data), {...data.parameters}, settings);
    return [rows.map(row => row.total), at.map(place => sectors.map(one => rows[place][one]))];
})"""


@cache
def rows() -> dict:
    """Return the model's tables by name."""
    con = db.connect()
    names = ("model_nodes", "model_parameters", "model_levers", "city_names")
    return {name: db.run(con, name) for name in names}


@cache
def model() -> mix.Model:
    nodes, parameters, levers, cities = rows().values()
    return mix.load(nodes, parameters, levers, list(cities["city_id"]))


@cache
def sectors() -> tuple[str, ...]:
    nodes = rows()["model_nodes"]
    return tuple(nodes.loc[nodes["role"] == "sector", "node_id"])


@pytest.fixture(scope="module")
def page(browser):
    """An empty page that holds the whole program and the panel's way through the years."""
    made = browser.new_page()
    made.goto("about:blank")
    text = [javascript.source(model().program), COURSE.read_text(encoding="utf-8")]
    made.evaluate(OPEN, "\n".join([*text, "export { past, course };"]))
    yield made
    made.close()


def of_city(number: int) -> dict:
    """Return what course.js needs of a city."""
    made = model()
    levers = [
        {"lever_id": name, "start": float(made.start[name][number]), "is_pace": made.is_pace[name]}
        for name in made.levers
    ]
    return {
        "base_year": mix.BASE_YEAR, "today": mix.TODAY, "goal_year": mix.GOAL_YEAR,
        "last_year": mix.LAST_YEAR, "levers": levers,
        "parameters": {name: float(values[number]) for name, values in made.parameters.items()},
    }  # fmt: skip


def random_mixes(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return cities (count,) and settings (count, lever) within the bounds of each city.

    One in ten settings stands at a bound, one in ten at its start.
    """
    made, chance = model(), np.random.default_rng(SEED)
    cities = chance.integers(0, len(made.cities), count)
    low, high, start = (
        np.array([values[name] for name in made.levers]).T[cities]
        for values in (made.low, made.high, made.start)
    )
    share = chance.random(low.shape)
    kind = chance.random(low.shape)
    share = np.where(kind < 0.05, 0, np.where(kind < 0.1, 1, share))
    return cities, np.where(kind > 0.9, start, low + share * (high - low))


def by_numpy(cities: np.ndarray, settings: np.ndarray) -> dict[str, np.ndarray]:
    """Return total and sectors of each mix as (mix, year)."""
    made = model()
    every = {name: settings[:, [place]] for place, name in enumerate(made.levers)}
    found = {name: np.empty((len(cities), AT[1] + 1)) for name in ("total", *sectors())}
    for city in range(len(made.cities)):
        own = cities == city
        part = {name: values[own] for name, values in every.items()}
        for name, values in mix.run(made.only(city), part, tuple(found)).items():
            found[name][own] = values[:, 0]
    return found


def by_browser(page, cities: np.ndarray, settings: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return totals (mix, year) and sectors (mix, AT, sector)."""
    names, data = model().levers, [of_city(number) for number in range(len(model().cities))]
    totals, parts = [], []
    for first in range(0, len(cities), CHUNK):
        chunk = slice(first, first + CHUNK)
        mixes = [
            [int(city), dict(zip(names, row, strict=True))]
            for city, row in zip(cities[chunk], settings[chunk].tolist(), strict=True)
        ]
        for total, part in page.evaluate(RUN, [data, mixes, sectors(), AT]):
            totals.append(total)
            parts.append(part)
    return np.array(totals), np.array(parts)


def test_the_browser_counts_what_the_server_counts_on_ten_thousand_random_mixes(page):
    cities, settings = random_mixes(MIXES)
    here = by_numpy(cities, settings)
    totals, parts = by_browser(page, cities, settings)
    assert totals.shape == here["total"].shape == (MIXES, 33)
    np.testing.assert_allclose(totals, here["total"], rtol=AGREE, atol=0)
    for place, name in enumerate(sectors()):
        np.testing.assert_allclose(
            parts[:, :, place], here[name][:, AT], rtol=AGREE, atol=1e-9, err_msg=name
        )
    assert len(np.unique(totals[:, -1].round(3))) > 0.99 * MIXES  # they are different mixes


def test_what_the_browser_returns_is_json_without_holes(page):
    cities, settings = random_mixes(1)
    totals, parts = by_browser(page, cities, settings)
    assert json.dumps(totals.tolist(), allow_nan=False) and np.isfinite(parts).all()
