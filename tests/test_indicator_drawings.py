"""Each view of an indicator as a drawing that Vega-Lite takes: light and dark, wide and narrow."""

import json

import altair as alt
import pytest

from dashboard.indicators import choices
from dashboard.language import use

from .indicator_views import LOOK, known, shown

VIEWS = list(choices.views())
DRAWN = (  # with breaks, below zero, estimated, targets only, with few cities, with Slovenia
    "population", "total_increase", "forest_share", "ghg_residual_2030_t", "bike_share_bikes",
    "avg_gross_earnings",
)  # fmt: skip


@pytest.mark.parametrize("indicator_id", DRAWN)
@pytest.mark.parametrize("view", VIEWS[:-1])
def test_each_kind_of_indicator_is_drawn_in_the_views_that_it_has(con, view, indicator_id):
    use("sl")
    [indicator] = [one for one in known(con, "sl") if one["indicator_id"] == indicator_id]
    made = shown(con, indicator, view)
    if not isinstance(made, str):
        for theme, narrow in (("light", False), ("dark", True)):
            spec = made.draw(LOOK | {"theme": theme, "narrow": narrow}).to_dict()
            json.dumps(spec, allow_nan=False)  # a browser reads no NaN
            alt.LayerChart.validate(spec)
