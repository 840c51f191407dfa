"""Draw what stands around every page, and run the one that is asked for."""

import sys
from pathlib import Path

import streamlit as st

sys.path[:0] = (
    [] if str(Path(__file__).parent.parent) in sys.path else [str(Path(__file__).parent.parent)]
)  # noqa: E501

from dashboard import ui  # noqa: E402
from dashboard.health.metrics import timed_run  # noqa: E402
from dashboard.language import _  # noqa: E402
from dashboard.paths import LOOK  # noqa: E402
from dashboard.ui.turns import turn  # noqa: E402

with timed_run() as run, turn():
    st.set_page_config(
        page_title=_("Path to Zero"), page_icon=str(LOOK / "icon.svg"), layout="wide"
    )
    ui.open_run()
    if not st.context.is_embedded:
        st.logo(str(LOOK / f"logo_{ui.theme()}.svg"), size="medium", link=None)
    pages = ui.menu()
    page = st.navigation(pages, position="hidden" if st.context.is_embedded else "top")
    run.page = page.url_path
    ui.open_page(page, [one for group in pages.values() for one in group])
    page.run()
    ui.close_page()
