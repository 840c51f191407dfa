"""Findings that stand over the page and its pictures, made from the numbers.

`steps` is the frame that queries/adoption.sql returns, in one language.
"""

from datetime import date

import pandas as pd

from dashboard.adoption import ways, words
from dashboard.formats import day as day_text
from dashboard.formats import listing
from dashboard.language import _, ngettext


def _count(steps: pd.DataFrame, number: int, day: date) -> int:
    return int((ways.way(steps, day)["number"] == number).sum())


def title(steps: pd.DataFrame, day: date) -> str:
    """Return the page's finding: how many applied and how many hold the label."""
    applied, labelled = (_count(steps, number, day) for number in (ways.APPLIED, ways.LABEL))
    first = ngettext("{count} city applied", "{count} cities applied", applied)  # noqa: E501  # fmt: skip
    second = ngettext("{count} holds the Mission label", "{count} hold the Mission label", labelled)
    sentence = _("{first}, {second}").format(
        first=first.format(count=words.in_words(applied)),
        second=second.format(count=words.in_words(labelled)),
    )
    return words.capital(sentence)


def takeaway(steps: pd.DataFrame, day: date, today: date) -> str:
    """Return what the lanes show on a day as a sentence: who stands furthest."""
    cities = ways.furthest(steps, day)
    best = cities["number"].max()
    names = list(cities.loc[cities["number"] == best, "city"])
    stage = ways.stages(steps).set_index("number").loc[best, "stage"]
    if len(names) == len(cities) > 1:
        return _("On {date} every city stood at the step “{stage}”").format(date=day_text(day), stage=stage)  # noqa: E501  # fmt: skip
    if day == today:
        return _("Furthest on the way, at the step “{stage}”: {names}").format(stage=stage, names=listing(names))  # noqa: E501  # fmt: skip
    return _("On {date} furthest on the way, at the step “{stage}”: {names}").format(
        date=day_text(day), stage=stage, names=listing(names)
    )


def alt_text(steps: pd.DataFrame, day: date) -> str:
    """Return the lanes in words: how many cities had reached each step by a day."""
    counts = [f"{row.stage} {_count(steps, row.number, day)}" for row in ways.stages(steps).itertuples()]  # noqa: E501  # fmt: skip
    return _("Lanes of {count} municipalities up to {date}. Municipalities at each step: {counts}.").format(  # noqa: E501
        count=steps["city_id"].nunique(), date=day_text(day), counts=", ".join(counts)
    )  # fmt: skip


def matrix_title(rows: pd.DataFrame) -> str:
    """Return the finding of the matrix: in how many of its fields nothing is known.

    rows  as dashboard.adoption.tables.matrix returns them
    """
    fields = rows.drop(columns="city")
    count = int(fields.map(lambda cell: _("no data") in cell).to_numpy().sum())
    if not count:
        return _("No field is without data")
    return ngettext(
        "{count} of {all} fields has no data", "{count} of {all} fields have no data", count
    ).format(count=count, all=fields.size)
