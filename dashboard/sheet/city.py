"""What stands on one city's sheet."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

import pandas as pd
from markupsafe import Markup

from dashboard import city, credit, look, map_drawing
from dashboard.asking import Ask
from dashboard.city import counts, emissions, figures, steps
from dashboard.language import DEFAULT, _, current
from dashboard.measures import STATES, quality_word, quantity_text, state_word, year_text
from dashboard.sheet import scenario, write

MAP_PX = 520


def data(ask: Ask, city_id: str, choices: Mapping[str, str], origin: str) -> dict:
    """Return the data of a city's sheet; with `m` among the choices, the mix's result too."""
    who = ask("city_profile", city_id=city_id).iloc[0]
    inventory, items, statuses, targets, measures, gaps, others = (
        ask(f"city_{name}", city_id=city_id)
        for name in ("inventory", "emissions", "statuses", "targets", "measures", "gaps", "other_emissions")  # noqa: E501
    )  # fmt: skip
    headline = figures.headline(who, inventory, targets, statuses, measures)
    drawn = scenario.data(ask, city_id, choices)
    used = [*statuses.loc[statuses["is_shown"], "source_id"].dropna(), *items["source_id"]]
    used += [one.source.partition("source_id=")[2] for one in headline if one.source and "source_id=" in one.source]  # noqa: E501  # fmt: skip
    used += [*measures["source_id"]] + (["model_method"] if drawn else [])
    return (
        {"title": city.title(who, statuses, targets, measures), "subtitle": city.subtitle(who)}
        | {"figures": [{"title": one.title, "value": one.value, "note": one.note} for one in headline]}  # noqa: E501
        | _map(ask, city_id, who["name"]) | _way(statuses, who)
        | _emissions(items, inventory, gaps, others) | _measures(measures)
        | {"scenario": drawn} | write.foot(ask, used, live(origin, city_id, choices))
    )  # fmt: skip


def live(origin: str, city_id: str, choices: Mapping[str, str]) -> str:
    """Return the whole address of the page that shows the same."""
    kept = {key: choices[key] for key in ("factor", "m") if key in choices}
    page = "/what-if" if "m" in choices else "/city"
    spoken = {} if current() == DEFAULT else {"lang": current()}
    return f"{origin}{page}?{urlencode({'city_id': city_id} | spoken | kept)}"


def _map(ask: Ask, city_id: str, name: str) -> dict:
    cities = ask("city_stages", on_date=date.today().isoformat())
    drawn = map_drawing.drawing(cities, ask("shapes"), ask("label_offsets", view="390"), MAP_PX, 390)  # noqa: E501  # fmt: skip
    own = cities.set_index("city_id").loc[city_id]
    alt = _("Map of the twelve city municipalities; {city} is ringed, at the stage “{stage}”.")
    alt = alt.format(city=name, stage=own["stage"])
    svg = map_drawing.svg(drawn, alt, 19, 14, city_id)
    return {
        "map": str(svg),
        "map_alt": alt,
        "map_credit": credit.of_map(ask("shapes"), ask("sources")),
    }


def _way(statuses: pd.DataFrame, who: pd.Series) -> dict:
    return {
        "way_title": steps.takeaway(statuses, who["name"], who["name_genitive"]),
        "way_head": [_("When"), _("Step")],
        "way": [[one["date"], _step(one)] for one in steps.steps(statuses)],
        "elsewhere": steps.elsewhere(statuses),
    }  # fmt: skip


def _step(one: dict) -> dict | str:
    text = f"{one['title']} ({one['word']})" if one["word"] else one["title"]
    return {"number": one["number"], "text": text} if one["number"] else text


def _emissions(items: pd.DataFrame, inventory: pd.DataFrame, gaps, others) -> dict:
    if items.empty:
        title = _("Emissions by sector are not known")
        return {"emissions_title": title, "emissions": [], "absence": _plain(gaps, others)}
    rows = emissions.sectors(items)
    largest = max(rows["value"].max(), 1.0)
    return {
        "emissions_title": emissions.takeaway(rows),
        "emissions_unit": Markup(emissions.subtitle(rows)).striptags(),
        "emissions": [_bar(row, largest) for row in rows.itertuples()],
        "boundary": emissions.boundary(inventory.iloc[0]), "absence": "",
    }  # fmt: skip


def _bar(row, largest: float) -> dict:
    colour = look.sector_colour(row.colour if isinstance(row.colour, str) else None, "light")
    target = None if pd.isna(row.residual) else max(float(row.residual), 0.0) / largest
    return {
        "title": row.title, "share": max(float(row.value), 0.0) / largest, "target": target,
        "fill": colour, "value": row.value_text, "goal": row.residual_text, "pale": False,
    }  # fmt: skip


def _plain(gaps: pd.DataFrame, others: pd.DataFrame) -> str:
    """Return why there is no inventory, without the links of the page."""
    html_text = str(emissions.absence(gaps, others))
    return Markup(html_text.partition("<a ")[0]).striptags().strip()


def _measures(measures: pd.DataFrame) -> dict:
    squares = counts.squares(measures)
    head = [_("Sector"), _("Measure"), _("Quantity"), _("Year"), _("State")]
    if squares.empty:
        said = _("The collected sources name no measure.")
        return {"measures_title": _("Measures"), "measures": [], "measures_head": head, "no_measures": said, "more_measures": ""}  # noqa: E501  # fmt: skip
    return {
        "measures_title": counts.counts_takeaway(squares), "measures_head": head,
        "measures": _listed(measures[city.is_measure(measures)]), "no_measures": "",
        "quality_note": _("Quantities are reported by the sources where nothing else is said."),
        "more_measures": _("Those with a quantity come first; all of them are on the live page."),
    }  # fmt: skip


def _listed(own: pd.DataFrame) -> list[dict]:
    """Return the measures as rows with their place in the list.

    The page takes as many as it has room for: those with a quantity, each state in turn.
    """
    rows = own.assign(state_order=own["state"].map(STATES.index), is_bare=own["value"].isna())
    rows = rows.sort_values(["state_order", "is_bare"], kind="stable")
    rows = rows.assign(order=range(len(rows)), turn=rows.groupby("state").cumcount())
    rows = rows.sort_values(["is_bare", "turn", "state_order"], kind="stable")
    return [{"cells": _measure(row), "order": row["order"]} for row in rows.to_dict("records")]


def _measure(row: dict) -> list[str]:
    quantity = "" if pd.isna(row["value"]) else quantity_text(row)
    if quantity and row["quality"] != "reported":
        quantity = f"{quantity} ({quality_word(row['quality'])})"
    year = year_text(row) if pd.notna(row["year_to"]) or pd.notna(row["year_from"]) else ""
    return [row["sector"], row["title"], quantity, year, state_word(row["state"])]
