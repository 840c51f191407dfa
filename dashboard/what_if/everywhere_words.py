"""Say what one mix does in many places: how sure it is in each, and which of them are drawn."""

import pandas as pd

from dashboard import formats
from dashboard.html import Column
from dashboard.indicators.groups import MOST
from dashboard.language import _
from dashboard.what_if.many_words import twelve_subtitle
from dashboard.what_if.words import goal_percent


def sure_table(rows: pd.DataFrame, columns: list[Column]) -> tuple[pd.DataFrame, list[Column]]:
    """Return the table of twelve_table with how sure each result is.

    rows  with p10, p90, probability, as everywhere.in_part() returns them
    """
    said = rows.assign(
        range_text=rows["p10"].map(formats.number) + "–" + rows["p90"].map(formats.number),
        sure_text=rows["probability"].map(formats.percent),
    )
    more = [
        Column("range_text", _("P10–P90, t"), number=True),
        Column("sure_text", _("Probability of −{share}").format(share=goal_percent()), number=True),
    ]
    return said, [*columns[:4], *more, *columns[4:]]


def page_subtitle(count: int, page: int, whole: int) -> str:
    """Return what the bars are, and which page of the places they show."""
    first = (page - 1) * MOST + 1
    said = _("Places {first}–{last} of {whole}, the largest cut first.").format(
        first=first, last=formats.number(first + count - 1), whole=formats.number(whole)
    )
    return f"{said} {twelve_subtitle()}"
