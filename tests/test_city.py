"""One city in words: its finding, headline figures and emissions, and the sums behind them."""

import pandas as pd
import pytest

from dashboard import city, db, language
from dashboard.city import emissions, figures, years
from dashboard.formats import SPACE

WITHOUT_INVENTORY = (
    "maribor koper celje novo_mesto nova_gorica krsko ptuj murska_sobota slovenj_gradec"
).split()


@pytest.fixture
def rows(con):
    """Return a query's rows for a city in the language of the test."""

    def run(name: str, city_id: str) -> pd.DataFrame:
        frame = db.run(con, f"city_{name}", city_id=city_id)
        return language.localise(frame, language.current())

    return run


def title_of(rows, city_id: str) -> str:
    who = rows("profile", city_id).iloc[0]
    found = (rows(name, city_id) for name in ("statuses", "targets", "measures"))
    return city.title(who, *found)


@pytest.mark.parametrize(
    ("city_id", "sentence"),
    [
        ("kranj", f"Kranj ima znak Misije in načrt za −80{SPACE}% emisij do leta 2030"),
        ("slovenj_gradec", "Slovenj Gradec ni v Misiji, v Konvenciji županov pa je od leta 2013"),
        ("ptuj", "Ptuj ni v Misiji, članstvo v Konvenciji županov miruje"),
        ("murska_sobota", "Murska Sobota ni v Misiji, ima pa LEK iz leta 2020"),
    ],
)
def test_the_title_is_a_finding_in_correct_slovenian(rows, city_id, sentence):
    assert title_of(rows, city_id) == sentence


def test_an_applicant_that_was_not_chosen_is_told_what_counts(rows):
    assert title_of(rows, "nova_gorica").startswith("Nova Gorica ni med mesti Misije, ima pa ")


def test_headline_figures_carry_boundary_quality_and_source(rows):
    who = rows("profile", "velenje").iloc[0]
    found = figures.headline(
        who, *(rows(n, "velenje") for n in ("inventory", "targets", "statuses", "measures"))
    )
    assert [figure.value for figure in found[:2]] == [f"171.276{SPACE}t", f"33.833{SPACE}t"]
    # 171.276 − 33.833 = 137.443 t
    assert found[1].note == f"manj za 137.443{SPACE}t na leto · cilj"
    assert "neto, brez ETS · poročano" in found[0].note
    assert "naš seštevek, ni uradno" in found[2].note
    assert all(figure.source for figure in found)


@pytest.mark.parametrize("city_id", WITHOUT_INVENTORY)
def test_a_city_without_inventory_gets_four_figures_and_a_sentence(rows, city_id):
    who = rows("profile", city_id).iloc[0]
    found = figures.headline(
        who, *(rows(n, city_id) for n in ("inventory", "targets", "statuses", "measures"))
    )
    assert len([figure for figure in found if figure]) == 4
    said = str(emissions.absence(rows("gaps", city_id), rows("other_emissions", city_id)))
    assert "/sources?source_id=" in said


def test_a_modelled_value_is_named_as_not_comparable(rows):
    said = str(emissions.absence(rows("gaps", "maribor"), rows("other_emissions", "maribor")))
    assert "493.129" in said
    assert "ni primerljivo" in said


def test_sectors_that_make_more_than_half_are_named(rows):
    sectors = emissions.sectors(rows("emissions", "kranj"))
    # (68.068 + 65.831) / 238.832 = 56,06 %
    assert sectors["value"].sum() == 238832
    said = emissions.takeaway(sectors)
    assert said == f"56,1{SPACE}% emisij je iz dveh sektorjev: promet ter stavbe in energija"


def test_the_series_sums_parts_only_where_the_sector_is_not_printed(rows):
    series = years.complete(rows("emission_years", "ljubljana"))
    transport = series[series["item_id"] == "transport"].set_index("year")["value"]
    # 804.101 + 5.638 + 643 = 810.382
    assert transport[2019] == 810382
    assert transport[2018] == 791604
    said = years.takeaway(series, "Ljubljana", "Ljubljane")
    # 2.119.477 / 2.301.669 = 0,9208
    assert said == f"Emisije Ljubljane so bile leta 2022 za 7,9{SPACE}% nižje kot leta 2018"


def test_a_year_without_a_value_stays_a_gap(rows):
    known = rows("emission_years", "ljubljana")
    series = years.complete(known[~(known["item_id"].eq("waste") & known["year"].eq(2020))])
    gap = series[series["item_id"].eq("waste") & series["year"].eq(2020)].iloc[0]
    assert pd.isna(gap["value"])
    assert gap["kt_text"] == "ni podatka"


def test_one_year_is_no_series(rows):
    assert years.complete(rows("emission_years", "kranj")).empty
