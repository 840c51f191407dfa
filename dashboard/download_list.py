"""Links that take tables and series away, and what the kinds of file are.

Frame: series as queries/series_files.sql returns them.
"""

import pandas as pd
from markupsafe import Markup

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _, current
from dashboard.open_data.files import KINDS


def downloads_of_table(table: str) -> Markup:
    """Return a link a kind of file that takes a table away."""
    return _files(f"/data/{table}", table)


def _files(address: str, title: str) -> Markup:
    links = []
    for kind, way in KINDS.items():
        query = "?lang=en" if way.is_spoken and current() == "en" else ""
        word = _("{table} as {kind}").format(table=title, kind=way.title)
        links.append(
            Markup('<a href="{}.{}{}" download aria-label="{}">{}</a>').format(
                address, kind, query, word, way.title
            )
        )
    return Markup(" ").join(links)


def series_rows(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return a row an indicator: its title, unit and downloads of its series."""
    return pd.DataFrame(
        [
            {
                "title": row.title,
                "unit": row.unit,
                "rows": formats.number(row.row_count),
                "files": _files(f"/data/indicators/{row.indicator_id}", row.title),
            }
            for row in indicators.itertuples()
        ],
        dtype=object,
    )


def series_columns() -> list[Column]:
    """Return the columns of series_rows."""
    return [
        Column("title", _("Indicator")),
        Column("unit", _("Unit")),
        Column("rows", _("Rows"), number=True),
        Column("files", _("Download")),
    ]


def download_sentence() -> str:
    """Return what the kinds of file are."""
    return _(
        "CSV is UTF-8 with commas and decimal points, for programs. JSON holds the same rows with "
        "all that is known of them. Parquet keeps the types. XLSX is for reading: one language, "
        "and sheets with the sources of its rows and about the file."
    )
