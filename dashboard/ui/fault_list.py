"""What speaks against rows, drawn as a list."""

from collections.abc import Iterable

import streamlit as st

from dashboard import html
from dashboard.editing import Fault
from dashboard.forms.faults import said
from dashboard.language import _, ngettext
from dashboard.ui.show import markup

MOST = 50  # that are listed


def fault_list(faults: Iterable[Fault]) -> None:
    """Draw every fault as a sentence, with the row and column that it is about."""
    told = said(list(faults))
    title = ngettext("{n} fault keeps the rows from being published:", "{n} faults keep the rows from being published:", len(told))  # noqa: E501  # fmt: skip
    st.error(title.format(n=len(told)))
    markup(html.render("edit_faults", faults=told[:MOST], more=len(told) - MOST))


def doubt_list(doubts: Iterable[Fault]) -> None:
    """Draw what is no fault but should be looked at, if there is anything."""
    if told := said(list(doubts)):
        st.warning(_("Please look once more:"))
        markup(html.render("edit_faults", faults=told[:MOST], more=len(told) - MOST))
