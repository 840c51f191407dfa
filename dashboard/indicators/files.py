"""What a reader sees, to take away: rows with their sources as CSV, XLSX, Parquet or JSON.

rows     as tables.taken returns them, or of two indicators
sources  as queries/sources.sql returns them, those that the rows rest on
about    title, subtitle, address and whatever else says what the rows are, by key
"""

import io
import json
from datetime import date

import pandas as pd

from dashboard import harmless
from dashboard.language import _
from dashboard.source_entry import citation

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_csv(rows: pd.DataFrame, sources: pd.DataFrame, about: dict) -> bytes:
    """Return the rows as UTF-8 CSV with a byte order mark, so that spreadsheets read č, š, ž."""
    return rows.to_csv(index=False).encode("utf-8-sig")


def as_parquet(rows: pd.DataFrame, sources: pd.DataFrame, about: dict) -> bytes:
    """Return the rows as Parquet."""
    whole = io.BytesIO()
    rows.to_parquet(whole, index=False)
    return whole.getvalue()


def as_xlsx(rows: pd.DataFrame, sources: pd.DataFrame, about: dict) -> bytes:
    """Return a workbook: the rows, their sources, and what they are."""
    whole = io.BytesIO()
    sheets = {_("Values"): rows, _("Sources"): entries(sources), _("About"): _pairs(about)}
    with pd.ExcelWriter(whole, engine="openpyxl") as book:
        for name, frame in sheets.items():
            frame.to_excel(book, sheet_name=name, index=False)
        harmless.quiet(book.book)
        for sheet in book.sheets.values():
            sheet.freeze_panes = "A2"
    return whole.getvalue()


def as_json(rows: pd.DataFrame, sources: pd.DataFrame, about: dict) -> bytes:
    """Return what the rows are, the rows and their sources as JSON; null where there is none."""
    whole = about | {"rows": _records(rows), "sources": _records(entries(sources))}
    return json.dumps(whole, ensure_ascii=False, indent=1, default=str).encode("utf-8")


KINDS = {
    "csv": ("text/csv", as_csv),
    "xlsx": (WORKBOOK, as_xlsx),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
    "json": ("application/json", as_json),
}


def entries(sources: pd.DataFrame) -> pd.DataFrame:
    """Return the sources with their terms of use and how to cite them."""
    kept = sources[["source_id", "publisher", "title", "published", "accessed_on"]]
    return kept.assign(
        accessed_on=sources["accessed_on"].map(_iso),
        licence=sources["licence"],
        url=sources["url"],
        citation=[citation(row) for _at, row in sources.iterrows()],
    )


def _iso(day: date) -> str:
    return day.strftime("%Y-%m-%d")


def _pairs(about: dict) -> pd.DataFrame:
    return pd.DataFrame({"what": list(about), "text": [str(value) for value in about.values()]})


def _records(frame: pd.DataFrame) -> list[dict]:
    plain = frame.astype(object)
    return plain.where(plain.notna(), None).to_dict("records")
