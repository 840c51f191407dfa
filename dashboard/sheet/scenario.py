"""What a mix of the what-if page brings, for a city's sheet."""

from collections.abc import Mapping

import pandas as pd

from dashboard import look
from dashboard.asking import Ask
from dashboard.formats import number
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.story.element import NotShown
from dashboard.what_if import mixes, story_words
from dashboard.what_if.results import Outcome
from dashboard.what_if.standing import Standing, standing
from dashboard.what_if.words import goal_percent


def data(ask: Ask, city_id: str, choices: Mapping[str, str]) -> dict | None:
    """Return title, bars and note of the mix `m`; None where none is chosen."""
    if "m" not in choices:
        return None
    here = standing(ask, city_id, choices)
    if here.problems:
        raise NotShown(" ".join(here.problems))
    name = ask("city_names").set_index("city_id").loc[city_id, "name"]
    mix, inventory = here.outcome(here.settings), ask("city_inventory", city_id=city_id)
    titles = ask("what_if_presets").set_index("preset_id")["title"]
    said = _("t CO₂e a year; the line is the goal of −{share}: {goal} t")
    return {
        "title": story_words.title(name, mix, False),
        "subtitle": said.format(share=goal_percent(), goal=number(mix.goal)),
        "bars": _bars(titles, here, mix, inventory.empty),
        "note": story_words.boundary(inventory, choices.get("factor", "contract")),
    }  # fmt: skip


def _bars(titles: pd.Series, here: Standing, mix: Outcome, is_pale: bool) -> list[dict]:
    """Return base year, today's course and the mix; pale where they rest on an estimate."""
    chosen = titles.get(mixes.named(here.settings, here.presets, here.limits), _("Own mix"))
    usual = here.outcome(here.presets[mixes.COURSE])
    values = [
        (_("Base year {year}").format(year=BASE_YEAR), mix.base, "outline"),
        (f"{titles[mixes.COURSE]}, {GOAL_YEAR}", usual.total, "outline"),
        (f"{chosen}, {GOAL_YEAR}", mix.total, "accent"),
    ]
    colours, largest = look.tokens("light"), max(value for _title, value, _token in values)
    return [
        {
            "title": title, "share": value / largest, "target": mix.goal / largest,
            "fill": colours[token], "value": number(value), "goal": "", "pale": is_pale,
        }
        for title, value, token in values
    ]  # fmt: skip
