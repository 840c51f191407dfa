"""The reader's own story: what is added on any page, and how it comes back."""

import streamlit as st

from dashboard import html
from dashboard.language import _
from dashboard.story import own
from dashboard.story.elements import by_page

KEPT = "own_story"  # in the session; the browser keeps a copy (components/shell)


def known() -> list[str] | None:
    """Return what the reader has added; None where this session does not know yet."""
    return st.session_state.get(KEPT)


def addresses() -> list[str]:
    """Return what the reader has added so far."""
    return known() or []


def keep(lines: list[str]) -> None:
    """Put other steps in place of those added so far."""
    st.session_state[KEPT] = lines


def take_copy(copy: list[str]) -> None:
    """Take what the browser has kept, where this session does not know."""
    if copy and known() is None:
        keep(own.lines("\n".join(str(line) for line in copy)))


def can_add(path: str) -> bool:
    """Return whether the page at a path has a slide."""
    return path in by_page()


def offer(whole_address: str) -> None:
    """Draw the button that adds this page, as it stands, to the reader's story."""
    address = own.tidy(whole_address)
    if not can_add(address.partition("?")[0]):
        return
    icon, label = ":material/playlist_add:", _("Add to my story")
    # added before the run, so that the shell, which is drawn first, keeps it in the browser
    if st.button(label, icon=icon, key="add_to_story", on_click=_add, args=(address,)):
        said = _("Step {n} of your story. It waits under “Present”.").format(n=len(addresses()))
        st.html(html.paragraph(said, "small"))  # as Markdown, “1.” would begin a list


def _add(address: str) -> None:
    if len(addresses()) < own.MOST:
        keep([*addresses(), address])
