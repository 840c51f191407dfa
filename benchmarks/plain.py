"""The same map and status table in plain Streamlit: no kit, no warm start, files read on each run.

What a first try at the overview looks like; benchmarks lay the dashboard beside it.
"""

import json

import pandas as pd
import pydeck
import streamlit as st

st.set_page_config(layout="wide")
page = st.sidebar.radio("Page", ["Map", "Status"])
shapes = pd.read_parquet("data/current/shapes.parquet")
cities = pd.read_parquet("data/current/cities.parquet")
statuses = pd.read_parquet("data/current/statuses.parquet")
stages = pd.read_parquet("data/current/stages.parquet").dropna(subset="number")
reached = statuses[(statuses["state"] == "reached") & statuses["is_shown"]]
reached = reached.merge(stages, on="stage_id").merge(cities, on="city_id")
st.title("Path to Zero")
if page == "Map":
    rows = reached.groupby("city_id", as_index=False)["number"].max().merge(cities, on="city_id")
    areas = [json.loads(one)["coordinates"] for one in shapes["geojson"]]
    st.pydeck_chart(
        pydeck.Deck(
            [
                pydeck.Layer("PolygonLayer", [{"p": a} for a in areas], get_polygon="p"),
                pydeck.Layer(
                    "ScatterplotLayer", rows.to_dict("records"), get_radius=6000,
                    get_position=["label_longitude", "label_latitude"],
                ),
            ],
            initial_view_state=pydeck.ViewState(longitude=14.96, latitude=46.13, zoom=7),
            map_provider=None,
        )
    )  # fmt: skip
else:
    import altair

    lanes = altair.Chart(reached).mark_circle(size=200).encode(x="starts_on:T", y="name:N")
    st.altair_chart(lanes)
st.dataframe(reached[["name", "stage_id", "starts_on"]])
