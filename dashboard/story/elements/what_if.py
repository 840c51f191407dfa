"""What if: one city's course with a mix beside today's, or the mix in all twelve."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dashboard import html, pictures
from dashboard.asking import Ask
from dashboard.charts import carry_over, course
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.story.element import HEIGHT, LETTERS, WIDTH, Element, NotShown, pick
from dashboard.story.native import Bars, Lines
from dashboard.what_if import carry, costs, many_words, mixes, story_words
from dashboard.what_if.results import GOAL_SHARE
from dashboard.what_if.standing import Standing, address, standing

PAGE = "/what-if"


def draw(ask: Ask, choices: Mapping[str, str]) -> Element:
    """Return the course of the city, or all cities where the address has view=twelve."""
    names = ask("city_names")
    city_id = pick(choices, "city_id", names["city_id"], names["city_id"].iloc[0])
    try:
        here = standing(ask, city_id, choices)
    except ValueError as error:
        said = _("There is no ready-made mix “{name}” in this city.")
        raise NotShown(said.format(name=error)) from None
    if here.problems:
        raise NotShown(" ".join(here.problems))
    if choices.get("view") == "twelve":
        drawn = _twelve(ask, here, city_id)
    else:
        drawn = _course(ask, here, city_id, choices.get("factor", "contract"))
    return drawn._replace(address=address(ask, here, {"city_id": city_id} | dict(choices)))


def _named(ask: Ask, here: Standing) -> str:
    """Return what the mix is called."""
    chosen = mixes.named(here.settings, here.presets, here.limits)
    titles = ask("what_if_presets").set_index("preset_id")["title"]
    return titles.get(chosen, _("Own mix"))


def _course(ask: Ask, here: Standing, city_id: str, factor: str) -> Element:
    name = ask("city_names").set_index("city_id").loc[city_id, "name"]
    mix, usual = here.outcome(here.settings), here.outcome(here.presets[mixes.COURSE])
    last = GOAL_YEAR - BASE_YEAR + 1
    mine, other = mix.years[:last], usual.years[:last]
    titles = ask("what_if_presets").set_index("preset_id")["title"]
    same = np.allclose(mine, other)
    series = {} if same else {_named(ask, here): mine}
    series |= {titles[mixes.COURSE]: other}
    rows, columns = story_words.course_rows(series)
    inventory = ask("city_inventory", city_id=city_id)
    drawing = course.until_goal(story_words.long(series), mix.goal, story_words.goal(mix.goal))
    alt = story_words.alt(series, mix.goal)
    return Element(
        story_words.title(name, mix, same), story_words.subtitle(),
        html.render("slide_chart", picture=pictures.svg(drawing, WIDTH, HEIGHT, LETTERS, alt)),
        Lines(
            [*rows["year"]],
            {title: [*map(float, values)] for title, values in series.items()}
            | {story_words.goal(mix.goal): [mix.goal] * len(mine)}, "#,##0",
        ),
        alt, rows, columns, [*inventory["source_id"], "model_method"],
        story_words.boundary(inventory, factor),
    )  # fmt: skip


def _twelve(ask: Ask, here: Standing, city_id: str) -> Element:
    groups = ask("what_if_groups")[["group_id", "colour"]]
    levers = here.levers.merge(groups, on="group_id", how="left")
    found = carry.to_all(here.model, here.settings, costs.costed(levers))
    found = found.merge(ask("city_names"), on="city_id")
    found["cut_text"] = found["cut"].map(many_words.cut_text)
    drawing = carry_over.bars(found, 1 - GOAL_SHARE, "light", city_id, False)
    rows, columns = many_words.twelve_table(found, dict(zip(levers["lever_id"], levers["title"], strict=True)))  # noqa: E501  # fmt: skip
    alt = many_words.twelve_alt(found)
    inventories = [ask("city_inventory", city_id=one)["source_id"] for one in found["city_id"]]
    unit = _("change of emissions by {year}").format(year=GOAL_YEAR)
    return Element(
        _("{mix}: {title}").format(mix=_named(ask, here), title=_low(many_words.twelve_title(found))),  # noqa: E501
        story_words.twelve_subtitle(),
        html.render("slide_chart", picture=pictures.svg(drawing, WIDTH, HEIGHT, LETTERS, alt)),
        Bars(
            [*found["name"]], {unit: [*map(float, found["cut"])]}, '"−"0.0%;"+"0.0%;0%',
            1 - GOAL_SHARE, [not own for own in found["is_published"]],
        ),
        alt, rows, columns[:3], [*pd.concat(inventories), "model_method"],
        story_words.estimated(int((~found["is_published"]).sum())),
        on_deck=story_words.twelve_on_deck(),
    )  # fmt: skip


def _low(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]
