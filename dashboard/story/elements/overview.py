"""The map: who stands where today, or on the day in the address."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dashboard import html, map_drawing, overview
from dashboard.asking import Ask
from dashboard.formats import day as day_text
from dashboard.formats import number, when
from dashboard.html import Column
from dashboard.language import _
from dashboard.story.element import HEIGHT, Element, NotShown
from dashboard.story.native import Places

PAGE = "/"


def draw(ask: Ask, choices: Mapping[str, str]) -> Element:
    """Return the map with the groups of cities beside it."""
    on = _day(choices.get("date"))
    cities = ask("city_stages", on_date=on.isoformat())
    groups = overview.who_is_where(cities, ask("stages"))
    groups = [group for group in groups if group["cities"]]
    width = HEIGHT / map_drawing.RATIO
    drawn = map_drawing.drawing(
        cities, ask("shapes"), ask("label_offsets", view="1440"), width, 1440
    )
    alt = overview.takeaway(cities, on)
    picture = map_drawing.svg(drawn, alt, 26, 24)
    title = overview.title(cities) if on == date.today() else alt.rstrip(".")
    return Element(
        title, _("Stage on the way, {date}").format(date=day_text(on)),
        html.render("slide_map", picture=picture, groups=groups),
        Places(drawn, [_group(group) for group in groups]),
        alt, _rows(cities), _columns(),
        [*cities["source_id"].dropna(), *cities["population_source_id"], *_bounds(ask)],
    )  # fmt: skip


def _group(group: dict) -> tuple[str, str]:
    return f"{group['number']} · {group['title']}", group["text"]


def _day(given: str | None) -> date:
    if given is None:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        said = _("“{value}” is not a day; a day is written like 2022-04-19.")
        raise NotShown(said.format(value=given[:60])) from None


def _bounds(ask: Ask) -> list[str]:
    return [*ask("shapes")["source_id"].dropna().unique()]


def _rows(cities: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({
        "name": cities["name"],
        "stage": [_stage(row) for row in cities.itertuples()],
        "since": [when(row.since, row.since_precision) for row in cities.itertuples()],
        "population": [number(value) for value in cities["population"]],
    })  # fmt: skip


def _stage(row) -> str:
    return f"{int(row.number)} {row.stage}" if pd.notna(row.number) else _("not yet")


def _columns() -> list[Column]:
    return [
        Column("name", _("Municipality")), Column("stage", _("Stage")),
        Column("since", _("Since")), Column("population", _("Inhabitants"), number=True),
    ]  # fmt: skip
