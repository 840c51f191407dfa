"""Open a room or join one: the first view of the meeting room's page."""

import streamlit as st

from dashboard.language import _
from dashboard.rooms import codes, questions, refusals, rooms
from dashboard.rooms.ground import ground
from dashboard.rooms.limits import ROOMS
from dashboard.rooms.refusals import Refused
from dashboard.rooms.wall import kind_words
from dashboard.store.engine import StoreFault
from dashboard.ui import address
from dashboard.ui.frame import width
from dashboard.ui.show import heading, text

KEY = "room_key"
WIDE = 1100  # px from which two forms stand side by side


def show() -> None:
    """Draw the two forms, joining first where they do not stand side by side."""
    left, right = st.columns(2, gap="large") if width() >= WIDE else [st.container()] * 2
    with left:
        _join()
    with right:
        _open()


def _join() -> None:
    heading(_("Join a room"))
    text(_("Type the code that stands on the wall, or point the phone's camera at the QR code."))
    with st.form("room_join", border=False):
        typed = st.text_input(_("Code of the room"), max_chars=20, key="room_typed")
        if st.form_submit_button(_("Join")) and codes.clean(typed):
            go(codes.clean(typed), None)


def go(code: str, view: str | None) -> None:
    """Draw the page anew in a view of a room."""
    address.write("code", code)
    address.write("view", view)
    st.rerun()


def _open() -> None:
    heading(_("Open a room"))
    text(_("For the presenter: choose what to ask. The room lives for 24 hours; nothing personal is kept."))  # noqa: E501  # fmt: skip
    kinds = kind_words()
    kind = address.choose(_("What to ask"), kinds, "ask")
    question = _question(kind)
    hides = address.toggle(_("Hide names on the wall until I reveal them"), "hide")
    if st.button(_("Open the room"), key="room_open"):
        _opened(kind, question, hides)


def _opened(kind: str, question: dict, hides: bool) -> None:
    caller = st.context.ip_address or ""
    try:
        ROOMS.require(caller)
        opened = rooms.open_room(kind, question, hides)
    except Refused as refused:
        st.error(str(refused))
        return
    except StoreFault:
        st.error(_(refusals.NO_STORE))
        return
    ROOMS.count(caller)
    st.session_state.setdefault(KEY, {})[opened.code] = opened.key
    go(opened.code, "desk")


def _question(kind: str) -> dict:
    levers = ground().own_levers()
    titles = dict(zip(levers["lever_id"], levers["title"], strict=True))
    first = [*levers.loc[levers["is_first_view"], "lever_id"]]
    if kind == questions.YES_NO:
        typed = st.text_input(
            _("Question, answered by yes or no"), max_chars=questions.LONGEST, key="room_text"
        )
        return {"text": typed}
    if kind == questions.LEVER:
        return {"levers": [address.choose(_("Lever"), titles, "lever")]}
    if kind == questions.RANKING:
        chosen = st.pills(
            _("Levers to rank, 3 to 6"), list(titles), default=first[:5], key="room_ranked",
            format_func=titles.get, selection_mode="multi",
        )  # fmt: skip
        return {"levers": chosen}
    return {"levers": first}
