"""Places are rows: two hundred made-up ones beside the twelve, in every view, and told as such."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from dashboard import db, large, manifest
from dashboard.made_up import SOURCE, figures
from dashboard.made_up.__main__ import write
from dashboard.paths import DATA, ROOT

from .pages import open_page, text

ALL = {"indicator_id": "population", "group": "all"}
ADDRESSES = {
    "ranking": ("indicators", ALL | {"view": "ranking", "page": "2"}),
    "map": ("indicators", ALL | {"view": "map"}),
    "time": ("indicators", ALL | {"view": "time", "as": "index", "base": "2019"}),
    "panels": ("indicators", ALL | {"view": "panels", "as": "km2"}),
    "scatter": ("indicators", ALL | {"view": "scatter"}),
    "table": ("indicators", ALL | {"view": "table", "find": "0123"}),
    "region": ("indicators", ALL | {"group": "zasavska", "view": "map"}),
    "overview": ("overview", {}),
    "everywhere": ("what_if", {"city_id": "kranj", "view": "twelve", "group": "all"}),
    "city": ("city", {"city_id": "kranj"}),
}
OPEN = """
import json, sys
from tests.pages import open_page, text
found = {}
for name, (page, given) in json.loads(sys.argv[1]).items():
    at = open_page(page, lang="en", **given)
    charts = at.get("vega_lite_chart")
    found[name] = {
        "faults": [one.value for one in at.exception], "banners": [one.value for one in at.error],
        "text": text(at), "bytes": sum(len(one.proto.spec) for one in charts) + len(text(at)),
    }
print("found " + json.dumps(found))
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "data"
    write(folder, 212, 3, range(2018, 2026), 1)
    return folder


@pytest.fixture(scope="module")
def opened(made):
    run = subprocess.run(
        [sys.executable, "-c", OPEN, json.dumps(ADDRESSES)], cwd=ROOT, text=True,
        capture_output=True, env=os.environ | {"DASHBOARD_DATA": str(made)},
    )  # fmt: skip
    [line] = [one for one in run.stdout.splitlines() if one.startswith("found ")] or [run.stderr]
    return json.loads(line.removeprefix("found "))


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_page_opens_with_212_places_and_says_that_they_are_made_up(opened, name):
    assert not opened[name]["faults"]
    assert [said[:12] for said in opened[name]["banners"]] == ["Made-up data"]
    assert opened[name]["bytes"] < 300_000


def test_a_page_of_the_ranking_says_its_place_in_the_group(opened):
    assert "Places 21–40 of 212, largest first in 2025" in opened["ranking"]["text"]
    assert "212 places have a value" in opened["ranking"]["text"]
    assert "Izmišljeno 0123" in opened["table"]["text"]
    assert "Izmišljeno 0124" not in opened["table"]["text"]


def test_the_version_of_made_up_data_names_them(made):
    assert manifest.read(made)["version"].startswith("made_up~")
    assert not manifest.read(DATA)["version"].startswith("made_up")


def test_the_cities_keep_their_figures_beside_made_up_places(made, rows):
    con, asked = db.connect(made), db.example_params("city_indicators")
    there = db.run(con, "city_indicators", **asked)
    assert there.equals(rows("city_indicators", **asked))
    assert len(db.run(con, "shapes")) == len(rows("shapes"))
    assert len(db.run(con, "model_parameters")) == len(rows("model_parameters"))


def test_the_same_seed_makes_the_same_rows(made, tmp_path):
    write(tmp_path / "again", 212, 3, range(2018, 2026), 1)
    for table in ("places", "boundaries", "observations", "parameters"):
        name = f"sources/{table}.csv"
        assert (made / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_a_partitioned_table_takes_the_place_of_the_built_one(made, tmp_path, monkeypatch):
    keys = [
        *db.run(db.connect(made), "place_names", group_id="all", places="", most="999")["place_id"]
    ][12:]
    con = figures.opened(DATA / "sources", keys, 3)
    figures.part(con, tmp_path / "large" / large.SERIES, range(2018, 2026), 1)
    (tmp_path / "large" / "shapes").mkdir()  # a table that is not parted
    shutil.copy(made / "current" / "shapes.parquet", tmp_path / "large" / "shapes")
    monkeypatch.setenv("DASHBOARD_DATA_URL", str(tmp_path / "large"))
    parted, asked = db.connect(made), db.example_params("indicator_series")
    asked |= {"group_id": "all", "per": "value"}
    monkeypatch.delenv("DASHBOARD_DATA_URL")
    whole = db.connect(made)
    assert len(db.run(parted, "shapes")) == len(db.run(whole, "shapes"))
    assert db.run(parted, "indicator_series", **asked).equals(db.run(whole, "indicator_series", **asked))  # noqa: E501  # fmt: skip
    with pytest.raises(Exception, match="disabled by configuration|Permission"):
        parted.execute(f"from read_csv('{made}/sources/places.csv')")


def test_a_group_without_data_says_so_in_a_sentence():
    at = open_page("indicators", indicator_id="population", group="zasavska", lang="en")
    assert [one.value for one in at.info] == [
        "No place of “Zasavska” has data here yet. Choose other places."
    ]
    assert not at.exception and SOURCE not in text(at)


def test_a_large_group_is_computed_when_asked_and_a_region_at_once(opened):
    at = open_page("what_if", city_id="kranj", view="twelve", group="podravska", lang="en")
    assert not at.exception and "of 2 cities to" in text(at) and "P10–P90" in text(at)
    assert "cities to" not in opened["everywhere"]["text"]
