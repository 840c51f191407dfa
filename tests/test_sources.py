"""The sources' page: list, one source, conflicts, gaps, dictionary and downloads."""

import pandas as pd
import pytest

from dashboard import dictionary, disagreements, language, source_entry, source_list, sources
from dashboard.paths import ROOT

from .pages import frame, open_page, text

LANGUAGES = ("sl", "en")


def test_every_table_that_names_sources_is_counted(con):
    sql = "select table_name from duckdb_columns() where column_name = 'source_id'"
    named = {name for (name,) in con.execute(sql).fetchall()} - {"sources", *dictionary.COMPUTED}
    for name in named - set(frame(con, "source_uses", "en")["table_name"]):
        assert not con.execute(f"select count(source_id) from {name}").fetchone()[0], name


def test_uses_count_every_row_once(con):
    uses = frame(con, "source_uses", "en")
    for table, group in uses.groupby("table_name"):
        rows = con.execute(f"select count(source_id) from {table}").fetchone()[0]
        assert group["row_count"].sum() == rows


def test_every_page_that_an_entry_links_to_exists():
    pages = {"/" + p.stem.split("_", 1)[1].replace("_", "-") for p in (ROOT / "pages").glob("*.py")}
    linked = {address.split("?")[0] for address, _word in source_entry.PAGES.values()}
    assert linked <= pages | {"/"}


def test_search_needs_every_word_whatever_the_case():
    language.use("en")
    sources = pd.DataFrame(
        {
            "source_id": ["a", "b"],
            "publisher": ["SURS", "Delo"],
            "title": ["Prebivalstvo po občinah", "Novice iz občin"],
            "note": [None, "prebivalstvo"],
            "licence_id": ["cc_by_4", "cited_fact"],
        }
    )
    fit = source_list.fitting
    assert list(fit(sources, "OBČINAH preb", "all", "all")["source_id"]) == ["a"]
    assert list(fit(sources, "preb", "all", "all")["source_id"]) == ["a", "b"]
    assert list(fit(sources, "preb", "cited_fact", "all")["source_id"]) == ["b"]
    assert fit(sources, "[(", "all", "all").empty


def test_a_conflict_marks_the_shown_value_in_words(con):
    told = disagreements.conflicts(frame(con, "conflict_values", "en"))
    words = {value["word"] for conflict in told for value in conflict["values"]}
    assert words == {"shown", "not shown"}
    assert all(conflict["reason"] for conflict in told)


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize(
    "part", ["sources", "conflicts", "gaps", "dictionary", "downloads", "data", "changes"]
)
def test_every_part_opens_in_both_languages(spoken, part):
    at = open_page("sources", lang=spoken, part=part)
    assert not at.exception
    assert len(text(at)) > 2000


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_source_conflict_and_gap_is_on_the_page(con, spoken):
    for part, name, column in (
        ("sources", "sources", "title"),
        ("conflicts", "conflict_values", "text"),
        ("gaps", "gaps", "text"),
    ):
        shown = (
            text(open_page("sources", lang=spoken, part=part))
            .replace("&#39;", "'")
            .replace("&#34;", '"')
        )
        shown = shown.replace("&amp;", "&")
        assert not [row for row in frame(con, name, spoken)[column] if row not in shown]


def test_every_source_can_be_described(con):
    sources, uses = frame(con, "sources", "sl"), frame(con, "source_uses", "sl")
    meanings = dictionary.meanings(frame(con, "dictionary", "sl"))
    for source_id in sources["source_id"]:
        source, rests = source_list.one(sources, uses, source_id)
        assert len(source_entry.details(source)) == 7
        assert source_entry.uses_sentence(rests)
        assert len(source_entry.use_entries(rests, meanings)) == rests["table_name"].nunique()


def test_one_source_stands_on_top_with_what_rests_on_it():
    shown = text(open_page("sources", lang="en", source_id="ccc_kranj"))
    assert 'class="p-details"' in shown and "What rests on this source" in shown


def test_search_and_filters_in_the_address_narrow_the_list():
    at = open_page("sources", lang="en", q="kranj", licence_id="public_document")
    assert not at.exception
    assert "of" in text(at) and text(at).count("<li") < 10
    assert at.text_input[0].value == "kranj"


def test_a_search_without_hits_says_so_and_offers_a_way_back():
    at = open_page("sources", lang="en", q="xyzxyz")
    assert "xyzxyz" in at.info[0].value
    at.button[-1].click().run()
    assert not at.info


@pytest.mark.parametrize(
    "params",
    [{"part": "x"}, {"source_id": "x"}, {"licence_id": "x"}, {"part": "gaps", "city_id": "x"}],
)
def test_bad_address_values_are_put_right_and_said(params):
    at = open_page("sources", lang="en", **params)
    at.run()
    assert not at.exception
    assert len(text(at)) > 2000


def test_every_meaning_in_the_dictionary_is_in_slovenian_too(con):
    language.use("sl")
    said = frame(con, "dictionary", "sl")["comment"].dropna()
    assert not [comment for comment in said if language._(comment) == comment]


def test_every_table_has_rows_a_meaning_and_four_downloads(con):
    language.use("en")
    rows = dictionary.table_rows(frame(con, "dictionary", "en"), {"sources": 3, "shapes": 24})
    assert list(rows["rows"]) == ["24", "3"]
    assert rows["meaning"].notna().all()
    assert all(files.count(" download ") == 4 and "p-link" not in files for files in rows["files"])
    assert '/data/sources.xlsx?lang=en"' in rows["files"].iloc[1]


def test_two_works_of_one_publisher_and_year_are_told_apart_in_the_source_line(con):
    known = frame(con, "sources").set_index("source_id", drop=False)
    same = known[(known["publisher"] == "ZMOS") & known["published"].str.startswith("2022")]
    assert len(same) > 1
    line = sources.whole_line(known.loc[[*same["source_id"], "surs_2640010s"]].to_dict("records"))
    names = [part.split("<")[0] for part in line.split(">") if part.endswith("</a")]
    assert len(set(names)) == len(names)
    assert names == ["ZMOS (2022a)", "ZMOS (2022b)", "SURS"]
