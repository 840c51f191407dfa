"""A build refuses a what-if model that does not fit together, and names node and reason."""

import pytest

from dashboard import build, db, manifest, model_check
from dashboard.language import use
from dashboard.paths import ROOT

NODE = "update nodes set {} where node_id = '{}'"
FAULTS = {
    NODE.format("formula = 'heat_oil + wind'", "heat_gas"): (
        "nodes.csv, heat_gas: nothing is called wind.",
        "nodes.csv, heat_gas: nič se ne imenuje wind.",
    ),
    NODE.format("formula = 'gross'", "sinks"): (
        "needs itself in the same year: ", "v istem letu potrebuje samo sebe: ",
    ),
    NODE.format("formula = 'heat_oil +'", "heat_gas"): (
        "nodes.csv, heat_gas: “heat_oil +” is not an expression.",
        "nodes.csv, heat_gas: »heat_oil +« ni izraz.",
    ),
    NODE.format("formula = 'eval(heat_oil)'", "heat_gas"): (
        "“eval(heat_oil)” is not in the language of formulas.", "ne spada v jezik formul.",
    ),
    NODE.format("formula = 'total + ef_gas'", "gross"): (
        "nodes.csv, gross: + joins tCO2e / a and tCO2e / MWh, which are different units.",
        "nodes.csv, gross: + povezuje tCO2e / a in tCO2e / MWh, to pa sta različni enoti.",
    ),
    NODE.format("unit = 'ktCO2e/year'", "total"): (
        "nodes.csv, total: the formula gives tCO2e / a, but the unit of the node is ktCO2e / a.",
        "nodes.csv, total: formula da tCO2e / a, enota vozlišča pa je ktCO2e / a.",
    ),
    NODE.format("unit = 'bananas'", "total"): (
        "nodes.csv, total: “bananas” is no unit.", "nodes.csv, total: »bananas« ni enota.",
    ),
    NODE.format("node_id = 'solar'", "local_solar"): (
        "nodes.csv, solar: a parameter or lever has this name too.",
        "nodes.csv, solar: enako ime ima tudi parameter ali vzvod.",
    ),
    "update levers set unit = 'kWh/year' where lever_id = 'solar'": (
        "the formula gives EUR * kWh / MWh, but the unit of the node is EUR.",
        "formula da EUR * kWh / MWh, enota vozlišča pa je EUR.",
    ),
    "delete from parameters where parameter_id = 'ef_gas'": (
        "nothing is called ef_gas.", "nič se ne imenuje ef_gas.",
    ),
    "insert into parameters by name select * replace ('idle' as parameter_id) from parameters "
    "where parameter_id = 'solar_cap'": (
        "parameters.csv, idle: neither a formula nor a lever reads this parameter.",
        "parameters.csv, idle: tega parametra ne bere ne formula ne vzvod.",
    ),
    "insert into levers by name select * replace ('idle' as lever_id) from levers "
    "where lever_id = 'solar'": (
        "levers.csv, idle: no formula reads this lever.",
        "levers.csv, idle: tega vzvoda ne bere nobena formula.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", FAULTS)
def test_a_model_that_does_not_fit_is_refused_in_the_readers_language(change):
    tables = db.connect()
    tables.execute(change)
    with pytest.raises(build.BadData) as caught:
        model_check.require(tables)
    for language, sentence in zip(("en", "sl"), FAULTS[change], strict=True):
        use(language)
        assert sentence in str(caught.value)


def test_a_fault_of_the_model_stops_the_build_and_is_kept_for_the_pages(data, spoil):
    def misname(lines):
        line = next(line for line in lines if line[0] == "total")
        line[lines[0].index("formula")] += " + sector_sea"

    spoil("nodes", misname)
    with pytest.raises(build.BadData):
        build.build(data)
    assert not list(data.rglob("*.parquet"))
    use("sl")
    fault = manifest.read_fault(data)
    said = fault["message"].format(**fault["values"])
    assert said == "nodes.csv, total: nič se ne imenuje sector_sea."


def test_todays_model_passes(con):
    model_check.require(con)


def test_a_change_of_the_model_code_builds_anew():
    used = {path.relative_to(ROOT).as_posix() for path in manifest.CODE}
    assert {"dashboard/model_check.py", "dashboard/model/units.py"} <= used
    assert {"dashboard/model/program.py", "dashboard/model/formula.py"} <= used
    assert all(path.exists() for path in manifest.CODE)
