"""The way: which city reached which step, today or by the day in the address."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dashboard import html, look
from dashboard.adoption import titles, ways, words
from dashboard.asking import Ask
from dashboard.formats import day as day_text
from dashboard.html import Column
from dashboard.language import _
from dashboard.story.element import HEIGHT, WIDTH, Element, NotShown
from dashboard.story.native import Grid

PAGE = "/status"
NAMES, HEAD = 300, 122  # px for the cities' names and for the steps' heads


def draw(ask: Ask, choices: Mapping[str, str]) -> Element:
    """Return the cities' ways, step by step."""
    steps, today = ask("adoption"), date.today()
    day = _day(choices.get("date"), ways.first_day(steps), today)
    reached, heads = ways.way(steps, day), ways.stages(steps)
    cities = ways.furthest(steps, day)
    head = [_("Municipality"), *(f"{row.number:.0f} {row.stage}" for row in heads.itertuples())]
    lines = _lines(steps, reached, cities, heads, day)
    title = titles.title(steps, today) if day == today else titles.takeaway(steps, day, today)
    fields = [f"step_{place}" for place in range(len(head))]
    return Element(
        title,
        _("As on {date}; dashed: a step that was taken, on a day that is not known").format(
            date=day_text(day)
        ),
        _picture(steps, reached, cities, heads, day),
        Grid(head, lines), titles.alt_text(steps, day),
        pd.DataFrame(lines, columns=fields),
        [Column(field, name) for field, name in zip(fields, head, strict=True)],
        [*reached["source_id"].dropna()],
        on_deck=_("As on {date}").format(date=day_text(day)),
    )  # fmt: skip


def _day(given: str | None, first: date, today: date) -> date:
    if given is None:
        return today
    try:
        return min(max(date.fromisoformat(given), first), today)
    except ValueError:
        said = _("“{value}” is not a day; a day is written like 2022-04-19.")
        raise NotShown(said.format(value=given[:60])) from None


def _undated(steps: pd.DataFrame, reached: pd.DataFrame) -> pd.DataFrame:
    """Return steps that were taken before a later one, on a day that no source gives."""
    rows = steps[steps["is_shown"] & steps["state"].eq("reached") & steps["placed_on"].isna()]
    last = reached.groupby("city_id")["number"].max()
    return rows[rows["number"] < rows["city_id"].map(last).fillna(0)]


def _lines(steps, reached, cities, heads, day: date) -> list[list[str]]:
    said = {(row.city_id, row.number): words.when_text(row) for row in reached.itertuples()}
    for row in _undated(steps, reached).itertuples():
        said[row.city_id, row.number] = words.state_text(row)
    refused = steps[steps["state"].eq("refused") & (steps["placed_on"] <= pd.Timestamp(day))]
    for row in refused.itertuples():
        said.setdefault((row.city_id, row.number), _("not selected"))
    return [
        [row.city, *(said.get((row.city_id, number), "") for number in heads["number"])]
        for row in cities.itertuples()
    ]


def _picture(steps, reached, cities, heads, day: date):
    colours, across = look.tokens("light"), (WIDTH - NAMES) / len(heads)
    row_px = (HEIGHT - HEAD) / len(cities)
    at = {number: NAMES + across * (place + 0.5) for place, number in enumerate(heads["number"])}
    high = {one: HEAD + row_px * (place + 0.5) for place, one in enumerate(cities["city_id"])}
    undated = _undated(steps, reached)
    everything = pd.concat([reached.assign(known=True), undated.assign(known=False)])
    marks = [
        {
            "x": at[row.number], "y": high[row.city_id], "number": int(row.number),
            "known": row.known, "fill": colours["stage"][int(row.number) - 1],
            "ink": colours["stage_text"][int(row.number) - 1],
            "before": at[row.number - 1] if row.number > 1 else None,
        }
        for row in everything.sort_values("number").itertuples()
    ]  # fmt: skip
    return html.render(
        "slide_way", width=WIDTH, height=HEIGHT, heads=_heads(everything, heads, at), marks=marks,
        rows=[(row.city, high[row.city_id], row.number > 1) for row in cities.itertuples()],
        half=row_px / 2, colours=colours, alt=titles.alt_text(steps, day),
    )  # fmt: skip


def _heads(everything: pd.DataFrame, heads: pd.DataFrame, at: dict) -> list[dict]:
    found = []
    for row in heads.itertuples():
        own = everything[everything["number"] == row.number]
        dated = own.dropna(subset=["placed_on"]).sort_values("placed_on")
        first = words.when_text(next(dated.itertuples())) if len(dated) else ""
        several = dated["placed_on"].nunique() > 1
        said = _("from {date}").format(date=first) if several else first
        found.append({"x": at[row.number], "count": len(own), "stage": row.stage, "when": said})
    return found
