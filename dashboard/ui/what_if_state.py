"""The mix that a reader has set: kept in the session, taken from the address, written back."""

import streamlit as st

from dashboard.ui import address
from dashboard.ui.what_if_mix import outcome
from dashboard.ui.what_if_place import Place
from dashboard.what_if import link, link_words, mixes
from dashboard.what_if.mixes import Settings

PANEL = "what_if_panel"  # the component's key
STATE = "what_if_state"


def take(here: Place) -> None:
    """Bring the session's mixes up to date: from the address where that is news, else as kept."""
    state = st.session_state.setdefault(STATE, {"asked": None, "locks": set(), "b": None})
    given, is_news = st.query_params.get("m"), address.is_news("m")
    address.read("m", str, None)
    if is_news or "settings" not in state:
        _open(here, state, given)
    state["settings"] = mixes.fitted(state["settings"], here.limits)
    other, is_news = st.query_params.get("b"), address.is_news("b")
    address.read("b", str, None)
    if is_news:
        state["b"] = _read("b", other, here)[0]
    if state["b"] is not None:
        state["b"] = mixes.fitted(state["b"], here.limits)
    write(here)


def _open(here: Place, state: dict, given: str | None) -> None:
    settings, state["locks"] = _read("m", given, here)
    state["settings"] = here.presets[mixes.COURSE] if settings is None else settings
    made = link.digest(given or "")
    if made and made != here.digest:
        then, now = st.query_params.get("r"), outcome(here, state["settings"]).cut
        _say(link_words.older(then, now, mixes.changed(made, here.digest)))


def _read(key: str, given: str | None, here: Place) -> tuple[Settings | None, set[str]]:
    if given is None:
        return None, set()
    settings, locks, problems = link.decode(given, here.limits)
    for sentence in problems:
        _say(sentence)
    return settings, locks


def _say(sentence: str) -> None:
    st.session_state.setdefault("corrections", []).append(sentence)


def current() -> dict:
    """Return the session's mix: settings, locks, b (settings to compare with, or None), asked."""
    return st.session_state[STATE]


def take_release(here: Place) -> None:
    """Take what the panel has sent since the last run."""
    state, said = current(), (st.session_state.get(PANEL) or {}).get("mix")
    if not said or said["asked"] == state["asked"]:
        return
    state["asked"] = said["asked"]
    state["settings"] = mixes.fitted(said["settings"], here.limits)
    state["locks"] = {name for name in said["locks"] if name in here.limits}


def put(settings: Settings) -> None:
    """Put a mix on the levers; what is locked stays as it is."""
    current()["settings"] = dict(settings)


def keep_as_b() -> None:
    """Keep the mix to compare others with."""
    current()["b"] = dict(current()["settings"])


def write(here: Place) -> None:
    """Write the mixes into the address; today's course without locks is not written."""
    state = current()
    usual = mixes.named(state["settings"], here.presets, here.limits) == mixes.COURSE
    is_usual = usual and not state["locks"]
    digest = here.digest
    text = link.encode(digest, state["settings"], state["locks"], here.limits)
    cut, b = outcome(here, state["settings"]).cut, state["b"]
    address.write_all({
        "m": None if is_usual else text,
        "r": None if is_usual else str(round(cut * 1000)),
        "b": None if b is None else link.encode(digest, b, set(), here.limits),
    })  # fmt: skip


def kept(here: Place) -> dict[str, str]:
    """Return what a link to another view of this mix must carry along."""
    own = {key: st.query_params[key] for key in ("m", "b", "factor") if key in st.query_params}
    return {"city_id": here.city_id} | own
