"""Queries answer from the newest whole build, to every thread its own rows, and touch no file."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from dashboard import build, builds, db, manifest
from dashboard.db import BrokenData, Tables


def served(data):
    return builds.at(data)


def cut_off(path):
    path.write_bytes(path.read_bytes()[:-200])


def test_a_file_that_was_cut_off_leaves_the_build_before_in_use(built):
    tables = Tables(built)
    whole = db.run(tables.connection(), "city_names")
    build.build(built)
    cut_off(served(built) / "cities.parquet")
    assert db.run(tables.connection(), "city_names").equals(whole)
    assert tables.broken == "cities.parquet"

    build.build(built)
    assert db.run(tables.connection(), "city_names").equals(whole)
    assert tables.broken is None


def test_without_a_build_before_a_file_that_was_cut_off_is_named(built):
    cut_off(served(built) / "measures.parquet")
    with pytest.raises(BrokenData, match=r"measures\.parquet"):
        Tables(built).connection()


def test_a_new_build_is_served_without_a_restart(built, spoil):
    tables = Tables(built)
    before = tables.connection()
    assert tables.connection() is before
    spoil("cities", lambda lines: lines[1].__setitem__(2, "Emona"))
    build.build(built)
    assert db.run(tables.connection(), "city_names")["name"].iloc[0] == "Emona"
    assert tables.built["sources"] == manifest.digest(built)


def test_threads_that_ask_at_once_each_get_their_own_rows(con):
    cities = list(db.run(con, "city_names")["city_id"])

    def ask(place):
        wanted = cities[place % len(cities)]
        return [
            (wanted, db.run(con, "city_profile", city_id=wanted)["city_id"].item())
            for _ in range(50)
        ]

    with ThreadPoolExecutor(16) as threads:
        answers = [pair for pairs in threads.map(ask, range(16)) for pair in pairs]
    assert len(answers) == 16 * 50
    assert all(wanted == got for wanted, got in answers)


@pytest.mark.parametrize(
    "statement",
    [
        "select * from read_csv('pyproject.toml')",
        "select * from read_text('pyproject.toml')",
        "select * from 'data/current/cities.parquet'",
        "attach 'other.duckdb'",
        "copy cities to 'cities.csv'",
        "export database 'folder'",
        "set enable_external_access = true",
        "set memory_limit = '8GB'",
        "load httpfs",
        "install httpfs",
    ],
)
def test_the_served_database_is_closed_to_the_outside(con, statement):
    with pytest.raises(duckdb.Error):
        con.cursor().execute(statement)


def test_an_unknown_query_is_told_which_exist(con):
    with pytest.raises(LookupError, match=r"No query 'weather'.*city_names, .*sources"):
        db.run(con, "weather")


def test_a_build_is_current_until_a_source_changes(built, spoil):
    assert manifest.is_current(built) and manifest.is_whole(built)
    spoil("cities", lambda lines: lines[1].__setitem__(2, "Emona"))
    assert not manifest.is_current(built) and manifest.is_whole(built)


def test_a_build_with_a_file_missing_or_changed_is_not_whole(built):
    cut_off(served(built) / "units.parquet")
    assert not manifest.is_whole(built) and not manifest.is_current(built)
    build.build(built)
    (served(built) / "shapes.parquet").unlink()
    assert not manifest.is_whole(built)


def test_where_nothing_was_built_nothing_is_whole(data):
    assert manifest.read(data) == {}
    assert not manifest.is_whole(data) and not manifest.is_current(data)
