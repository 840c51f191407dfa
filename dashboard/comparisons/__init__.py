"""Set one quantity of several cities side by side, also per inhabitants.

rows        of one comparison, as queries/comparisons_rows.sql returns them
comparison  one row of queries/comparisons.sql as a dictionary
cities      as queries/measures_cities.sql returns them
"""

import pandas as pd

from dashboard import formats
from dashboard.language import _
from dashboard.measures import state_word, year_text

ROLES = ("level", "addition", "goal")


def standing(
    rows: pd.DataFrame, cities: pd.DataFrame, comparison: dict, per: int | None = None
) -> pd.DataFrame:
    """Return a row per city that has any figure, highest level first, then highest plans.

    Columns: city_id, city, and for each of ROLES its value (in the unit, or for `per`
    inhabitants) or nan, <role>_estimated, and <role>_said in words, '' where there is none.
    """
    people = cities.set_index("city_id")["population"]
    found = []
    for city_id, own in rows.groupby("city_id", sort=False):
        share = per / people[city_id] if per else None
        said = {"city_id": city_id, "city": own["city"].iloc[0]}
        unit = comparison  # named once a city, at its first figure
        for role in ROLES:
            rows_of_role = own[own["role"] == role]
            said |= _role(role, rows_of_role, share, unit)
            unit = unit if rows_of_role.empty else None
        found.append(said)
    frame = pd.DataFrame(found)
    return frame.sort_values(list(ROLES), ascending=False, kind="stable", ignore_index=True)


def _role(role: str, rows: pd.DataFrame, share: float | None, unit: dict | None) -> dict:
    if rows.empty:
        return {role: float("nan"), f"{role}_said": "", f"{role}_estimated": False}
    # several rows of one city in one role: their sum is ours, so it counts as an estimate
    value = rows["value"].sum() * (share or 1)
    estimated = len(rows) > 1 or (rows["quality"] == "estimated").any()
    bound = rows["bound"].iloc[0]
    is_bare = unit is None or share is not None
    text = figure(value, share is not None, bound)
    text = text if is_bare else formats.quantity(unit, value, bound)
    return {
        role: value,
        f"{role}_said": _said(role, text, rows),
        f"{role}_estimated": bool(estimated),
    }


def _said(role: str, text: str, rows: pd.DataFrame) -> str:
    beside = list(dict.fromkeys(_year(row) for row in rows.to_dict("records")))
    if len(rows) > 1:
        beside.append(_("our sum"))
    elif rows["quality"].iloc[0] == "estimated":
        beside.append(_("estimate"))
    if rows["is_unconfirmed"].any():
        beside.append(_("not confirmed"))
    form = {"level": "{figure} ({beside})", "goal": _("goal {figure} ({beside})")}.get(role)
    states = formats.listing([state_word(state) for state in dict.fromkeys(rows["state"])])
    form = form or _("+ {figure} {state} ({beside})")
    return form.format(figure=text, state=states, beside=", ".join(beside))


def _year(row: dict) -> str:
    """Return the bare year where there is one: what the source says of it is in the table."""
    if pd.isna(row["year_to"]) and pd.isna(row["year_from"]):
        return _("year not stated")
    return str(row["year_to"]) if pd.notna(row["year_to"]) else year_text(row)


def figure(value: float, is_share: bool, bound: str = "exact") -> str:
    """Return a number as it stands at a bar: per inhabitants with three figures at most."""
    decimals = 0 if value >= 100 else 1 if value >= 10 else 2
    text = formats.number(value, decimals) if is_share else formats.plain(value)
    words = {"at_least": _("more than {}"), "about": _("about {}"), "at_most": _("at most {}")}
    return words.get(bound, "{}").format(text)


def figure_lines(row: dict) -> tuple[str, str]:
    """Return what stands at a city's bar: its main figure, and what comes on top as text."""
    said = [row[f"{role}_said"] for role in ROLES if row[f"{role}_said"]]
    return said[0], " · ".join(said[1:])
