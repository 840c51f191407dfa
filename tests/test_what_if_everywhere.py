"""One mix in many places gives what each place gives by itself, whatever part it is in."""

import shutil

import pandas as pd
import pytest

from dashboard.made_up import places
from dashboard.model import uncertainty
from dashboard.paths import DATA
from dashboard.what_if import everywhere, results


@pytest.fixture(scope="module")
def parameters(tmp_path_factory) -> pd.DataFrame:
    """Parameters of two hundred made-up places and of the cities."""
    sources = tmp_path_factory.mktemp("made") / "sources"
    shutil.copytree(DATA / "sources", sources)
    places.add(sources, 212, 1)
    return pd.read_csv(sources / "parameters.csv")


def test_a_mix_gives_the_same_in_parts_as_place_by_place(rows, parameters):
    settings = {"ev_new_share": 0.6, "gas_to_heat_pump": 0.5}
    keys = [*parameters["city_id"].dropna().unique()]

    def of(some):
        asked = parameters[parameters["city_id"].isna() | parameters["city_id"].isin(some)]
        model = rows("model_nodes"), rows("model_levers"), asked
        return everywhere.in_part(*model, settings, "arso", 100)

    whole = pd.concat([of(keys[:150]), of(keys[150:])])
    assert len(whole) == 212
    alone = pd.concat([of([key]) for key in keys[::9]])
    beside = whole.merge(alone, on="city_id", suffixes=("", "_alone"))
    for column in ("base", "total", "capex", "p10", "p90", "probability"):
        assert beside[column].to_numpy() == pytest.approx(beside[f"{column}_alone"], rel=1e-12)


def test_a_part_gives_what_a_city_s_own_page_gives(rows, model):
    settings, parameters = {"ev_new_share": 0.6}, rows("model_parameters")
    [found] = everywhere.parts(rows, "twelve", settings, "contract")
    [kranj] = found[found["city_id"] == "kranj"].itertuples()
    city, draws = model.cities.index("kranj"), uncertainty.draw(model, parameters)
    fan = results.fan(model, city, settings, results.drawn(model, draws, city))
    at_goal = fan["years"].index(2030)
    own = results.outcome(model, city, settings)
    assert (kranj.total, kranj.base) == pytest.approx((own.total, own.base), rel=1e-12)
    assert (kranj.p10, kranj.p90, kranj.probability) == pytest.approx(
        (fan["p10"][at_goal], fan["p90"][at_goal], fan["probability"]), rel=1e-12
    )
