"""Read a source table as people save it, and say plainly what is wrong with it."""

import csv
import io
from pathlib import Path

import pandas as pd

from dashboard.language import _


class BadData(Exception):
    """A source breaks a rule; the message names file, row and rule in the reader's language.

    message  a gettext message id with named places, translated when it is shown
    """

    def __init__(self, message: str, **values: object):
        super().__init__(message, values)
        self.message, self.values = message, values

    def __str__(self) -> str:
        return _(self.message).format(**self.values)


def N_(message: str) -> str:
    """Mark a message for translation where it is raised rather than where it is shown."""
    return message


def read(path: Path, columns: list[str]) -> pd.DataFrame:
    """Return the rows of a CSV file as text, with its row number as a spreadsheet counts.

    The frame has the named columns and `row`. Line ends may be mixed and a byte order mark
    may lead. BadData where the file is missing, not UTF-8, not parted by commas, lacks a
    column, has one too many, or a row has too many or too few fields.
    """
    file = path.name
    if not path.exists():
        raise BadData(N_("{file} is missing from data/sources."), file=file)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadData(
            N_("{file} is not UTF-8. Save it from the spreadsheet as “CSV UTF-8”."), file=file
        ) from error
    lines = list(csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))))
    header = lines[0] if lines else []
    _require_columns(file, header, columns)
    rows = []
    for row, fields in enumerate(lines[1:], start=2):
        if not fields:
            continue
        if len(fields) != len(header):
            raise BadData(
                N_("{file}, row {row}: {found} fields and not {expected}. A comma inside a text needs quotes around the text."),  # noqa: E501
                file=file, row=row, found=len(fields), expected=len(header),
            )  # fmt: skip
        rows.append([field or None for field in fields] + [row])
    frame = pd.DataFrame(rows, columns=[*header, "row"], dtype="object")
    return frame.astype(dict.fromkeys(header, "string"))


def _require_columns(file: str, header: list[str], columns: list[str]) -> None:
    if len(header) == 1 and ";" in header[0]:
        raise BadData(
            N_("{file} is parted by semicolons. Save it as “CSV UTF-8 (comma delimited)”, with a point as the decimal sign."),  # noqa: E501
            file=file,
        )  # fmt: skip
    missing = [name for name in columns if name not in header]
    unknown = [name for name in header if name not in columns]
    if missing:
        raise BadData(
            N_("{file} lacks the column {missing}. It should have: {columns}."),
            file=file, missing=", ".join(missing), columns=", ".join(columns),
        )  # fmt: skip
    if unknown:
        raise BadData(
            N_("{file} has a column that is not in the schema: {unknown}. It should have: {columns}."),  # noqa: E501
            file=file, unknown=", ".join(unknown), columns=", ".join(columns),
        )  # fmt: skip
