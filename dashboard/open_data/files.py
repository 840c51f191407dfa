"""A table as the bytes of a file: CSV, Parquet and XLSX."""

import io
from typing import NamedTuple

import openpyxl
import pyarrow
import pyarrow.csv
import pyarrow.parquet
from openpyxl.cell import WriteOnlyCell

from dashboard import harmless

BOM = b"\xef\xbb\xbf"  # without it, Excel reads č as ÄŤ


class Kind(NamedTuple):
    """A kind of file: its name and media type, what a browser does with it, and its words.

    is_saved   whether a browser saves it rather than shows it
    is_spoken  whether it is in one language
    """

    title: str
    media: str
    is_saved: bool
    is_spoken: bool


KINDS = {
    "csv": Kind("CSV", "text/csv; charset=utf-8", True, False),
    "json": Kind("JSON", "application/json", False, True),
    "parquet": Kind("Parquet", "application/vnd.apache.parquet", True, False),
    "xlsx": Kind(
        "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", True, True
    ),
}


def as_csv(rows: pyarrow.Table) -> bytes:
    """Return UTF-8 CSV: true and false, points as decimal signs, nothing where nothing is known."""
    whole = io.BytesIO()
    how = pyarrow.csv.WriteOptions(quoting_style="needed", quoting_header="needed")
    pyarrow.csv.write_csv(rows, whole, how)
    return BOM + whole.getvalue()


def as_parquet(rows: pyarrow.Table) -> bytes:
    """Return Parquet with the types of the table."""
    whole = io.BytesIO()
    pyarrow.parquet.write_table(rows, whole)
    return whole.getvalue()


def _cell(sheet, value: object) -> object:
    """Return a value for a sheet; a text that would be a formula stays a text."""
    if not harmless.is_alive(value):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"
    return cell


def as_xlsx(sheets: dict[str, pyarrow.Table]) -> bytes:
    """Return a workbook with a sheet a table, in their order, headings held in place."""
    book = openpyxl.Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title[:31])
        sheet.freeze_panes = "A2"
        sheet.append(rows.column_names)
        for values in zip(*(column.to_pylist() for column in rows.columns), strict=True):
            sheet.append([_cell(sheet, value) for value in values])
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def localised(rows: pyarrow.Table, language: str) -> pyarrow.Table:
    """Keep one of each pair of columns x_sl, x_en and call it x."""
    pairs = [name[:-3] for name in rows.column_names if name.endswith("_sl")]
    other = "_en" if language == "sl" else "_sl"
    kept = rows.drop_columns([f"{pair}{other}" for pair in pairs])
    new = {f"{pair}_{language}": pair for pair in pairs}
    return kept.rename_columns([new.get(name, name) for name in kept.column_names])
