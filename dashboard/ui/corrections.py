"""What was put right in the address a reader asked for, to be said under the page's head."""

import streamlit as st

from dashboard.language import _

LONGEST = 60  # of a value read from the address, when it is named in a sentence


def corrected(key: str, given: str) -> None:
    """Remember that a value of the address was put right, to be said under the page's head."""
    shown = given if len(given) <= LONGEST else given[:LONGEST] + "…"
    message = _("The address asked for {key} = “{value}”, which there is none of. The usual view is shown.")  # noqa: E501  # fmt: skip
    st.session_state.setdefault("corrections", []).append(message.format(key=key, value=shown))


def no_page(path: str) -> None:
    """Remember that the address named a page that there is none of, to be said under the head."""
    shown = path if len(path) <= LONGEST else path[:LONGEST] + "…"
    message = _("There is no page “{path}”. The overview is shown; the others are in the menu.")
    st.session_state.setdefault("corrections", []).append(message.format(path=shown))
