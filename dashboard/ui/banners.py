"""Sentences under a page's head: what was put right, what cannot be read."""

import streamlit as st
from markupsafe import Markup

from dashboard import html, manifest
from dashboard.language import _
from dashboard.open_data import versions
from dashboard.ui.data import tables


def show(pinned: Markup | None) -> None:
    """Draw the sentences: made-up data, pinned version, values put right, faults of the data."""
    if versions.is_made_up(tables().version):
        st.error(_("Made-up data. Municipalities called “Izmišljeno” and their figures are invented for tests. Nothing here may be quoted."))  # noqa: E501  # fmt: skip
    if pinned:
        st.html(html.paragraph(pinned, "note"))
    st.session_state["said"] = st.session_state.pop("corrections", [])
    for sentence in st.session_state["said"]:
        st.info(sentence)
    if broken := tables().broken:
        st.warning(_("The file {file} cannot be read. The tables before it are shown.").format(file=broken))  # noqa: E501  # fmt: skip
    if fault := manifest.read_fault():
        said = _(fault["message"]).format(**fault["values"])
        st.warning(_("The newest tables were refused, the last good ones are shown. {fault}").format(fault=said))  # noqa: E501  # fmt: skip
