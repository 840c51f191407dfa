"""What one mix is as much as, and how fast emissions must fall."""

import pytest

from dashboard.language import use
from dashboard.what_if import alike, costs, figures, results
from dashboard.what_if.levers import Lever

OWN = Lever(
    "heat_pumps", "Heat pumps", "buildings", None, "share", "city", "estimated", "zmos_2022",
    None, None, "", 20, {},
)  # fmt: skip


def test_tonnes_are_as_much_as_the_presentation_says(rows):
    known = rows("what_if_equivalence").iloc[0]
    assert tuple(alike.alike(1321, known)) == (65000, 150)
    # 34,255 t: × 65,000 / 1,321 = 1,685,522 trees; × 150 / 1,321 = 3,889.7 ha
    same = alike.alike(34255, known)
    assert same.trees == pytest.approx(1_685_522, abs=1)
    assert same.hectares == pytest.approx(3889.7, abs=0.05)


def test_pace_is_from_the_latest_inventory_and_against_the_best_year():
    history = {2018: 100.0, 2019: 90.0, 2020: 70.0, 2021: 75.0, 2022: 60.0}
    # (60 − 20) / 4 years from 2026 to 2030
    assert results.pace(history, 20.0) == results.Pace(10.0, 2022, 20.0, 2020)
    assert results.pace({2018: 100.0}, 20.0) == results.Pace(20.0, 2018, None, None)


def test_pace_of_a_reached_goal_is_nothing():
    assert results.pace({2018: 100.0, 2022: 10.0}, 20.0).needed == 0


@pytest.mark.parametrize(
    ("moved", "said"), [([], "ni prihranka"), (["own"], "ni podatka"), (["own", "saves"], "7 €")]
)
def test_what_no_source_gives_is_no_nought(moved, said):
    use("sl")
    kinds = {"own": costs.Cost(OWN, None, 0.0, None), "saves": costs.Cost(OWN, 1.0, 7.0, 1.0)}
    assert figures.saving([kinds[kind] for kind in moved]).replace("\u00a0", " ") == said
