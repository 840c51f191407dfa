"""Measures"""

import streamlit as st

from dashboard import ui
from dashboard.language import _
from dashboard.measures import choices

top = st.container()
view = ui.choose(_("View"), choices.views(), "view", kind="segments", hidden=True)
above = st.container()
controls = st.container(horizontal=True, vertical_alignment="bottom", key="controls")
ui.measures.show(view, top, above, controls)
