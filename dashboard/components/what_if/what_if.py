"""The what-if panel in the browser: sliders, headline and the course of emissions.

In, `fixed`, of a city whatever the mix, as the text that written() makes once:
  language, number {decimal, thousands}
  city {city_id, name}
  base_year, today, goal_year, last_year
  parameters  number by parameter_id
  levers      [{lever_id, group_id, title, help, reason, source, quality, start, min, max, step,
              display, is_pace, is_external, is_first_view}], in the order of the panel
  groups      [{group_id, title, colour}], colour a name of look.tokens()["sector"] or empty
  sectors     node ids that add up to the total, each `sector_` and its group_id
  words       texts in place of dashboard.components.what_if.words; may be left out

In, `moving`:
  boundary    a sentence
  base, goal  t CO₂e a year
  base_quality  of the base year's total: measured, reported or estimated; may be left out
  reference   totals of today's course, a number a year from base_year to last_year
  history     [{year, value}] other published totals
  band        {years, p10, p90} or None; band_for  the settings that it belongs to
  settings    {lever_id: value} of the moved levers; locks [lever_id]
  asked       the last `asked` that the server has answered; may be left out
  beside      HTML of what the server says of the mix, escaped; may be left out

Out: {settings, locks, asked}. `asked` grows with each release of a slider, undo, redo, reset and
lock; nothing is sent while a slider is dragged. Colours come from the page's style sheet
(look.style_sheet), so that paper takes the light ones.
"""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.components.what_if.words import words

HERE = Path(__file__).parent
# One module to the browser: what is generated from the model's rows, then parts, then the whole.
PARTS = (
    "dom", "numbers", "course", "mixes", "scale", "labels", "chart", "lines", "lever", "panel",
    "result", "actions", "what_if",
)  # fmt: skip


def written(data: dict) -> str:
    """Return what is the same for every mix of a city, with the panel's words, as JSON."""
    return json.dumps(data | {"words": words() | data.get("words", {})}, ensure_ascii=False)


def panel(
    fixed: str, moving: dict, key: str, program: str, on_change: Callable[[], None] = lambda: None
) -> dict:
    """Mount the panel; return the mix that the reader has released.

    fixed    as written() returns it; moving as this module's docstring says
    program  text of a module with `step`, as dashboard.model.javascript.source returns it
    """
    said = _registered(program)(
        key=key,
        data={"fixed": fixed, "moving": moving},
        default={"mix": None},
        on_mix_change=on_change,
    )
    return said.mix or {"settings": moving["settings"], "locks": moving["locks"], "asked": 0}


@cache
def _registered(program: str):
    script = "\n".join([program, *(_text(f"{part}.js") for part in PARTS)])
    style = _text("what_if.css")
    name = hashlib.sha256((script + style).encode()).hexdigest()[:12]
    return st.components.v2.component(f"what_if_{name}", js=script, css=style, isolate_styles=False)


def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
