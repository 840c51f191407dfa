"""The page for staff: who is signed in, and what they may do."""

import logging

import streamlit as st

from dashboard.language import _
from dashboard.people.roles import EDITOR, Person, may_edit
from dashboard.store.engine import StoreFault
from dashboard.ui import (
    address,
    edit_acts,
    edit_drafts,
    edit_file,
    edit_history,
    edit_rows,
    sign_in,
)
from dashboard.ui.frame import head
from dashboard.ui.show import text

log = logging.getLogger("dashboard")
CHOICES = ("city_id", "view", "table", "indicator_id", "draft", "which")


def show() -> None:
    """Draw the page for whoever asks for it."""
    try:
        who = sign_in.person()
        if may_edit(who):
            _inside(who)
        else:
            _outside(who)
    except StoreFault as fault:
        log.error("%s", fault)
        st.error(_("The store does not answer now. Nothing is lost; try again in a moment."))


def _inside(who: Person) -> None:
    head(_("Edit data"), _("Nothing is published before a second person has looked at it."))
    with st.container(horizontal=True, vertical_alignment="center", key="edit_who"):
        text(f"{who.name} · {role(who)}", "small")
        sign_in.out()
    edit_acts.arrive()
    views = {
        "rows": _("Rows"), "file": _("From a file"), "drafts": _("Drafts"), "history": _("History")
    }  # fmt: skip
    view = address.choose(_("View"), views, "view", kind="segments", hidden=True)
    edit_acts.say()
    if view == "drafts":
        edit_drafts.show(who)
    elif view == "history":
        edit_history.show(who)
    elif view == "file":
        edit_file.show(who, _city(who))
    else:
        edit_rows.show(who, _city(who))


def role(who: Person) -> str:
    """Return what somebody may do, in words."""
    words = {
        "editor": _("editor of {city}").format(city=edit_drafts.city_names().get(who.city_id, "")),
        "editor_of_all": _("editor of all cities"),
        "publisher": _("publisher"),
    }
    return words[who.role]


def _city(who: Person) -> str:
    names = edit_drafts.city_names()
    if who.role == EDITOR:
        return who.city_id
    with st.container(width=420):
        return address.choose(_("City"), names, "city_id")


def _outside(who: Person | None) -> None:
    head(_("Edit data"), _("For the staff of the city municipalities and of ZMOS. Nobody signs in to read."))  # noqa: E501  # fmt: skip
    for key in CHOICES:  # stay in the address until somebody has signed in
        address.read(key, str, None)
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
