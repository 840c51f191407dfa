"""The cells of a file that staff give, read so that no file can harm: XLSX or CSV.

An XLSX file is a ZIP of XML. Before openpyxl opens it, its parts are counted and unpacked within
limits, and refused where they declare entities. What openpyxl says of a broken file is one
sentence; formulas are named, never evaluated.
"""

import csv
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from dashboard.forms import refusals
from dashboard.forms.refusals import NotTaken

MB = 1_000_000
LARGEST, UNPACKED, PARTS, RATIO = 5, 40, 300, 100  # MB, MB, files, times
ROWS, COLUMNS = 5_000, 60
# what openpyxl, its XML parser (a SyntaxError) and the ZIP reader say of what is no workbook
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, InvalidFileException, SyntaxError,
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, EOFError,
    NotImplementedError, RuntimeError, OSError, AssertionError,
)  # fmt: skip


class Sheet(NamedTuple):
    """A sheet: its name (None in a CSV file), and its rows, each a list of cells."""

    name: str | None
    rows: list[list[object]]


class Formula:
    """Stands where a cell holds a formula, or the fault of one such as #REF!."""


def sheets(name: str, body: bytes) -> list[Sheet]:
    """Return the sheets of a file; NotTaken where it cannot be read or is too large."""
    if len(body) > LARGEST * MB:
        raise NotTaken(refusals.TOO_LARGE, most=LARGEST)
    if body.startswith(b"PK"):
        return _workbook(body)
    if name.lower().endswith((".csv", ".txt", ".tsv")):
        return [Sheet(None, _lines(_decoded(body)))]
    raise NotTaken(refusals.OTHER_KIND)


def _workbook(body: bytes) -> list[Sheet]:
    try:
        _require_harmless(body)
        book = load_workbook(io.BytesIO(body), read_only=True, data_only=False)
        return [Sheet(one.title, list(_rows(one))) for one in book.worksheets]
    except BROKEN as error:
        raise NotTaken(refusals.UNREADABLE, kind="XLSX") from error


def _require_harmless(body: bytes) -> None:
    """Unpack every part within limits; no part may declare entities or hide its letters."""
    total = 0
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        parts = packed.infolist()
        if len(parts) > PARTS or len({part.filename for part in parts}) < len(parts):
            raise NotTaken(refusals.BOMB, most=UNPACKED)
        for part in parts:
            total += part.file_size
            tight = part.file_size > MB and part.file_size > RATIO * max(part.compress_size, 1)
            if total > UNPACKED * MB or tight:
                raise NotTaken(refusals.BOMB, most=UNPACKED)
        for part in parts:
            text = packed.read(part)  # no more than file_size says, and its checksum is compared
            if part.filename.endswith((".xml", ".rels")) and (
                b"<!" in text.replace(b"<!--", b"").replace(b"<![CDATA[", b"") or b"\0" in text
            ):
                raise NotTaken(refusals.DECLARED)


def _rows(sheet) -> Iterator[list[object]]:
    sheet.reset_dimensions()  # which the file may claim to be anything
    for number, cells in enumerate(sheet.iter_rows(max_row=ROWS + 1, max_col=COLUMNS), start=1):
        row = [Formula if cell.data_type in ("f", "e") else cell.value for cell in cells]
        while row and row[-1] is None:
            row.pop()
        if row and number > ROWS:
            raise NotTaken(refusals.TOO_MANY, most=ROWS)
        yield row


def _decoded(body: bytes) -> str:
    wide = body.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1250"):
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise NotTaken(refusals.ENCODING)


def _lines(text: str) -> list[list[object]]:
    first = text.lstrip("\r\n").partition("\n")[0]
    mark = max(";,\t", key=first.count)
    found: list[list[object]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            row: list[object] = [cell.strip() or None for cell in cells[:COLUMNS]]
            while row and row[-1] is None:
                row.pop()
            if len(found) >= ROWS:
                raise NotTaken(refusals.TOO_MANY, most=ROWS)
            found.append(row)
    except csv.Error as error:
        raise NotTaken(refusals.UNREADABLE, kind="CSV") from error
    return found
