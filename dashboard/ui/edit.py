"""The page for staff: who is signed in, and what they may do."""

import logging

import streamlit as st

from dashboard.language import _
from dashboard.people.roles import Person, may_edit
from dashboard.store.engine import StoreFault
from dashboard.ui import sign_in
from dashboard.ui.frame import head
from dashboard.ui.show import text

log = logging.getLogger("dashboard")


def show() -> None:
    """Draw the page for whoever asks for it."""
    try:
        who = sign_in.person()
    except StoreFault as fault:
        log.error("%s", fault)
        head(_("Edit data"))
        st.error(_("Who you are cannot be checked now: the store does not answer. Nothing is lost; try again in a moment."))  # noqa: E501  # fmt: skip
        return
    if not may_edit(who):
        _outside(who)
        return
    head(_("Edit data"), who.name)
    sign_in.out()


def _outside(who: Person | None) -> None:
    head(_("Edit data"), _("For the staff of the city municipalities and of ZMOS. Nobody signs in to read."))  # noqa: E501  # fmt: skip
    if not st.user.get("is_logged_in", False):
        text(_("Sign in with the account that ZMOS has put on the list of editors."))
        sign_in.button()
        return
    if who is None and not sign_in.is_living():
        st.info(_("You were signed out, or the time of the sign-in is over. Sign in again."))
        sign_in.button()
    else:
        said = _("You are signed in as {name}, who may not change anything here. Ask ZMOS to put this account on the list, then sign in again.")  # noqa: E501  # fmt: skip
        st.info(said.format(name=st.user.get("email") or st.user.get("name") or st.user["sub"]))
    sign_in.out()
