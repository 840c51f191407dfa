"""The step that comes next for each city, and what it has that counts already.

`steps` is the frame that queries/adoption.sql returns, in one language.
"""

from datetime import date

import pandas as pd
from markupsafe import Markup

from dashboard.adoption import documents, ways
from dashboard.adoption.tables import cell
from dashboard.html import link
from dashboard.language import _

FOLLOWING = "implementation"  # what comes after the last numbered step


def next_steps(steps: pd.DataFrame, day: date) -> list[dict]:
    """Return the cities by the step that comes next: number, title, help, cities with words.

    Cities outside the Mission come with what they have that counts; those at the end of the
    way with what follows it.
    """
    furthest, named = ways.furthest(steps, day), ways.stages(steps).set_index("number")
    found, plans = documents.fields(steps), documents.columns(steps)
    groups = []
    for number, cities in furthest.groupby("number", sort=False):
        following = named.loc[number + 1] if number < ways.LABEL else None
        title = following["stage"] if following is not None else _("all steps are reached")
        meaning = following["help"] if following is not None else _following(steps)
        pairs = [
            (
                link(f"/city?city_id={city.city_id}", city.city),
                _has(found, plans, city.city_id, number, day),
            )
            for city in cities.itertuples()
        ]
        groups.append({
            "number": number + 1 if following is not None else None,
            "title": title, "help": meaning, "cities": pairs,
        })  # fmt: skip
    return groups


def _following(steps: pd.DataFrame) -> str:
    row = steps[steps["stage_id"] == FOLLOWING].iloc[0]
    return _("What follows: {step}. {help}").format(step=row["stage"], help=row["help"])


def _has(found: dict, plans: list, city: str, number: int, day: date) -> Markup:
    """Return what a city has, each with its source: its documents, or what follows the label."""
    if number >= ways.SELECTED:
        return _piece(found[city, FOLLOWING], day)
    own = [rows for (city_id, __), rows in found.items() if city_id == city]
    refused = [rows for rows in own if rows[0].state == "refused"]
    pieces = [_piece(rows, day) for rows in refused]
    for title, stage_ids in plans:
        parts = [found[city, stage_id] for stage_id in stage_ids]
        told = [part for part in parts if documents.told(part, day, named=False)[1] != "missing"]
        pieces += [_piece(part, day) for part in told] or [_piece(parts[0], day, title)]
    return Markup("; ").join(pieces)


def _piece(part: list, day: date, title: str | None = None) -> Markup:
    return Markup("{}: {}").format(title or part[0].stage, cell(part, day, 0))
