"""Drafts become versions whole or not at all, nobody's rows are lost, and every version is kept."""

import pytest
import sqlalchemy as sa

from dashboard import builds, db, loading, manifest
from dashboard.editing import drafts, history, order, publishing, rows, settling
from dashboard.editing.change import Conflict, NotPossible, Refused
from dashboard.editing.export import export
from dashboard.editing.order import Order
from dashboard.editing.overlay import Edition, lay
from dashboard.editing.publication import _intend
from dashboard.store import engine
from dashboard.store.editing_tables import data_versions

from .editing_fixtures import ANA, BOR, CITA, KEY, approved, copied, measure, publish, served  # noqa: F401, E501  # fmt: skip

TITLE = "select title_sl, note_sl from measures where measure_id = 'kr_chargers'"


def stand(folder):
    return {path: path.read_bytes() for path in (folder / "sources").glob("*.csv")}


def test_two_drafts_of_one_row_a_conflict_and_the_way_back(sqlite_store, served):  # noqa: F811
    tables, row, before = db.Tables(served), measure(served), manifest.read(served)["content"]
    one, other = approved(row, title_sl="Polnilnice"), approved(row, BOR, year_to="2024")
    late = approved(row, title_sl="Elektro polnilnice")
    (served / manifest.FAULT).write_text('{"message": "x", "values": {}}')  # of a full disk, once
    assert publish(served, one, other) == 1
    assert manifest.read_fault(served) is None
    now = measure(served)
    assert (now["title_sl"], now["year_to"]) == ("Polnilnice", "2024")
    con = tables.connection()
    assert con.execute(TITLE).fetchone()[0] == "Polnilnice"
    told = con.execute("select * from changes where starts_with(change_id, 'edit_1_')").df()
    assert told["text_sl"].item() == "Ukrepi: Polnilnice." and told["city_id"].item() == "kranj"
    assert [step.done for step in drafts.log(ANA, one)] == ["saved", "submitted", "approved", "published"]  # noqa: E501  # fmt: skip

    with pytest.raises(Conflict) as caught:
        publish(served, late)
    [found] = caught.value.differences
    assert (found.column, found.published, found.wanted) == ("title_sl", "Polnilnice", "Elektro polnilnice")  # noqa: E501  # fmt: skip
    assert drafts.find(ANA, late).state == "approved" and measure(served) == now
    with pytest.raises(NotPossible, match="že objavljen"):
        publish(served, one)

    assert publish(served, back=0, token="0b0b0b0b") == 2
    assert manifest.read(served)["content"] == before and measure(served) == row
    assert [one.version for one in history.versions()] == [2, 1]
    assert history.changes(1)[0].after["title_sl"] == "Polnilnice"
    assert (
        history.as_csv().count("\n1,") == 2 + 8
    )  # cells of the measure, and of the row of changes

    files = stand(served)
    assert [path.name for path in export(served)] == ["measures.csv", "changes.csv"]
    keys = loading.keys(loading.empty(served))
    assert lay(served / "sources", settling.published(), keys) == {} and export(served) == []
    changed = [path.name for path, text in stand(served).items() if files[path] != text]
    assert changed == ["changes.csv"]  # there and back again leaves the measures as they were


def test_what_the_build_refuses_is_not_published_and_nothing_is_lost(sqlite_store, served):  # noqa: F811
    draft_id = drafts.save(ANA, "kranj", [rows.change("measures", measure(served), None)], "proč")
    with pytest.raises(Refused, match="lever_measures"):
        drafts.submit(ANA, draft_id)
    with engine.writing() as con:
        con.execute(sa.text("update drafts set state = 'approved'"))
    was = builds.at(served)
    with pytest.raises(Refused, match="lever_measures"):
        publish(served, draft_id)
    assert builds.at(served) == was and history.versions() == []
    assert drafts.find(ANA, draft_id).state == "approved"


def test_a_publishing_that_was_cut_off_is_undone_before_the_swap_and_finished_after(
    store, served  # noqa: F811
):  # fmt: skip
    draft_id = approved(measure(served), title_sl="Polnilnice")
    change = drafts.changes(ANA, draft_id)
    given, edition = Order(CITA, "0c0c0c0c", "objava", (draft_id,)), Edition(1, "0c0c0c0c", change)
    _intend(given, edition)
    assert history.versions() == [] and not settling.is_served(served)
    settling.settle(served)  # nobody has seen it
    assert history.versions() == [] and drafts.find(ANA, draft_id).state == "approved"

    _intend(given, edition)
    folder = copied(builds.at(served), served)
    told = (folder / manifest.MANIFEST).read_text().replace('"version": 0', '"version": 1')
    told = told.replace('"token": ""', '"token": "0c0c0c0c"')
    (folder / manifest.MANIFEST).write_text(told)
    settling.settle(served)  # somebody may have seen it
    assert [one.version for one in history.versions()] == [1]
    assert drafts.find(ANA, draft_id).state == "published" and settling.is_served(served)


def test_a_child_that_dies_is_told_and_leaves_nothing(sqlite_store, served, monkeypatch):  # noqa: F811
    draft_id = approved(measure(served), title_sl="Polnilnice")
    monkeypatch.setattr(publishing.sys, "executable", "/bin/false")
    with pytest.raises(NotPossible, match="prekinjena"):
        publishing.publish(CITA, [draft_id], "objava")
    with engine.reading() as con:
        assert con.scalar(sa.select(sa.func.count()).select_from(data_versions)) == 0


def test_work_on_the_files_after_an_export_is_not_undone(sqlite_store, served):  # noqa: F811
    row = measure(served)
    change = rows.change("measures", row, row | {"title_sl": "Polnilnice"}, served)
    edition, keys = Edition(1, "0d0d0d0d", (change,)), loading.keys(loading.empty(served))
    path = served / "sources" / "measures.csv"
    path.write_text(path.read_text().replace(f"{KEY},kranj,transport", f"{KEY},kranj,energy"))
    laid = lay(served / "sources", [edition], keys)["measures"]
    line = next(line for line in laid.splitlines() if line.startswith(KEY))
    assert ",energy," in line and "Polnilnice" in line  # cell by cell
    with (served / "sources" / "changes.csv").open("a") as file:
        file.write(f"{edition.mark}_kranj_corrected,,2026-11-27,corrected,kranj,a,b,c,d,\n")
    assert lay(served / "sources", [edition], keys) == {}


def test_an_order_by_json_is_the_same_order():
    given = Order(CITA, "0e0e0e0e", "č", ("a", "b"), None)
    assert order.read(order.written(given)) == given
    for error in (Conflict([]), Refused([]), NotPossible("x {a}", a=1)):
        with pytest.raises(type(error)):
            order.version_of(order.ended(None, error))
    assert order.version_of(order.ended(7)) == 7
