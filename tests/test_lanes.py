"""The lanes as a drawing that Vega-Lite takes: languages, themes, widths, early and late days."""

import json
from datetime import date

import altair as alt
import pytest

from dashboard import db, language
from dashboard.adoption import ways
from dashboard.charts.lanes import swim_lanes

TODAY = date(2026, 11, 22)
DAYS = [date(2020, 2, 6), date(2023, 6, 1), TODAY]


@pytest.fixture(params=["sl", "en"])
def steps(request, con):
    language.use(request.param)
    return language.localise(db.run(con, "adoption"), request.param)


def laid(steps, day, beside):
    return ways.lanes(steps, ways.first_day(steps), day, TODAY, beside)


def layers(spec):
    """Return the mark and the rows of each layer of the lanes."""
    lanes = spec["hconcat"][0] if "hconcat" in spec else spec
    return [(layer["mark"], layer["data"]["values"]) for layer in lanes["layer"]]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("theme", "narrow"), [("light", False), ("dark", True)])
def test_lanes_of_any_day_are_a_specification(steps, day, theme, narrow):
    spec = swim_lanes(
        laid(steps, day, not narrow), theme, 356 if narrow else 1300, narrow
    ).to_dict()
    json.dumps(spec, allow_nan=False)
    (alt.LayerChart if narrow else alt.HConcatChart).validate(spec)
    assert ("hconcat" in spec) is not narrow


@pytest.mark.parametrize("day", DAYS)
def test_every_step_reached_by_the_day_is_a_band_a_circle_and_a_number(steps, day):
    shown = laid(steps, day, False)
    drawn = layers(swim_lanes(shown, "light", 760, False).to_dict())
    for kind in ({"type": "bar"}, {"type": "point", "shape": "circle"}, {"type": "text", "dy": 1}):
        [rows] = [rows for mark, rows in drawn if kind.items() <= mark.items()]
        found = [(row["city"], row["number"]) for row in rows]
        assert found == list(zip(shown.bands["city"], shown.bands["number"], strict=True))


def test_lanes_of_one_look_share_no_rows(steps):
    early, late = (swim_lanes(laid(steps, day, False), "light", 760, False) for day in DAYS[::2])
    assert layers(early.to_dict())[0][1] != layers(late.to_dict())[0][1]
    again = swim_lanes(laid(steps, DAYS[0], False), "light", 760, False)
    assert again.to_dict() == early.to_dict()


def test_a_chosen_day_has_a_line_of_its_own_beside_todays(steps):
    for day, lines in zip(DAYS, (2, 2, 1), strict=True):
        drawn = layers(swim_lanes(laid(steps, day, False), "light", 760, False).to_dict())
        assert len([mark for mark, _rows in drawn if mark["type"] == "rule"]) == lines
