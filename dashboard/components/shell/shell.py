"""The page's shell in the browser.

In: language, width, words (what to say, by what Streamlit says), story (addresses that the reader
has added; None where this session does not know). Out: state `width` (the window's, in px), state
`story` (what the browser has kept, where the session does not know), trigger `link` (an address of
this site that was clicked, so that the page changes without a new session) and trigger `scheme`
(the reader's browser turned light or dark, so that the page is drawn anew).
"""

from pathlib import Path

import streamlit as st

from dashboard.components.shell.words import words

HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "shell",
    js="".join((HERE / name).read_text(encoding="utf-8") for name in ("speak.js", "shell.js")),
    isolate_styles=False,
)


def shell(language: str, width: int, story: list[str] | None) -> tuple[int, str | None, list[str]]:
    """Set the document's language; return the window's width, a clicked link, the kept story.

    width  what is assumed until the browser has answered, in px
    """
    width = int(st.session_state.get("shell_component", {}).get("width") or width)
    with st.container(key="shell"):
        said = _mount(
            key="shell_component",
            data={"language": language, "width": width, "words": words(), "story": story},
            default={"width": width, "story": []},
            on_width_change=lambda: None,
            on_story_change=lambda: None,
            on_link_change=lambda: None,
            on_scheme_change=lambda: None,
        )
    return int(said.width or width), said.link, said.story or []
