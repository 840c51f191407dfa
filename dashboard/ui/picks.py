"""Several of a few, chosen by the reader and kept in the address as keys parted by commas."""

from collections.abc import Mapping

import streamlit as st

from dashboard.ui import address, corrections


def pick(label: str, options: Mapping[str, str], key: str) -> list[str]:
    """Let the reader pick keys of options (title by key), in their order; none picked is all.

    What the address asks for and there is none of is left out, and said.
    """
    held = f"{key}_picked"  # another page may let one be chosen under the same key
    given = st.query_params.get(key)
    if address.is_news(key) or held not in st.session_state:
        asked = [one for one in (given or "").split(",") if one]
        for one in asked:
            if one not in options:
                corrections.corrected(key, one)
        st.session_state[held] = [one for one in options if one in asked]
    else:
        st.session_state[held] = st.session_state[held]  # set anew, or a page change resets it
    picked = st.pills(
        label, list(options), format_func=options.get, key=held, selection_mode="multi"
    )
    kept = [one for one in options if one in picked]
    address.write(key, ",".join(kept) if 0 < len(kept) < len(options) else None)
    return kept if len(kept) < len(options) else []
