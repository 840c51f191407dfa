"""The build writes all tables or none, from files as people save them."""

import json
import shutil

import pandas as pd
import pytest

from dashboard import build, builds, manifest
from dashboard.editing import rows
from dashboard.language import use
from dashboard.paths import DATA

SOURCES = sorted(path.stem for path in (DATA / "sources").glob("*.csv"))


def stand(folder):
    """Return every built file with its bytes."""
    files = sorted(path for path in builds.at(folder).rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def tables_of(folder):
    """Return the hash of every built table; the package beside them says when it was built."""
    files = manifest.read(folder)["files"]
    return {name: sha for name, sha in files.items() if name != manifest.PACKAGE}


def refused(folder):
    """Return what a build is refused for, in English and in Slovenian."""
    with pytest.raises(build.BadData) as caught:
        build.build(folder)
    said = []
    for language in ("en", "sl"):
        use(language)
        said.append(str(caught.value))
    return said


def test_a_build_writes_every_table_the_shapes_and_what_they_were_made_from(data):
    build.build(data)
    folder = builds.at(data)
    tables = sorted(path.stem for path in folder.glob("*.parquet"))
    assert tables == sorted([*SOURCES, "shapes"])
    written = manifest.read(data)
    kinds = [f"{name}.{kind}" for name in tables for kind in ("csv", "parquet")]
    kept = [f"sources/{name}.csv" for name in rows.names(data)]
    assert sorted(written["files"]) == sorted([*kinds, *kept, manifest.PACKAGE, "schema.sql"])
    assert written["sources"] == manifest.digest(data)
    for name, sha in written["files"].items():
        assert manifest.sha256(folder / name) == sha
    for name in tables:
        assert len(pd.read_parquet(folder / f"{name}.parquet")) == written["rows"][name] > 0


def test_the_state_is_the_union_of_its_regions(built):
    shapes = pd.read_parquet(builds.at(built) / "shapes.parquet").set_index("kind")
    assert shapes.loc["region", "area_km2"].sum() == pytest.approx(
        shapes.loc["state", "area_km2"], rel=0.002
    )
    assert shapes.loc["state", "area_km2"] == pytest.approx(20_273, rel=0.002)  # SURS, km²


def test_the_same_sources_build_the_same_tables(built):
    first = tables_of(built)
    build.build(built)
    assert tables_of(built) == first


def saved_by_excel(text):
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def with_mixed_line_ends(text):
    lines = text.split("\n")
    return "".join(
        line + ("\r\n", "\n", "\r")[place % 3] for place, line in enumerate(lines[:-1])
    ).encode()


@pytest.mark.parametrize("save", [saved_by_excel, with_mixed_line_ends])
def test_byte_order_mark_and_mixed_line_ends_change_no_table(built, save):
    before = tables_of(built)
    for path in (built / "sources").glob("*.csv"):
        path.write_bytes(save(path.read_text(encoding="utf-8")))
    build.build(built)
    assert tables_of(built) == before


@pytest.mark.parametrize(
    "wkt", ["POLYGON ((14 46, 15", "POINT (14 46)", "POLYGON ((14 46, 15 47, 14 47, 15 46, 14 46))"]
)
def test_a_polygon_that_is_none_is_refused(data, spoil, wkt):
    spoil("boundaries", lambda lines: lines[1].__setitem__(3, wkt))
    english, slovenian = refused(data)
    assert "boundaries.csv: the polygon of pomurska cannot be read" in english
    assert "pomurska" in slovenian and slovenian != english


def test_after_a_refusal_the_last_build_stands_whole_and_the_fault_is_kept(built, spoil):
    before = stand(built)
    good = shutil.copy(built / "sources" / "boundaries.csv", built / "good")
    for column, value in ((4, "atlantis"), (3, "POLYGON EMPTY?")):  # before and while writing
        path = spoil("boundaries", lambda lines, c=column, v=value: lines[5].__setitem__(c, v))
        refused(built)
        assert stand(built) == before
        assert manifest.is_whole(built) and not manifest.is_current(built)
        fault = manifest.read_fault(built)
        assert "boundaries.csv" in fault["message"].format(**fault["values"])
        shutil.copy(good, path)
    build.build(built)
    assert manifest.read_fault(built) is None and manifest.is_current(built)


def test_a_fault_file_that_is_cut_off_is_as_none(built):
    (built / manifest.FAULT).write_text(json.dumps({"message": "x"})[:5])
    assert manifest.read_fault(built) is None
