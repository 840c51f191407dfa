"""The built datapackage.json is a valid Data Package of every table, and says what is spoiled."""

import json
import shutil

import frictionless
import pytest

from dashboard import manifest
from dashboard.paths import DATA

PACKAGE = manifest.PACKAGE
SERVED = DATA / "current"


@pytest.fixture(scope="module")
def descriptor():
    return json.loads((SERVED / PACKAGE).read_text(encoding="utf-8"))


@pytest.fixture
def copy(tmp_path, descriptor):
    """A folder with the package and its files, that a test may spoil."""
    shutil.copy(SERVED / PACKAGE, tmp_path)
    for resource in descriptor["resources"]:
        shutil.copy(SERVED / resource["path"], tmp_path)
    return tmp_path


def faults(folder, *names):
    """Return table and type of each fault that frictionless finds in some tables, or in all."""
    package = frictionless.Package(str(folder / PACKAGE))
    for name in set(package.resource_names) - set(names or package.resource_names):
        package.remove_resource(name)
    report = package.validate()
    return {(task.name, error.type) for task in report.tasks for error in task.errors}


def reworded(folder, change):
    """Change the package's descriptor of a folder."""
    told = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    change({resource["name"]: resource for resource in told["resources"]})
    (folder / PACKAGE).write_text(json.dumps(told), encoding="utf-8")


def forget_bytes(tables):
    for resource in tables.values():
        resource.pop("hash"), resource.pop("bytes")


def spoiled(folder, table, old, new):
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_package_is_valid_with_every_table_key_and_byte():
    report = frictionless.validate(str(SERVED / PACKAGE))
    assert report.valid, report.flatten(["title", "message"])[:5]


def test_the_package_holds_every_table_with_meanings_sources_and_version(con, descriptor):
    tables = {resource["name"]: resource for resource in descriptor["resources"]}
    assert set(tables) == {path.stem for path in (DATA / "sources").glob("*.csv")} | {"shapes"}
    assert descriptor["version"] == manifest.read()["version"]
    assert len(descriptor["sources"]) == con.execute("select count(*) from sources").fetchone()[0]
    assert all(one["licenses"] and one["description"] for one in tables.values())
    assert tables["cities"]["schema"]["primaryKey"] == ["city_id"]
    fields = {field["name"]: field for field in tables["statuses"]["schema"]["fields"]}
    assert fields["quality"]["constraints"] == {
        "required": True, "enum": ["measured", "reported", "estimated"]
    }  # fmt: skip
    assert fields["starts_on"]["type"] == "date" and fields["starts_on"]["description"]
    seat = {field["name"]: field for field in tables["cities"]["schema"]["fields"]}
    assert seat["seat_longitude"]["constraints"] == {
        "required": True, "minimum": 13.0, "maximum": 17.0
    }  # fmt: skip
    assert tables["releases"]["schema"]["fields"][0]["constraints"]["pattern"].startswith(r"\d{4}")


def test_a_file_with_one_byte_more_is_found(copy):
    with (copy / "cities.csv").open("ab") as file:
        file.write(b" ")
    found = faults(copy, "cities", "sources", "regions", "licences")
    assert {("cities", "hash-count"), ("cities", "byte-count")} <= found


SPOILT = [
    ("statuses", ',"reported"', ',"guessed"', "constraint-error"),
    ("units", '"awards"', '"AWARDS"', "constraint-error"),
    ("observations", ",2008,", ",in 2008,", "type-error"),
    ("cities", '"savinjska"', '"atlantis"', "foreign-key"),
    ("licences", '"cc_by_sa_4"', '"cc_by_4"', "primary-key"),
]


def test_rows_that_break_a_rule_are_found(copy):
    for table, old, new, _fault in SPOILT:
        spoiled(copy, table, old, new)
    reworded(copy, forget_bytes)
    found = faults(copy)
    assert {(table, fault) for table, _old, _new, fault in SPOILT} <= found
