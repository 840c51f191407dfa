"""Write measures as rows of a table and as a file to take away.

rows  as queries/measures.sql returns them
"""

from urllib.parse import quote

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.formats import iso_when
from dashboard.html import Column
from dashboard.language import _, current
from dashboard.measures import quality_word, quantity_text, state_word, year_text


def source_link(row: dict) -> Markup:
    """Return who published it, with the year, linked to its entry on /sources."""
    year = f" ({row['published'][:4]})" if pd.notna(row["published"]) else ""
    return html.link(f"/sources?source_id={quote(row['source_id'])}", row["publisher"] + year)


def notes(row: dict) -> list[str]:
    """Return what has to be said beside a measure: shared sum, note, why another one counts."""
    said = []
    if pd.notna(row["shared_sum"]):
        said.append(_("Shared sum, not to be added up: {sum}.").format(sum=row["shared_sum"]))
    if pd.notna(row["note"]):
        said.append(row["note"])
    if not row["is_shown"]:
        said.append(_("Another row counts instead: {reason}").format(reason=row["reason"]))
    return said


def columns(narrow: bool) -> list[Column]:
    """Return the table's columns; on a phone everything of a measure stands in one cell."""
    if narrow:
        return [Column("city", _("City")), Column("whole_cell", _("Measure"))]
    return [
        Column("city", _("City")),
        Column("title_cell", _("Measure")),
        Column("sector", _("Sector")),
        Column("quantity", _("Quantity"), number=True),
        Column("year_said", _("Year")),
        Column("state_said", _("State")),
        Column("quality_said", _("Quality")),
        Column("source", _("Source")),
    ]


def cells(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the fields that `columns` names."""
    records = []
    for row in rows.to_dict("records"):
        said = {
            "city": row["city"],
            "sector": row["sector"],
            "quantity": _quantity(row),
            "year_said": year_text(row),
            "state_said": state_word(row["state"]),
            "quality_said": quality_word(row["quality"]),
            "source": source_link(row),
            "title_cell": _title(row),
        }
        records.append(said | {"whole_cell": _whole(said)})
    return pd.DataFrame(records, dtype=object)  # a str column would lose what is markup


def _quantity(row: dict) -> str | Markup:
    said = quantity_text(row)
    return html.missing(said) if pd.isna(row["value"]) else said


def _title(row: dict) -> Markup:
    kind = "m-title" if row["is_shown"] else "m-title p-text2"
    title = Markup('<span class="{}">{}</span>').format(kind, row["title"])
    below = Markup("").join(Markup('<span class="m-note">{}</span>').format(n) for n in notes(row))
    return title + below


def _whole(said: dict) -> Markup:
    parts = [said[key] for key in ("quantity", "year_said", "state_said", "quality_said")]
    line = Markup(" · ").join(parts)
    below = Markup('<span class="m-line">{}</span><span class="m-note">{} · {}</span>')
    return said["title_cell"] + below.format(line, said["sector"], said["source"])


def csv(rows: pd.DataFrame) -> bytes:
    """Return the rows as UTF-8 CSV for reading: in Slovenian with decimal comma and semicolon."""
    said = [
        {
            _("City"): row["city"],
            _("Sector"): row["sector"],
            _("Measure"): row["title"],
            _("Value"): row["value"],
            _("Quantity"): quantity_text(row),
            _("Year"): year_text(row),
            _("State"): state_word(row["state"]),
            _("Quality"): quality_word(row["quality"]),
            _("Note"): " ".join(notes(row)),
            _("Source"): row["source_title"],
            _("Publisher"): row["publisher"],
            _("Published"): iso_when(row["published"]),
            _("Where in the source"): row["locator"],
        }
        for row in rows.to_dict("records")
    ]
    marks = {"sep": ";", "decimal": ","} if current() == "sl" else {}
    return pd.DataFrame(said).to_csv(index=False, float_format="%.12g", **marks).encode("utf-8-sig")


def whole_table() -> Markup:
    """Return the line that offers the whole table, with its sources."""
    files = Markup(", ").join(
        # not followed inside the session: it is a file, not a page
        Markup('<a href="/data/measures.{}?lang={}" download>{}</a>').format(kind, current(), name)
        for kind, name in {"xlsx": "XLSX", "csv": "CSV", "parquet": "Parquet"}.items()
    )
    return html.paragraph(Markup(_("The whole table: {files}.")).format(files=files), "source")
