"""Do what somebody asks for, as who they are now; say what came of it."""

import logging
from collections.abc import Callable

import streamlit as st

from dashboard.editing import Conflict, NotPossible, Refused
from dashboard.language import _
from dashboard.people.roles import Forbidden, Person
from dashboard.store.engine import StoreFault
from dashboard.ui import address, sign_in
from dashboard.ui.data import tables
from dashboard.ui.fault_list import fault_list

log = logging.getLogger("dashboard")
SAID, WAY = "edit_said", "edit_way"


def act(do: Callable[[Person | None], object], done: str) -> bool:
    """Do it as the person who acts now; draw why not, or remember to say that it is done."""
    try:
        do(sign_in.person())
    except Refused as refused:
        fault_list(refused.faults)
    except (Forbidden, NotPossible, Conflict) as fault:
        st.error(str(fault))
    except StoreFault as fault:
        log.error("%s", fault)
        st.error(_("The store does not answer, so nothing was kept. What you typed stays on this page; try again in a moment."))  # noqa: E501  # fmt: skip
    else:
        st.session_state[SAID] = done
        tables().look()  # another build may be served by now
        return True
    return False


def go(**choices: str | None) -> None:
    """Draw the page anew with other choices; None for the usual one."""
    st.session_state[WAY] = choices
    st.rerun()


def arrive() -> None:
    """Take over the choices that the run before went to, before anything is drawn."""
    for key, value in st.session_state.pop(WAY, {}).items():
        address.write(key, value)
        st.session_state.pop(key, None)  # the widget takes it from the address


def say() -> None:
    """Draw what the run before has done."""
    if said := st.session_state.pop(SAID, None):
        st.success(said)
