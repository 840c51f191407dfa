"""Two mixes side by side: each line is named, and no name stands on the other."""

import pandas as pd
import pytest

from dashboard.charts.compare import courses

GOAL = pd.DataFrame({"year": [2018, 2050], "value": 20.0, "label": ["goal", ""]})


@pytest.mark.parametrize(("last", "names"), [(40.0, ["A", "B"]), (51.0, ["A, B"])])
def test_ends_that_lie_together_have_one_name(last, names):
    rows = pd.DataFrame({
        "mix": ["a", "a", "b", "b"], "year": [2018, 2050] * 2, "value": [100.0, 50.0, 100.0, last],
        "label": ["", "A", "", "B"],
    })  # fmt: skip
    drawn = courses(rows, GOAL, "light", narrow=False).to_dict()
    named = next(layer for layer in drawn["layer"] if layer["mark"]["type"] == "text")
    assert [row["label"] for row in drawn["datasets"][named["data"]["name"]]] == names
