"""Put a city's charts together with their words: what ui.chart() takes, by name."""

import pandas as pd

from dashboard.charts import city_emissions as emission_charts
from dashboard.charts import city_measures as measure_charts
from dashboard.charts import city_years as year_charts
from dashboard.city import counts as words
from dashboard.city import emissions as inventory_words
from dashboard.city import tables
from dashboard.city import years as series


def sectors(emissions: pd.DataFrame, inventory: pd.DataFrame, theme: str, narrow: bool) -> dict:
    """Return the chart of emissions by sector against what may be left.

    emissions, inventory  as queries/city_<name>.sql returns them, not empty
    """
    rows = inventory_words.sectors(emissions)
    return {
        "drawing": emission_charts.by_sector(rows, theme, narrow),
        "title": inventory_words.takeaway(rows),
        "subtitle": inventory_words.subtitle(rows),
        "alt": inventory_words.alt(rows),
        "rows": inventory_words.table(emissions),
        "columns": tables.emissions(),
        "sources": inventory_words.sources(emissions),
        "boundary": inventory_words.boundary(inventory.iloc[0]),
        "key": "sectors",
    }


def years(
    rows: pd.DataFrame, city: pd.Series, inventory: pd.DataFrame, theme: str, narrow: bool
) -> dict:
    """Return the chart of the yearly series, or nothing for a single year.

    rows  as queries/city_emission_years.sql returns them
    city  a row as queries/city_profile.sql returns it
    """
    rows = series.complete(rows)
    if rows.empty:
        return {}
    return {
        "drawing": year_charts.by_year(rows, theme, 1 if narrow else 3),
        "title": series.takeaway(rows, city["name"], city["name_genitive"]),
        "subtitle": series.subtitle(rows),
        "alt": series.alt(rows),
        "rows": rows,
        "columns": tables.years(),
        "sources": rows["source_id"].dropna(),
        "boundary": inventory_words.boundary(inventory.iloc[0]),
        "key": "years",
    }


def measures(rows: pd.DataFrame, theme: str, narrow: bool) -> dict:
    """Return the chart that counts measures by sector and state, or nothing where there are none.

    rows  as queries/city_measures.sql returns them
    """
    squares = words.squares(rows)
    if squares.empty:
        return {}
    counts = words.counts(squares)
    return {
        "drawing": measure_charts.squares(squares, [*counts["sector"]], theme, narrow),
        "title": words.counts_takeaway(squares),
        "subtitle": words.counts_subtitle(),
        "alt": words.counts_alt(counts),
        "rows": counts,
        "columns": tables.counts(),
        "sources": squares["source_id"],
        "key": "squares",
    }
