"""The same model behind plain st.slider: what the what-if page would be without its component.

Ten sliders of Velenje, one headline, one chart; benchmarks/drag.py lays the panel beside it.
"""

import sys
from pathlib import Path

import altair
import pandas as pd
import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from dashboard import db  # noqa: E402
from dashboard.model import mix  # noqa: E402

CITY = "velenje"


@st.cache_resource
def model() -> tuple[mix.Model, pd.DataFrame]:
    """Return the model of one city and the levers of the first view."""
    con = db.connect()
    nodes, parameters, levers, cities = (
        db.run(con, name)
        for name in ("model_nodes", "model_parameters", "model_levers", "city_names")
    )
    names = list(cities["city_id"])
    made = mix.load(nodes, parameters, levers, names).only(names.index(CITY))
    return made.about(("total",)), levers[levers["is_first_view"]]


st.set_page_config(layout="wide")
made, levers = model()
left, right = st.columns([3, 7])
settings = {}
for lever in levers.itertuples():
    low, high = (float(bound[lever.lever_id][0]) for bound in (made.low, made.high))
    settings[lever.lever_id] = left.slider(lever.title_en, low, high, low, lever.step)
totals = mix.run(made, settings)["total"][0, 0]
years = pd.DataFrame({"year": range(mix.BASE_YEAR, mix.LAST_YEAR + 1), "total": totals})
change = totals[mix.GOAL_YEAR - mix.BASE_YEAR] / totals[0] - 1
right.metric("2030", f"{change:.1%}")
line = altair.Chart(years).mark_line().encode(x="year:Q", y="total:Q")
goal = altair.Chart(pd.DataFrame({"goal": [totals[0] * 0.2]})).mark_rule().encode(y="goal:Q")
right.altair_chart(line + goal)
