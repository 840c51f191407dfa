"""One city: emissions by sector against the target; headline figures without an inventory."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from dashboard import city, html, pictures
from dashboard.asking import Ask
from dashboard.city import charts, figures
from dashboard.city import emissions as inventory_words
from dashboard.html import Column
from dashboard.language import _
from dashboard.story.element import HEIGHT, LETTERS, WIDTH, Element, pick
from dashboard.story.native import Bars, Figures

PAGE = "/city"


def draw(ask: Ask, choices: Mapping[str, str]) -> Element:
    """Return the element of the city in the address."""
    names = ask("city_names")
    city_id = pick(choices, "city_id", names["city_id"], names["city_id"].iloc[0])
    items = ask("city_emissions", city_id=city_id)
    return _figures(ask, city_id) if items.empty else _sectors(ask, city_id, items)


def _sectors(ask: Ask, city_id: str, items: pd.DataFrame) -> Element:
    inventory = ask("city_inventory", city_id=city_id)
    name = ask("city_profile", city_id=city_id).iloc[0]["name"]
    chart = charts.sectors(items, inventory, "light", False)
    rows = inventory_words.sectors(items)
    drawn = pictures.svg(chart["drawing"], WIDTH, HEIGHT, LETTERS, chart["alt"])
    series = {_("Base year {year}").format(year=rows["year"].iloc[0]): _known(rows["value"])}
    goals = rows["residual_year"].dropna()
    if not goals.empty:
        series[_("Target {year}").format(year=int(goals.iloc[0]))] = _known(rows["residual"])
    return Element(
        f"{name}: {chart['title'][0].lower()}{chart['title'][1:]}",
        Markup(chart["subtitle"]).striptags(), html.render("slide_chart", picture=drawn),
        Bars([*rows["title"]], series, "#,##0"), chart["alt"],
        chart["rows"], chart["columns"], chart["sources"], chart["boundary"],
        on_deck=_("t CO₂e a year, baseline {year} by sector").format(year=rows["year"].iloc[0]),
    )  # fmt: skip


def _known(values: pd.Series) -> list[float | None]:
    return [None if pd.isna(value) else float(value) for value in values]


def _figures(ask: Ask, city_id: str) -> Element:
    who = ask("city_profile", city_id=city_id).iloc[0]
    inventory, targets, statuses, measures = (
        ask(f"city_{name}", city_id=city_id)
        for name in ("inventory", "targets", "statuses", "measures")
    )
    items = figures.headline(who, inventory, targets, statuses, measures)
    rows = pd.DataFrame([one._asdict() for one in items])
    columns = [Column("title", _("What")), Column("value", _("Figure"), number=True)]
    sources = {one.source.partition("source_id=")[2] for one in items if one.source} - {""}
    return Element(
        city.title(who, statuses, targets, measures), city.subtitle(who),
        html.render("slide_figures", figures=items), Figures(items),
        "; ".join(f"{one.title}: {one.value}" for one in items),
        rows, [*columns, Column("note", _("What to know"))], sorted(sources),
    )  # fmt: skip
