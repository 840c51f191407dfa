"""Queries for pages: run once for each set of params, in the reader's language."""

import pandas as pd
import streamlit as st

from dashboard import db
from dashboard.language import current, localise

# Rows are few and read one by one: at that, Arrow's strings take a third longer than Python's.
pd.options.mode.string_storage = "python"


@st.cache_resource
def tables() -> db.Tables:
    """Return the open tables of this server."""
    return db.Tables()


def query(name: str, **params: object) -> pd.DataFrame:
    """Return queries/<name>.sql with one of each pair of columns x_sl, x_en, called x."""
    build = tables().build()  # once: rows of one build are never kept as those of another
    kept = _run(name, current(), build.built.get("sources"), build.engine, **params)
    return kept.copy(deep=False)  # pandas copies on writing: nobody changes what is kept


@st.cache_resource(max_entries=500, show_spinner=False)
def _run(name: str, language: str, build: str, _engine, **params: object) -> pd.DataFrame:
    return localise(db.run(_engine, name, **params), language)
