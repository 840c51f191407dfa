"""Three short readings of the lanes, made from the numbers.

`steps` is the frame that queries/adoption.sql returns, in one language.
"""

from datetime import date

import pandas as pd

from dashboard.adoption import documents, ways, words
from dashboard.formats import listing, when
from dashboard.language import _, ngettext


def readings(steps: pd.DataFrame, day: date) -> list[tuple[str, str]]:
    """Return three short readings, each a title and a text."""
    return [_first_label(steps, day), _outside(steps, day), _not_found(steps, day)]


def _first_label(steps: pd.DataFrame, day: date) -> tuple[str, str]:
    done = ways.way(steps, day)
    labels = done[done["number"] == ways.LABEL].sort_values(["placed_on", "city_position"])
    if labels.empty:
        return _("No city has the label yet"), _("The way to it is shown above.")
    first = labels[labels["placed_on"] == labels["placed_on"].iloc[0]]
    applied = done[done["number"].eq(ways.APPLIED) & done["city_id"].isin(first["city_id"])]
    head = ngettext("The first city with the label: {cities}", "The first cities with the label: {cities}", len(first))  # noqa: E501  # fmt: skip
    body = [] if applied.empty else [_between(applied.iloc[0], first.iloc[0])]
    for row in labels.iloc[len(first) :].itertuples():
        body.append(_("{city} followed: {date}.").format(city=row.city, date=words.when_text(row)))
    for row in ways.notes(steps, day).merge(labels[["city_id", "city"]]).itertuples():
        body.append(_("{city}: {note}.").format(city=row.city, note=row.note))
    return head.format(cities=listing(list(first["city"]))), " ".join(body)


def _between(applied, labelled) -> str:
    exact = (labelled.placed_on - applied.placed_on).days / 30.4375
    months = round(exact)
    if months >= exact:
        sentence = ngettext(
            "From the application ({first}) to the label ({last}) a little under {count} month passed.",  # noqa: E501
            "From the application ({first}) to the label ({last}) a little under {count} months passed.",  # noqa: E501
            months,
        )  # fmt: skip
    else:
        sentence = ngettext(
            "From the application ({first}) to the label ({last}) a little over {count} month passed.",  # noqa: E501
            "From the application ({first}) to the label ({last}) a little over {count} months passed.",  # noqa: E501
            months,
        )  # fmt: skip
    last = when(labelled.starts_on, labelled.starts_precision)
    return sentence.format(first=words.when_text(applied), last=last, count=months)


def _outside(steps: pd.DataFrame, day: date) -> tuple[str, str]:
    cities = ways.furthest(steps, day)
    outside = cities.loc[cities["number"] < ways.SELECTED, "city_id"]
    own = steps[steps["city_id"].isin(outside) & ~(steps["placed_on"] > pd.Timestamp(day))]
    covenant = own[own["stage_id"].eq("covenant") & own["is_shown"]]
    members = covenant[covenant["state"].isin(("reached", "on_hold"))]
    adopted = own[own["stage_id"].eq("lek") & own["state"].eq("reached")]
    held = int((members["state"] == "on_hold").sum())
    body = [_members(len(members)), _held(held) if held else "", _adopted(adopted)]
    head = ngettext(
        "{count} municipality outside the Mission does not start from zero",
        "{count} municipalities outside the Mission do not start from zero",
        len(outside),
    ).format(count=words.in_words(len(outside)))
    return words.capital(head), " ".join(filter(None, body))


def _members(count: int) -> str:
    return ngettext(
        "Of them {count} is in the Covenant of Mayors.",
        "Of them {count} are in the Covenant of Mayors.",
        count,
    ).format(count=words.in_words(count))


def _held(count: int) -> str:
    return ngettext(
        "One of these is on hold.", "{count} of these are on hold.", count
    ).format(count=words.in_words(count))  # fmt: skip


def _adopted(adopted: pd.DataFrame) -> str:
    cities = adopted["city_id"].nunique()
    if not cities:
        return ""
    oldest = adopted.groupby("city_id")["starts_on"].max().min()
    sentence = ngettext(
        "{count} has an adopted local energy concept (LEK); it is of {year}.",
        "{count} have an adopted local energy concept (LEK); the oldest is of {year}.",
        cities,
    ).format(count=words.in_words(cities), year=oldest.year)
    return words.capital(sentence)


def _not_found(steps: pd.DataFrame, day: date) -> tuple[str, str]:
    fields = documents.documents(steps, day)
    count = int((fields["tone"] == "missing").sum())
    body = ngettext(
        "“No data” means that we found no public source, not that there is no document. It stands in {count} of {all} fields beside the lanes.",  # noqa: E501
        "“No data” means that we found no public source, not that there is no document. It stands in {count} of {all} fields beside the lanes.",  # noqa: E501
        count,
    ).format(count=count, all=len(fields))
    return _("What was not found is not shown as nothing"), body
