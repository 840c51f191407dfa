"""What stands on the sheet of the twelve."""

from datetime import date

import pandas as pd

from dashboard import credit, map_drawing, overview
from dashboard.asking import Ask
from dashboard.formats import number, when
from dashboard.language import DEFAULT, _, current
from dashboard.measures import catalogue
from dashboard.sheet import write

MAP_PX = 820


def data(ask: Ask, origin: str) -> dict:
    """Return the data of the sheet."""
    today = date.today()
    cities = ask("city_stages", on_date=today.isoformat())
    items = overview.figures(cities, ask("labelled_cities"), ask("stage_reached"))
    rows, used = _rows(ask, cities)
    spoken = "" if current() == DEFAULT else f"?lang={current()}"
    return (
        {"title": overview.title(cities), "subtitle": overview.takeaway(cities, today)}
        | {"figures": [{"title": one.title, "value": one.value, "note": one.note} for one in items]}
        | _map(ask, cities, today)
        | {"table_title": _("The twelve city municipalities"), "head": _head(), "rows": rows}
        | {"table_note": _("Emissions: t CO₂e of the base year of the published inventory; their boundaries differ. Measures: those that the collected sources name.")}  # noqa: E501
        | write.foot(ask, used, f"{origin}/{spoken}")
    )  # fmt: skip


def _map(ask: Ask, cities: pd.DataFrame, today: date) -> dict:
    drawn = map_drawing.drawing(
        cities, ask("shapes"), ask("label_offsets", view="1440"), MAP_PX, 1440
    )
    alt = overview.takeaway(cities, today)
    svg = map_drawing.svg(drawn, alt, 18, 17)
    return {
        "map": str(svg),
        "map_alt": alt,
        "map_credit": credit.of_map(ask("shapes"), ask("sources")),
    }


def _head() -> list[str]:
    return [
        _("Municipality"), _("Stage"), _("Since"), _("Inhabitants"), _("Measures"),
        _("Emissions, t"),
    ]  # fmt: skip


def _rows(ask: Ask, cities: pd.DataFrame) -> tuple[list[list], list[str]]:
    counted = catalogue.measures_of(ask("measures"))["city_id"].value_counts()
    rows, used = [], [*cities["source_id"].dropna(), *cities["population_source_id"].dropna()]
    for row in cities.itertuples():
        inventory = ask("city_inventory", city_id=row.city_id)
        total = _("no data") if inventory.empty else number(inventory.iloc[0]["total"])
        used += [*inventory["source_id"]]
        stage = {"number": int(row.number), "text": row.stage} if pd.notna(row.number) else _("not yet")  # noqa: E501  # fmt: skip
        rows.append([
            row.name, stage, when(row.since, row.since_precision), number(row.population),
            number(int(counted.get(row.city_id, 0))), total,
        ])  # fmt: skip
    return rows, used
