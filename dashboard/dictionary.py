"""What tables and columns mean, in the reader's language, and where to download them.

The meanings are the comments of data/schema.sql, in English; the catalogue holds the Slovenian.
Frame: dictionary as queries/dictionary.sql returns it.
"""

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html
from dashboard.csvfile import N_
from dashboard.download_list import downloads_of_table
from dashboard.html import Column
from dashboard.language import _

COMPUTED = {"shapes": N_("Outlines of the map, made from boundaries when the tables are built")}
ENDINGS = {"_sl": N_("Text in Slovenian"), "_en": N_("Text in English")}
COMMON = {
    "source_id": N_("Who says so: key of sources"),
    "locator": N_("Where in the source: chapter, table or slide"),
    "quality": N_("measured, reported or estimated"),
    "position": N_("Order in lists"),
    "value": N_("Figure in the unit of the row"),
    "bound": N_("exact; at_least = the source says more than; about; at_most"),
    "year": N_("Calendar year"),
    "is_shown": N_("Whether the pages show this row"),
    "topic": N_("Field that the row belongs to"),
    "ends_on": N_("Last day of the period, where the source gives one"),
    "ends_precision": N_("How exact the last day is: day, month or year"),
    "starts_on": N_("First day of the period that the source names; see starts_precision"),
    "starts_precision": N_("How exact the source is: day, month or year"),
    "as_of": N_("Day that the figure stands for; see as_of_precision"),
    "as_of_precision": N_("How exact that day is: day, month or year"),
}


def meanings(rows: pd.DataFrame) -> dict[str, str]:
    """Return what a table holds, by its name."""
    tables = rows[rows["column_name"].isna()]
    said = {row["table_name"]: _(row["comment"]) for _i, row in tables.iterrows()}
    return said | {name: _(text) for name, text in COMPUTED.items()}


def said_of(column: str, comment: str | None) -> str | None:
    """Return what a column means, in English: its comment, else what its name says anywhere."""
    if isinstance(comment, str):
        return comment
    key = N_("Key") if column.endswith("_id") else None
    return COMMON.get(column) or ENDINGS.get(column[-3:]) or key


def meaning(column: str, comment: str | None) -> str | Markup:
    """Return what a column means in the reader's language."""
    said = said_of(column, comment)
    return _(said) if said else html.missing(_("as the name says"))


def table_choices(rows: pd.DataFrame) -> dict[str, str]:
    """Return the tables by name, after one for all."""
    names = rows.loc[rows["column_name"].isna(), "table_name"]
    return {"all": _("All tables")} | {name: name for name in names}


def column_rows(rows: pd.DataFrame, table: str) -> pd.DataFrame:
    """Return a row a column of a table: name, type and meaning."""
    columns = rows[(rows["table_name"] == table) & rows["column_name"].notna()]
    pairs = zip(columns["column_name"], columns["comment"], strict=True)
    said = pd.Series([meaning(*pair) for pair in pairs], index=columns.index, dtype=object)
    return columns.assign(meaning=said, data_type=columns["data_type"].str.lower())


def table_rows(rows: pd.DataFrame, counts: dict[str, int]) -> pd.DataFrame:
    """Return a row a table: its name as a link to its columns, meaning, rows and downloads.

    counts  rows by table, as the last build counted them
    """
    told = meanings(rows)
    documented = set(rows["table_name"])
    rows = [
        {
            "table": _name(name, name in documented),
            "meaning": told.get(name),
            "rows": formats.number(count),
            "files": downloads_of_table(name),
        }
        for name, count in sorted(counts.items())
    ]
    return pd.DataFrame(rows, dtype=object)  # as text, pandas would drop that it is markup


def _name(table: str, has_columns: bool) -> str | Markup:
    address = f"/sources?part=dictionary&table={table}"
    return html.link(address, table) if has_columns else table


def table_columns() -> list[Column]:
    """Return the columns of table_rows."""
    return [
        Column("table", _("Table")),
        Column("meaning", _("What is in it")),
        Column("rows", _("Rows"), number=True),
        Column("files", _("Download")),
    ]


def column_columns() -> list[Column]:
    """Return the columns of column_rows."""
    return [
        Column("column_name", _("Column")),
        Column("data_type", _("Type")),
        Column("meaning", _("Meaning")),
    ]
