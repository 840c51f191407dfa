"""A release gives the data a name; data that differ by one figure never answer to it."""

import csv
import shutil

import pytest

from dashboard import build, changes, db, manifest, release
from dashboard.language import use
from dashboard.open_data import pins, versions

from .pages import frame, open_page, text

FIRST, SECOND = "2099.01", "2099.01.2"
ONE, OTHER = 987654321, 987654322  # figures that no fact has


@pytest.fixture
def set_figure(spoil):
    """A function that puts another figure into the first fact."""

    def put(value):
        def change(lines):
            lines[1][lines[0].index("value")] = str(value)

        spoil("facts", change)

    return put


def figure(con):
    sql = f"select value from facts where value in ({ONE}, {OTHER})"
    return [value for (value,) in con.execute(sql).fetchall()]


def named_by(data):
    with (data / "sources" / "changes.csv").open(encoding="utf-8", newline="") as file:
        return {row["change_id"]: row["release_id"] for row in csv.DictReader(file)}


def test_a_release_names_the_data_and_the_changes_that_none_named(data, set_figure, spoil):
    row = [
        "celje_2008",
        "",
        "2099-01-01",
        "corrected",
        "celje",
        "a",
        "b",
        "c",
        "d",
        "surs_2640010s",
    ]
    spoil("changes", lambda lines: lines.append(row))
    open_before = {key for key, named in named_by(data).items() if not named}
    assert "celje_2008" in open_before
    set_figure(ONE)
    assert release.release(FIRST, "Nova izdaja", "New release", data) == FIRST
    assert manifest.read(data)["version"] == FIRST == manifest.read_package(data)["version"]
    assert {key for key, named in named_by(data).items() if named == FIRST} == open_before
    assert manifest.is_whole(data / versions.KEPT / FIRST)
    with pytest.raises(release.NoRelease, match="have not changed"):
        release.release(SECOND, "Ista", "Same", data)
    with pytest.raises(release.NoRelease, match="is no name of a release"):
        release.release("2099", "Ista", "Same", data)


def test_a_pinned_link_gets_its_own_figures_or_a_no_and_never_others(data, set_figure):
    set_figure(ONE)
    release.release(FIRST, "Nova izdaja", "New release", data)
    set_figure(OTHER)
    build.build(data)
    tables = db.Tables(data)
    newest = tables.build()
    assert newest.version.startswith(f"{FIRST}~") and figure(newest.con) == [OTHER]
    assert pins.build(tables, newest.version) is newest
    assert figure(pins.build(tables, FIRST).con) == [ONE]
    shutil.rmtree(data / versions.KEPT / FIRST)
    for spoken, words in (("sl", "ta strežnik ne hrani"), ("en", "are not kept on this server")):
        use(spoken)
        with pytest.raises(pins.NotHere, match=words) as caught:
            pins.build(tables, f"{FIRST}~00000000")
        assert caught.value.status == 410
    with pytest.raises(release.NoRelease, match="already"):
        release.release(FIRST, "Ista", "Same", data)


def test_a_release_that_the_build_refuses_leaves_the_sources_as_they_were(data, set_figure):
    set_figure(ONE)
    before = {path: path.read_bytes() for path in (data / "sources").glob("*.csv")}
    with pytest.raises(build.BadData, match="title_en"):
        release.release(FIRST, "Naslov", "", data)
    assert {path: path.read_bytes() for path in (data / "sources").glob("*.csv")} == before


def test_the_same_rows_are_the_same_version_whatever_the_order_of_the_file(data, spoil):
    before = manifest.read()["content"]
    spoil("observations", lambda lines: lines.__setitem__(slice(1, None), lines[:0:-1]))
    build.build(data)
    assert manifest.read(data)["content"] == before


@pytest.mark.parametrize("spoken", ["sl", "en"])
def test_a_page_says_that_its_link_names_another_version(con, spoken):
    release_id = frame(con, "releases")["release_id"].iloc[0]
    at = open_page("sources", lang=spoken, v=f"{release_id}~00000000")
    words = {"sl": "Ta povezava navaja različico podatkov", "en": "This link names data version"}
    assert f"{words[spoken]} {release_id}~00000000" in text(at)
    assert f"{release_id}~00000000" in at.query_params["v"]
    plain = open_page("sources", lang=spoken, v=manifest.read()["version"])
    assert words[spoken] not in text(plain)


def test_a_page_says_that_there_is_no_such_version():
    at = open_page("sources", lang="en", v="1999.01")
    assert "v = “1999.01”, which there is none of" in at.info[0].value


@pytest.mark.parametrize("spoken", ["sl", "en"])
def test_every_change_stands_on_the_page_with_its_reason_and_the_newest_on_the_overview(
    con, spoken
):
    rows = frame(con, "changes", spoken)
    shown = changes.html.Markup(text(open_page("sources", lang=spoken, part="changes"))).unescape()
    for row in rows.itertuples():
        assert row.text in shown and row.reason in shown
    first = changes.html.Markup(text(open_page("overview", lang=spoken))).unescape()
    assert all(said in first for said in changes.newest(rows)["text"])


def test_what_came_after_a_release_is_counted(con):
    rows, releases = frame(con, "changes"), frame(con, "releases")
    oldest, newest = releases["release_id"].iloc[-1], releases["release_id"].iloc[0]
    assert set(changes.since(rows, releases, newest)["release_id"].dropna()) == set()
    assert oldest not in set(changes.since(rows, releases, oldest)["release_id"].dropna())
    assert len(changes.since(rows, releases, oldest)) == int((rows["release_id"] != oldest).sum())
