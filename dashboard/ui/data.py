"""Queries for pages: run once for each set of params, in the reader's language."""

import pandas as pd
import streamlit as st

from dashboard import db
from dashboard.language import current, localise

EVERY_S = 0.2  # a page asks some fifty times which build is served; a disk takes its time to say

# Rows are few and read one by one: at that, Arrow's strings take a third longer than Python's.
pd.options.mode.string_storage = "python"


@st.cache_resource
def tables() -> db.Tables:
    """Return the open tables of this server."""
    return db.Tables(every_s=EVERY_S)


def query(name: str, **params: object) -> pd.DataFrame:
    """Return queries/<name>.sql with one of each pair of columns x_sl, x_en, called x."""
    build = tables().build()  # once: rows of one build are never kept as those of another
    said = current()
    key = f"{name} {said} {build.built.get('sources')} {sorted(params.items())}"
    kept = _run(key=key, _name=name, _language=said, _engine=build.engine, _params=params)
    return kept.copy(deep=False)  # pandas copies on writing: nobody changes what is kept


# One key, given by name: for each argument Streamlit looks up the signature and hashes anew,
# four times what the rest of a query takes that is kept.
@st.cache_resource(max_entries=500, show_spinner=False)
def _run(key: str, _name: str, _language: str, _engine, _params: dict) -> pd.DataFrame:
    return localise(db.run(_engine, _name, **_params), _language)
