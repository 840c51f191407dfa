"""What a reader chooses stands in the address, by key; what is out of range is put right."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.language import _
from dashboard.ui.corrections import LONGEST, corrected


def read(key: str, parse: Callable[[str], Any], default: Any) -> Any:
    """Return the parsed value of a key in the address; say so where it cannot be parsed.

    parse raises ValueError for what is not a value.
    """
    st.session_state.setdefault("address_keys", set()).add(key)
    given = st.query_params.get(key)
    if given is None:
        return default
    try:
        return parse(given)
    except ValueError:
        corrected(key, given)
        st.query_params.pop(key)
        return default


def write(key: str, value: str | None) -> None:
    """Keep a value in the address; None takes it out."""
    write_all({key: value})


def write_all(values: Mapping[str, str | None]) -> None:
    """Keep values in the address by their keys, which is told to the browser once."""
    st.session_state.setdefault("address_keys", set()).update(values)
    changed = {}
    for key, value in values.items():
        st.session_state[f"address:{key}"] = value
        if value is None:
            st.query_params.pop(key, None)
        elif st.query_params.get(key) != value:
            changed[key] = value
    if changed:
        st.query_params.update(changed)


def forget_others() -> None:
    """Take out of the address what this page has no use for, such as choices of the page before."""
    for key in set(st.query_params) - st.session_state.get("address_keys", set()):
        st.query_params.pop(key)


def choose(
    label: str,
    options: Mapping[str, str],
    key: str,
    default: str | None = None,
    kind: str = "select",
    always: bool = False,
    hidden: bool = False,
) -> str:
    """Let the reader choose one key of options (title by key); it stays in the address.

    kind    select (a list) or segments (buttons side by side)
    always  whether the default stands in the address too
    hidden  whether the label is for screen readers only
    """
    default = default if default in options else next(iter(options))
    _take_from_address(key, options, default)
    visible = "collapsed" if hidden else "visible"
    if kind == "segments":
        chosen = st.segmented_control(
            label, list(options), format_func=options.get, key=key, required=True,
            label_visibility=visible,
        )  # fmt: skip
    else:
        chosen = st.selectbox(
            label, list(options), format_func=options.get, key=key, label_visibility=visible
        )
    write(key, chosen if always or chosen != default else None)
    if always or chosen != default:
        st.session_state["chosen"][label] = options[chosen]
    return chosen


def toggle(label: str, key: str, default: bool = False) -> bool:
    """Let the reader switch something on; it stays in the address as 1 or 0."""
    _take_from_address(key, {"1": "", "0": ""}, "1" if default else "0")
    st.session_state[key] = st.session_state[key] in ("1", True)
    on = st.toggle(label, key=key)
    write(key, None if on == default else str(int(on)))
    return on


def search(label: str, key: str, placeholder: str) -> str:
    """Let the reader type what to look for; it stays in the address, cut to LONGEST letters."""
    given = st.query_params.get(key)
    if is_news(key) or key not in st.session_state:
        st.session_state[key] = (given or "")[:LONGEST]
        if given and len(given) > LONGEST:
            message = _("The text to look for was cut to its first {n} letters.")
            st.session_state.setdefault("corrections", []).append(message.format(n=LONGEST))
    else:
        st.session_state[key] = st.session_state[key]  # set anew, or a page change resets it
    typed = st.text_input(
        label, key=key, type="search", live=True, max_chars=LONGEST, placeholder=placeholder
    ).strip()
    write(key, typed or None)
    if typed:
        st.session_state["chosen"][label] = typed
    return typed


def is_news(key: str) -> bool:
    """Return whether a key's value in the address comes from a link, an edit or going back.

    It is no news if it is what was written last, or what the run before saw: a fast reader's next
    move arrives with the address of the move before.
    """
    given, written = st.query_params.get(key), st.session_state.get(f"address:{key}")
    seen = st.session_state.get(f"seen:{key}")
    st.session_state[f"seen:{key}"] = given
    if st.session_state["is_new_page"]:  # the menu clears the address; choices stay as they were
        return given is not None and given != written
    return given not in (written, seen)


def _take_from_address(key: str, options: Mapping[str, str], default: str) -> None:
    """Set the widget's value before it is drawn: from the address if that is news, else kept."""
    given = st.query_params.get(key)
    if is_news(key) or key not in st.session_state:
        if given is not None and given not in options:
            corrected(key, given)
        st.session_state[key] = given if given in options else default
    elif st.session_state[key] not in options and not isinstance(st.session_state[key], bool):
        st.session_state[key] = default
    else:
        st.session_state[key] = st.session_state[key]  # set anew, or a page change resets it
