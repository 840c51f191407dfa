"""Slides in the browser: full screen, keys, touch, overview, black, timer, notes in a window.

In, as `data`:
  story    key of what is presented; another one begins at its first slide
  slides   [{html, title, note, seconds, live}], html as templates/slide.html draws it
  view     stage, or notes for the second window
  auto     seconds a slide stays when it runs by itself; 0 for never
  colours  CSS variables of the light theme, which slides have whatever the reader's is
  words    texts of the buttons

Nothing is sent back: the slide stands in the address as `step`, written in the browser, so that
a talk goes on when the server does not answer. Two windows of one browser keep to the same slide
by a BroadcastChannel.
"""

from functools import cache
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
PARTS = ("parts", "clock", "keys", "notes", "present")  # one module to the browser


def present(data: dict, key: str) -> None:
    """Mount the slides."""
    _registered()(key=key, data=data)


@cache
def _registered():
    script = "\n".join(_text(f"{part}.js") for part in PARTS)
    return st.components.v2.component(
        "present", js=script, css=_text("present.css"), isolate_styles=False
    )


def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
