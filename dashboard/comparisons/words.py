"""Say what a comparison of cities shows: who leads, whom nothing is known of, how old it is.

frame       as comparisons.standing returns it
rows        of one comparison, as queries/comparisons_rows.sql returns them
comparison  one row of queries/comparisons.sql as a dictionary
cities      as queries/measures_cities.sql returns them
"""

import pandas as pd

from dashboard import formats
from dashboard.comparisons import ROLES, figure, figure_lines, standing
from dashboard.language import _, ngettext


def _first(frame: pd.DataFrame, role: str) -> tuple[str, float]:
    """Return who has most and how much; cities that tie stand together."""
    most = frame[role].max()
    return formats.listing(list(frame[frame[role] == most]["city"])), most


def leader(frame: pd.DataFrame, comparison: dict, per: int | None) -> str:
    """Return the finding: who has most so far, or plans most where nothing is reached yet."""
    role = next(role for role in ROLES if frame[role].notna().any())
    city, value = _first(frame, role)
    is_reached = role == "level"
    if not per:
        said = (
            _("Most so far: {city}, {figure}")
            if is_reached
            else _("Most planned: {city}, {figure}")
        )
        return said.format(city=city, figure=formats.quantity(comparison, value))
    said = _("Most per {per} inhabitants: {city}, {figure}")
    if not is_reached:
        said = _("Most planned per {per} inhabitants: {city}, {figure}")
    return said.format(per=formats.number(per), city=city, figure=figure(value, True))


def takeaway(frame: pd.DataFrame, comparison: dict, cities: pd.DataFrame) -> str:
    """Return what the picture shows: how many cities a state reached is known for."""
    n = int(frame["level"].notna().sum())
    if not n:
        return _("{title}: the sources name plans only").format(title=comparison["title"])
    said = ngettext(
        "{title}: a state reached is known for {n} city out of {all}",
        "{title}: a state reached is known for {n} cities out of {all}",
        n,
    )
    return said.format(title=comparison["title"], n=n, all=len(cities))


def subtitle(rows: pd.DataFrame, comparison: dict, per: int | None, cities: pd.DataFrame) -> str:
    """Return what is measured, from which years, and how to read the bars."""
    how = _("Full: reached. Pale: on top of it. Dashed edge: estimate. Upright line: goal.")
    said = _("How many {unit} per {per} inhabitants on 1 January {year}.").format(
        unit=formats.unit(comparison, 5),
        per=formats.number(comparison["per_inhabitants"]),
        year=cities["population_year"].iloc[0],
    )
    return " ".join(part for part in (said if per else "", years(rows), how) if part)


def no_data(frame: pd.DataFrame, cities: pd.DataFrame) -> str:
    """Return the sentence that names the cities the sources say nothing of, or nothing."""
    names = list(cities[~cities["city_id"].isin(frame["city_id"])]["name"])
    return _("No data: {cities}.").format(cities=formats.listing(names)) if names else ""


def years(rows: pd.DataFrame) -> str:
    """Return how far apart the years of the states reached are, or nothing."""
    known = rows[rows["role"] == "level"]["year_to"].dropna()
    if known.empty or known.min() == known.max():
        return ""
    said = _("The states reached are from {first} to {last}.")
    return said.format(first=int(known.min()), last=int(known.max()))


def alt(frame: pd.DataFrame, comparison: dict, per: int | None) -> str:
    """Return the picture in words: every city with its figures."""
    lines = [" · ".join(figure_lines(row)).strip(" ·") for row in frame.to_dict("records")]
    cities = zip(frame["city"], lines, strict=True)
    return "; ".join([leader(frame, comparison, per), *(f"{c}: {line}" for c, line in cities)])


def switch(comparison: dict) -> str:
    """Return the words beside the switch to figures per inhabitants."""
    per = formats.number(comparison["per_inhabitants"])
    return _("Per {per} inhabitants").format(per=per)


def scope(comparison: dict, comparisons: pd.DataFrame) -> str:
    """Return what is compared, and that there is more."""
    said = _("{title}: one of {n} quantities that several cities report")
    return said.format(title=comparison["title"], n=len(comparisons))


def reading(
    rows: pd.DataFrame, frame: pd.DataFrame, cities: pd.DataFrame, comparison: dict, per: int | None
) -> list[tuple[str, str]]:
    """Return what stands beside the picture: heading and sentences."""
    other = _("In absolute terms") if per else _("Relative to inhabitants")
    parts = [
        (other, other_view(rows, cities, comparison, per)),
        (_("What makes the figures differ"), comparison["note"]),
        (_("Not in the picture"), no_data(frame, cities)),
    ]
    return [(heading, text) for heading, text in parts if text]


def other_view(rows: pd.DataFrame, cities: pd.DataFrame, comparison: dict, per: int | None) -> str:
    """Return who leads when looked at the other way: per inhabitants or altogether."""
    other = None if per else comparison["per_inhabitants"]
    return leader(standing(rows, cities, comparison, other), comparison, other) + "."
