"""The days named under the slider never run into each other, and the ends are always there."""

from datetime import date

import pytest

from dashboard import day_marks, language
from tests.pages import frame

FIRST, LAST = date(2020, 2, 6), date(2026, 11, 26)


def marks(con, width: int, spoken: str = "sl") -> list[dict]:
    reached, stages = (frame(con, name, spoken) for name in ("stage_reached", "stages"))
    return day_marks.marks(reached, stages, FIRST, LAST, width)


def said(found: list[dict]) -> list[str]:
    return [mark["text"].replace("\u00a0", " ") for mark in found]


def test_a_wide_slider_names_application_and_contract_between_its_ends(con):
    assert said(marks(con, 640)) == [
        "6. 2. 2020", "prijava do 31. 1. 2022", "pogodba 15. 3. 2024", "danes, 26. 11. 2026",
    ]  # fmt: skip


def test_a_phones_slider_names_its_ends(con):
    assert said(marks(con, 205)) == ["6. 2. 2020", "danes"]
    assert said(marks(con, 205, "en")) == ["6 February 2020", "today"]


@pytest.mark.parametrize("spoken", language.LANGUAGES)
@pytest.mark.parametrize("width", range(150, 1100, 50))
def test_no_two_names_run_into_each_other(con, width, spoken):
    found = marks(con, width, spoken)
    for one, next_one in zip(found, found[1:], strict=False):
        assert one["right"] + day_marks.GAP_PX <= next_one["left"]
    assert found[0]["left"] == 0 and found[0]["percent"] == 0


def test_a_step_known_to_the_month_stands_in_mid_month_and_says_the_month(con):
    reached, stages = (frame(con, name) for name in ("stage_reached", "stages"))
    kranj = reached[(reached["city_id"] == "kranj") & (reached["stage_id"] == "contract")]
    [first, mark, last] = day_marks.marks(kranj, stages, FIRST, LAST, 1000)
    assert said([mark]) == ["pogodba marec 2024"]
    # 15 March 2024 is 1,499 days after 6 February 2020, the whole slider 2,485 days
    assert mark["percent"] == pytest.approx(100 * 1499 / 2485, abs=0.01)
