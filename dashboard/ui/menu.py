"""The menu of the pages that dashboard/menu.py finds, as Streamlit wants it."""

from copy import copy
from functools import cache

import streamlit as st

from dashboard.language import _, current
from dashboard.menu import entries
from dashboard.ui.sign_in import sees_edit


def menu() -> dict[str, list]:
    """Return st.Page objects by heading, in the order of their files, for this run alone."""
    made = _made(current(), sees_edit())
    return {heading: [copy(page) for page in pages] for heading, pages in made.items()}


@cache
def _made(_language: str, is_editor: bool) -> dict[str, list]:
    """Return what menu() gives copies of: to make a page, Streamlit asks the disk where it is."""
    pages: dict[str, list] = {}
    for entry in entries():
        page = st.Page(
            entry.path,
            title=_(entry.title),
            url_path=entry.address,
            default=entry.address == "overview",
            visibility="hidden" if entry.is_for_editors and not is_editor else "visible",
        )
        pages.setdefault(_(entry.heading) if entry.heading else "", []).append(page)
    return pages
