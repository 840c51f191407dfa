"""Folded tables that are made when the reader opens them."""

from collections.abc import Callable

import streamlit as st

from dashboard.html import Column
from dashboard.language import _
from dashboard.ui.show import table


def table_on_demand(
    made: Callable[[], tuple[list[dict], list[Column]]], caption: str, key: str
) -> None:
    """Draw a folded table that is made when the reader opens it.

    For what is drawn again with each move of a lever; within a part of a page that runs by itself.
    """
    box = st.expander(_("Table"), key=key, on_change="rerun")
    if box.open:
        with box:
            table(*made(), caption)
