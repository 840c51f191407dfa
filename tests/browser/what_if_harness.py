"""A page with nothing but the what-if panel, from the model's real rows.

Address: ?lang=en, ?city_id=kranj, ?settings={"solar":38000}. Run by test_what_if_panel.py and
benchmarks/drag.py from the project's folder.
"""

import json
import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path.cwd()))

from dashboard import language, look  # noqa: E402
from dashboard.components.shell.shell import shell  # noqa: E402
from dashboard.components.what_if.what_if import panel, written  # noqa: E402
from tests.browser.what_if_rows import panel_data, program  # noqa: E402

st.set_page_config(page_title="Panel", layout="wide")
language.use(st.query_params.get("lang", "sl"))
st.html(look.style_sheet(st.context.theme.type or "light"))
shell(language.current(), 1440, None)
st.title("Panel")
given = {"settings": json.loads(st.query_params.get("settings", "{}")), "locks": [], "asked": 0}
said = st.session_state.get("panel", {}).get("mix") or given
if st.button("Preset"):
    said = {"settings": {"solar": 20000.0}, "locks": [], "asked": said["asked"]}
city_id = st.query_params.get("city_id", "velenje")
about, moving = panel_data(city_id, language.current(), said)
heard = panel(written(about), moving, "panel", program())
st.html(f'<p id="heard">{json.dumps(heard, sort_keys=True)}</p>')
