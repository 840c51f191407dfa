"""What a refresh writes is the difference that it showed, row by row, and nothing else."""

from dashboard import build, language
from dashboard.editing import settling
from dashboard.editing.change import Change
from dashboard.editing.order import Order
from dashboard.editing.overlay import Edition, rows_of
from dashboard.editing.publication import _intend
from dashboard.store import engine
from tests.editing_fixtures import CITA

TODAY = "2026_11_30"


def test_where_nothing_differs_nothing_is_written(refreshing):
    before = refreshing.stand()
    ended, said = refreshing.run("--write")
    assert ended == 0 and "all is as the sources have it" in said
    assert refreshing.stand() == before


def test_a_difference_is_shown_and_written_only_when_told_to(refreshing):
    refreshing.set("students", "kranj", 2021, 1_913)
    before = refreshing.stand()
    ended, said = refreshing.students()
    assert ended == 1
    assert (
        "students (Students by municipality of residence), sistat 2640010S: new 1, changed 0"
        in said
    )
    assert "  + Kranj 2021: 1,913" in said and "run the same with --write" in said
    assert refreshing.stand() == before


def test_a_new_value_is_one_new_row_beside_its_series(refreshing):
    before = refreshing.source("observations")
    refreshing.set("students", "kranj", 2021, 1_913)
    assert refreshing.students("--write")[0] == 0
    after = refreshing.source("observations")
    [new] = [line for line in after if line not in before]
    assert [line for line in after if line != new] == before
    assert new == (
        f"students,kranj,2021,1913,measured,false,true,,,,,sistat_2640010s_{TODAY},"
        f'"2640010S: MERITVE {refreshing.code}, OBČINE 052, LETO 2021"'
    )
    assert after[after.index(new) - 1].startswith("students,kranj,")


def test_the_source_of_a_new_row_says_what_was_read_and_when(refreshing):
    before = refreshing.source("sources")
    refreshing.set("students", "kranj", 2021, 1_913)
    refreshing.students("--write")
    after = refreshing.source("sources")
    assert after[: len(before)] == before
    [new] = after[len(before) :]
    assert new.startswith(f"sistat_2640010s_{TODAY},SURS,2640010S: Izbrani podatki,2026-11-20,")
    assert "2026-11-30,cc_by_4,https://pxweb.stat.si/" in new


def test_a_corrected_value_hides_the_row_before_and_says_why_in_both_languages(refreshing):
    before = refreshing.source("observations")
    [old] = [line for line in before if line.startswith("students,kranj,2019,")]
    value = int(old.split(",")[3])
    refreshing.set("students", "kranj", 2019, value + 10)
    ended, said = refreshing.students("--write")
    assert ended == 0 and f"~ Kranj 2019: {value:,} becomes {value + 10:,}" in said
    rows = [line for line in refreshing.source("observations") if ",kranj,2019," in line]
    hidden, shown = [line for line in rows if line.startswith("students,")]
    assert f",{value},measured,false,false," in hidden
    assert "vir navedel" in hidden and "the source gave" in hidden
    assert f",{value + 10},measured,false,true," in shown


def test_a_second_run_finds_no_difference_and_the_build_takes_the_result(refreshing):
    refreshing.set("students", "kranj", 2021, 1_913)
    refreshing.set("students", "celje", 2020, 1_700)
    assert refreshing.run("--write")[0] == 0
    written = refreshing.stand()
    ended, said = refreshing.run("--write", "--fresh")
    assert ended == 0 and "all is as the sources have it" in said
    assert refreshing.stand() == written
    build.build(refreshing.data)


def test_two_corrections_on_one_day_are_two_sources(refreshing):
    for value in (1_913, 1_914):
        refreshing.set("students", "kranj", 2021, value)
        assert refreshing.students("--write", "--fresh")[0] == 0
    lines = refreshing.source("observations")
    rows = [line for line in lines if line.startswith("students,kranj,2021,")]
    assert f"sistat_2640010s_{TODAY}," in rows[0] and ",false,false," in rows[0]
    assert f"sistat_2640010s_{TODAY}_2," in rows[1] and ",false,true," in rows[1]


def test_a_value_that_is_gone_is_told_and_its_row_stays(refreshing):
    before = refreshing.stand()
    refreshing.set("students", "kranj", 2019, None)
    ended, said = refreshing.students("--write")
    assert ended == 0
    assert "- Kranj 2019: " in said and "is not in the table any more; the row stays" in said
    assert refreshing.stand() == before


def test_a_result_that_the_build_refuses_is_not_written(refreshing):
    refreshing.set("students", "kranj", 2021, 1_913)
    path = refreshing.data / "sources" / "gaps.csv"
    path.write_text(path.read_text() + "broken\n", encoding="utf-8")
    before = refreshing.stand()
    ended, said = refreshing.students("--write")
    assert ended != 0 and "Nothing written. gaps.csv, row " in said
    assert refreshing.stand() == before


def test_columns_that_the_command_does_not_know_and_line_ends_stay(refreshing):
    path = refreshing.data / "sources" / "observations.csv"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    refreshing.set("students", "kranj", 2021, 1_913)
    assert refreshing.students("--write")[0] == 0
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf") and after.count(b"\n") == after.count(b"\r\n")
    assert len(after.splitlines()) == len(text.splitlines()) + 1


def test_the_command_speaks_slovenian_first(refreshing):
    refreshing.set("students", "kranj", 2021, 1_913)
    ended, said = refreshing.students("--lang", "sl")
    assert language.current() == "sl"
    assert "+ Kranj 2021: 1.913" in said and "Nič ni zapisano" in said


def test_nothing_is_written_over_what_staff_have_published(refreshing, sqlite_store):
    row = rows_of((refreshing.data / "sources" / "measures.csv").read_text(encoding="utf-8"))[0]
    change = Change("measures", (row["measure_id"],), row, row | {"locator": "x"})
    _intend(Order(CITA, "0f0f0f0f", "objava"), Edition(1, "0f0f0f0f", (change,)))
    with engine.writing() as con:
        settling.record(con, 1)
    refreshing.set("students", "kranj", 2021, 1_913)
    before = refreshing.source("observations")
    ended, said = refreshing.students("--write")
    assert ended == 4 and "dashboard.editing.export" in said
    assert refreshing.source("observations") == before
