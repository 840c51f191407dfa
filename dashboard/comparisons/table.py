"""Write every figure of a comparison as a row of the table under its picture."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats
from dashboard.comparisons import figure
from dashboard.comparisons.words import switch
from dashboard.html import Column
from dashboard.language import _
from dashboard.measures import quality_word, state_word, year_text
from dashboard.measures.listing import source_link


def columns(comparison: dict) -> list[Column]:
    """Return the columns of the table under the picture."""
    return [
        Column("city", _("City")),
        Column("title_cell", _("What is counted")),
        Column("role_said", _("Kind")),
        Column("quantity", _("Quantity"), number=True),
        Column("share", switch(comparison), number=True),
        Column("year_said", _("Year")),
        Column("state_said", _("State")),
        Column("quality_said", _("Quality")),
        Column("source", _("Source")),
    ]


def _title(row: dict) -> Markup:
    note = "" if pd.isna(row["note"]) else row["note"]
    return Markup('{}<span class="m-note">{}</span>').format(row["title"], note)


def cells(rows: pd.DataFrame, cities: pd.DataFrame, comparison: dict) -> pd.DataFrame:
    """Return every figure of the comparison as a row with the fields that `columns` names.

    rows        of one comparison, as queries/comparisons_rows.sql returns them
    cities      as queries/measures_cities.sql returns them
    comparison  one row of queries/comparisons.sql as a dictionary
    """
    people = cities.set_index("city_id")["population"]
    per = comparison["per_inhabitants"]
    roles = {"level": _("reached"), "addition": _("on top of it"), "goal": _("goal")}
    records = [
        row
        | {
            "role_said": roles[row["role"]],
            "quantity": formats.quantity(comparison, row["value"], row["bound"]),
            "share": figure(row["value"] * per / people[row["city_id"]], True),
            "year_said": year_text(row),
            "state_said": state_word(row["state"]),
            "quality_said": quality_word(row["quality"]),
            "title_cell": _title(row),
            "source": source_link(row),
        }
        for row in rows.to_dict("records")
    ]
    return pd.DataFrame(records, dtype=object)  # a str column would lose what is markup
