"""Count measures by city and sector.

measures  as catalogue.measures_of returns them
cities    as queries/measures_cities.sql returns them
sectors   as queries/measures_sectors.sql returns them
"""

import pandas as pd

from dashboard import formats, look
from dashboard.language import _, ngettext
from dashboard.measures import STATES, state_word

STEPS = 4  # of the tint behind a count


def grid(measures: pd.DataFrame, cities: pd.DataFrame, sectors: pd.DataFrame, theme: str) -> dict:
    """Return what templates/measure_grid.html draws: sectors with any measure, a row per city."""
    used = sectors[sectors["sector_id"].isin(measures["sector_id"])]
    most = measures.groupby(["city_id", "sector_id"]).size().max()
    rows = []
    for city in cities.itertuples(index=False):
        own = measures[measures["city_id"] == city.city_id]
        cells = [_cell(own, city, sector, most) for sector in used.itertuples(index=False)]
        rows.append({"name": city.name, "cells": [*cells, _total(own, city)]})
    chips = [
        look.sector_colour(colour, theme)
        for colour in used["colour"].where(used["colour"].notna(), None)
    ]
    return {"sectors": used.to_dict("records"), "rows": rows, "chips": chips, **_words()}


def _cell(own: pd.DataFrame, city, sector, most: int) -> dict | None:
    """Return a count with what it is made of; None where the sources name no measure."""
    found = own[own["sector_id"] == sector.sector_id]
    if found.empty:
        return None
    address = f"/measures?city_id={city.city_id}&sector_id={sector.sector_id}&kind=measure"
    tint = min(STEPS, 1 + STEPS * (len(found) - 1) // most)
    return _counted(found, f"{city.name}, {sector.title}", address, tint)


def _total(own: pd.DataFrame, city) -> dict | None:
    address = f"/measures?city_id={city.city_id}&kind=measure"
    return None if own.empty else _counted(own, city.name, address, 0)


def _counted(found: pd.DataFrame, of: str, address: str, tint: int) -> dict:
    split = [int((found["state"] == state).sum()) for state in STATES]
    said = formats.listing([f"{state_word(s)} {k}" for s, k in zip(STATES, split, strict=True)])
    return {
        "n": len(found),
        "split": " · ".join(str(k) for k in split),
        "tint": tint,
        "label": _("{of}: {n}, of these {states}").format(of=of, n=len(found), states=said),
        "address": address,
    }


def _words() -> dict[str, str]:
    caption = _("A number is all measures found; below it: done · under way · planned.")
    return {
        "caption": caption,
        "city_word": _("City"),
        "total_word": _("Together"),
        "none_word": _("none"),
    }


def title(measures: pd.DataFrame) -> str:
    """Return the finding: the sector with most measures."""
    counts = measures["sector"].value_counts()
    n = len(measures)
    said = ngettext(
        "{sector} leads: {most} of {n} measure", "{sector} leads: {most} of {n} measures", n
    )
    return said.format(sector=counts.index[0], most=int(counts.iloc[0]), n=n)


def empty_sectors(measures: pd.DataFrame, sectors: pd.DataFrame) -> str:
    """Return the sentence that names the sectors without any measure, or nothing."""
    names = list(sectors[~sectors["sector_id"].isin(measures["sector_id"])]["title"])
    if not names:
        return ""
    return _("In no city: {sectors}.").format(sectors=formats.listing(names))


def warning() -> str:
    """Return what the counts must not be taken for."""
    return _(
        "A count says how many measures the collected sources name, not how much a city has done. "
        "“None” means that none was found in them. "
        "Cities with a published Climate City Contract have more rows."
    )
