"""Rounds of the Mission label in words and as steps.

Frame: rounds as queries/label_rounds.sql returns them.
"""

from datetime import date

import pandas as pd

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _, ngettext


def steps(rounds: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return a row a round and one for today: day, total, whole, figure, named, told, kind.

    A round known to the month stands in mid-month.
    """
    rows = [
        {
            "day": pd.Timestamp(one["as_of"]) + pd.Timedelta(days=_shift(one["as_of_precision"])),
            "total": one["total"],
            "whole": one["whole"],
            "figure": formats.number(one["total"]),
            "named": names(one["slovenian"]),
            "told": f"{when(one)}: {formats.number(one['total'])}",
            "kind": one["as_of_precision"],
        }
        for _i, one in rounds.iterrows()
    ]
    return pd.DataFrame([*rows, rows[-1] | {"day": pd.Timestamp(today), "kind": "today"}])


def _shift(precision: str) -> int:
    return {"day": 0, "month": 14, "year": 182}[precision]


def when(one: pd.Series) -> str:
    """Return when a round was, as exactly as it is known."""
    return formats.when(one["as_of"], one["as_of_precision"])


def names(listed: str | None) -> str:
    """Return names that the query lists with commas as a and b; nothing where there are none."""
    return formats.listing(listed.split(", ")) if isinstance(listed, str) else ""


def title(rounds: pd.DataFrame) -> str:
    """Return how fast the number of cities with the label grew."""
    first, last = rounds.iloc[0], rounds.iloc[-1]
    months = round((last["as_of"] - first["as_of"]).days / 30.44)
    said = ngettext(
        "From {first} to {last} cities with the label in {months} month",
        "From {first} to {last} cities with the label in {months} months",
        months,
    )
    return said.format(first=first["total"], last=last["total"], months=months)


def subtitle() -> str:
    """Return what the chart shows."""
    return _("Cities with the Mission label after each round; Slovenian cities by name")


def alt(rounds: pd.DataFrame) -> str:
    """Return the chart in a sentence, for those who do not see it."""
    told = [f"{when(one)}: {formats.number(one['total'])}" for _i, one in rounds.iterrows()]
    return _("Steps: {steps}.").format(steps="; ".join(told))


def whole(rounds: pd.DataFrame) -> str:
    """Return the name of the line of all Mission cities."""
    count = int(rounds["whole"].iloc[-1])
    said = ngettext("{count} Mission city", "{count} Mission cities", count)
    return said.format(count=formats.number(count))


def rows(rounds: pd.DataFrame) -> pd.DataFrame:
    """Return a row a round for the table."""
    return pd.DataFrame(
        {
            "when": when(one),
            "cities": formats.number(one["cities"]),
            "total": formats.number(one["total"]),
            "slovenian": names(one["slovenian"]) or _("none"),
        }
        for _i, one in rounds.iterrows()
    )


def columns() -> list[Column]:
    """Return the columns of rows."""
    return [
        Column("when", _("When")),
        Column("cities", _("Cities in the round"), number=True),
        Column("total", _("Cities so far"), number=True),
        Column("slovenian", _("Slovenian cities")),
    ]


def who_says(rounds: pd.DataFrame) -> list[str]:
    """Return the source_id of all that the chart draws."""
    return [*rounds["source_id"], *rounds["whole_source_id"]]
