"""Each view of an indicator as one thing to show: drawing, words, table, rows to take away.

rows    as queries/indicator_series.sql returns them
breaks  as queries/indicator_breaks.sql returns them
look_   theme, narrow, chosen, px, across: how a drawing is drawn, given when it is
"""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import pandas as pd

from dashboard.charts import (
    indicator_map,
    indicator_panels,
    indicator_ranking,
    indicator_scatter,
    indicator_time,
)
from dashboard.credit import boundaries
from dashboard.indicators import Asked, beside, number, series, tables, unit, words
from dashboard.language import _


class Shown(NamedTuple):
    """What one view shows; draw takes look_ and gives an Altair chart, or is None for a table."""

    draw: Callable[[dict], Any] | None
    title: str
    subtitle: str
    alt: str
    boundary: str
    lines: pd.DataFrame
    columns: list
    taken: pd.DataFrame
    sources: list[str]


def _shown(draw, title: str, rows, asked: Asked, boundary: str, extra=()) -> Shown:
    return Shown(
        draw, title, words.subtitle(asked, rows["year"]), words.alt(rows, asked), boundary,
        tables.lines(rows), tables.columns(asked), tables.taken(rows, asked),
        [*rows["source_id"], *extra],
    )  # fmt: skip


def _lost(rows: pd.DataFrame) -> int:
    return int((rows["value"].isna() & (rows["kind"] == "city")).sum())


def time(asked: Asked, rows: pd.DataFrame, breaks: pd.DataFrame) -> Shown:
    """Return lines over the years."""
    drawn = series.ready(rows, asked)
    here = series.concerning(breaks, drawn)
    said = here.assign(said=[beside.break_said(one) for one in here.itertuples()])
    draw = partial(
        indicator_time.lines, drawn, series.steps(drawn, here), said,
        {"not_zero": _("the axis does not begin at zero")},
    )  # fmt: skip
    title = words.movement(series.changes(drawn, here))
    boundary = beside.boundary(asked, drawn, here, _lost(rows))
    return _shown(draw, title, drawn, asked, boundary, here["source_id"])


def ranking(
    asked: Asked, rows: pd.DataFrame, year: int, names: dict[str, str], whole: float | None = None
) -> Shown:
    """Return bars of one year; names of the cities asked for, by key.

    whole  the median of their group, where they are a page of it
    """
    drawn = series.in_year(series.ready(rows, asked), year)
    absent = [name for key, name in names.items() if key not in set(drawn["place_id"])]
    cities = drawn[(drawn["kind"] == "city") & ~drawn["is_target"]]
    middle, text = float("nan"), ""
    if whole is not None or len(cities) > 2:
        middle, text = words.middle(asked, cities, whole)
    said = {"missing": _("no data"), "median": _("median {value}").format(value=text)}
    draw = partial(indicator_ranking.bars, drawn, absent, middle, said)
    boundary = beside.boundary(asked, drawn, rows[:0], _lost(rows[rows["year"] == year]), "bar")
    return _shown(draw, words.extremes(asked, drawn, year), drawn, asked, boundary)


def on_map(asked: Asked, rows, year: int, places, shapes, known: pd.DataFrame) -> Shown:
    """Return the map of one year.

    places, shapes, known  as indicator_map_places, shapes and sources of queries/ return them
    """
    drawn = series.in_year(series.ready(rows, asked), year)
    cities = drawn[drawn["kind"] == "city"]
    draw = partial(indicator_map.cities, cities, places, shapes, {"missing": _("no data")})
    boundary = beside.boundary(asked, cities, rows[:0], _lost(rows[rows["year"] == year]), "circle")
    sources = shapes["source_id"].dropna()
    title = words.extremes(asked, drawn, year)
    return _shown(draw, title, cities, asked, f"{boundaries(shapes, known)} {boundary}", sources)


def panels(asked: Asked, rows: pd.DataFrame, breaks, names: dict[str, str]) -> Shown:
    """Return a small panel a city; names of the cities asked for, by key."""
    drawn = series.ready(rows, asked)
    drawn = drawn[drawn["kind"] == "city"]
    here = series.concerning(breaks, drawn)
    is_shared = asked.with_country
    draw = partial(
        indicator_panels.panels, drawn, series.steps(drawn, here), list(names.values()),
        {"missing": _("no data"), "is_shared": is_shared},
    )  # fmt: skip
    shown = _shown(
        draw, words.risen(series.changes(drawn, here)), drawn, asked,
        beside.boundary(asked, drawn, here, _lost(rows)), here["source_id"],
    )  # fmt: skip
    scale = _("one scale for all, from zero") if is_shared else _("each panel has its own scale from zero")  # noqa: E501  # fmt: skip
    return shown._replace(subtitle=f"{shown.subtitle}; {scale}")


def table(asked: Asked, rows: pd.DataFrame, breaks: pd.DataFrame) -> Shown:
    """Return all values, Slovenia's too, without a drawing."""
    drawn = series.ready(rows, asked, is_all=True)
    here = series.concerning(breaks, drawn)
    boundary = beside.boundary(asked, drawn, here, _lost(rows), "none")
    return _shown(None, words.counted(drawn), drawn, asked, boundary, here["source_id"])


def scatter(asked: Asked, other: Asked, pair: pd.DataFrame, years: tuple[int, int]) -> Shown:
    """Return two indicators against each other; pair as queries/indicator_pair.sql returns it."""
    one, two = (_axis(which, year) for which, year in zip((asked, other), years, strict=True))
    texts = pair.assign(
        one_text=number(asked, pair["value"]), other_text=number(other, pair["other_value"])
    )
    is_guess = texts[["quality", "other_quality"]].eq("estimated").any(axis=1)
    drawn = texts.assign(
        kind="city",
        mark=is_guess.map({True: "estimated", False: "measured"}),
        told=texts["place"] + ": " + texts["one_text"] + "; " + texts["other_text"],
    )
    draw = partial(indicator_scatter.cities, drawn, {"one": one, "other": two})
    told = "; ".join(f"{row.place} {row.one_text}, {row.other_text}" for row in texts.itertuples())
    return Shown(
        draw, words.together(pair, asked.indicator["title"], other.indicator["title"]),
        f"{one} · {two}", f"{one}, {two}: {told}.", beside.marks(drawn, "shape"),
        tables.pair_lines(texts), tables.pair_columns(one, two), pair,
        [*pair["source_id"], *pair["other_source_id"]],
    )  # fmt: skip


def _axis(asked: Asked, year: int) -> str:
    return f"{asked.indicator['title']}, {unit(asked)}, {year}"
