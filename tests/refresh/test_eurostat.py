"""Eurostat is read with filters, its flags are kept, and other codes are refused."""

import pytest

WASTE = "municipal_waste_generated_kg_pc"


@pytest.fixture
def waste(refreshing):
    """The table of Eurostat that the refresh asks."""
    return refreshing.service.tables["env_wasmun"]


def test_a_new_year_of_slovenia_is_written_with_its_codes(refreshing):
    refreshing.set(WASTE, "slovenia", 2023, 501)
    ended, said = refreshing.run("--only", WASTE, "--write")
    assert ended == 0 and "  + Slovenia 2023: 501" in said
    [new] = [line for line in refreshing.source("observations") if ",slovenia,2023,501," in line]
    assert ",501,measured,false,true," in new
    assert "env_wasmun: freq A, wst_oper GEN, unit KG_HAB, geo SI, time 2023" in new
    [source] = [line for line in refreshing.source("sources") if "eurostat_env_wasmun" in line]
    assert "Eurostat,env_wasmun: " in source and "/view/env_wasmun/" in source


def test_what_eurostat_flags_as_estimated_is_an_estimate(refreshing, waste):
    refreshing.set(WASTE, "slovenia", 2023, 501)
    [key] = [key for key, value in waste.values.items() if value == 501]
    waste.flags[key] = "e"
    ended, said = refreshing.run("--only", WASTE, "--write")
    assert ended == 0 and "501, flagged “e” by the source" in said
    [new] = [line for line in refreshing.source("observations") if ",slovenia,2023,501," in line]
    assert ",501,estimated," in new and "time 2023 (e)" in new


def test_only_what_the_selection_names_is_asked_for(refreshing, waste):
    waste.labels["unit"]["THS_T"] = "Thousand tonnes"
    ended, said = refreshing.run("--only", WASTE)
    assert ended == 0, said
    assert [method for method, _path in refreshing.service.requests] == ["GET"]


def test_another_unit_than_the_one_asked_for_is_refused(refreshing, waste):
    waste.labels["unit"] = {"KG_PC": "Kilograms per person"}
    before = refreshing.stand()
    ended, said = refreshing.run("--only", WASTE, "--write")
    assert ended == 3 and "env_wasmun answered HTTP 400" in said and "KG_HAB" in said
    assert refreshing.stand() == before
