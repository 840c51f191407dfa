"""Sign in, out, and who it is that acts now."""

import logging

import streamlit as st

from dashboard.language import _
from dashboard.people import auth, sign_ins
from dashboard.people.roles import Person, may_edit
from dashboard.store.engine import StoreFault

log = logging.getLogger("dashboard")


def person() -> Person | None:
    """Return who acts, looked up now: the cookie of this session's browser alone is no right."""
    if not st.user.get("is_logged_in", False):
        return None
    return sign_ins.person(st.user.to_dict())


def sees_edit() -> bool:
    """Return whether the page for staff stands in the menu; the store's faults are no reader's."""
    try:
        return may_edit(person())
    except StoreFault as fault:
        log.error("%s", fault)
        return False


def is_living() -> bool:
    """Return whether this browser's sign-in has not ended, whoever it is."""
    return sign_ins.is_living(st.user.to_dict())


def button() -> None:
    """Draw the way in, or say that there is none here."""
    if not auth.is_set_up():
        st.info(_("Sign-in is not set up on this server. Whoever runs it sets DASHBOARD_SIGN_IN_METADATA and the other settings that the documentation names."))  # noqa: E501  # fmt: skip
    elif st.button(_("Sign in"), key="sign_in", icon=":material/login:"):
        st.login()


def out() -> None:
    """Draw the way out."""
    if st.button(_("Sign out"), key="sign_out", icon=":material/logout:"):
        st.logout()
