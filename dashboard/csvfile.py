"""Read a source table as people save it, and say plainly what is wrong with it."""

import csv
import io
from pathlib import Path

import pandas as pd

from dashboard import harmless
from dashboard.language import _


class BadData(Exception):
    """A source breaks a rule; the message names file, row and rule in the reader's language.

    message  a gettext message id with named places, translated when it is shown
    """

    def __init__(self, message: str, **values: object):
        super().__init__(message, values)
        self.message, self.values = message, values

    def __str__(self) -> str:
        return _(self.message).format(**spoken(self.values))


def spoken(values: dict) -> dict:
    """Return the values of a refusal with its advice in the language of this run.

    The advice, of a check or of the model, is a message too, with places among the same values.
    """
    if "advice" not in values:
        return values
    return values | {"advice": _(values["advice"]).format(**values)}


def N_(message: str) -> str:
    """Mark a message for translation where it is raised rather than where it is shown."""
    return message


def read(path: Path, columns: list[str], text: str | None = None) -> pd.DataFrame:
    """Return the rows of a CSV file as text, with its row number as a spreadsheet counts.

    text  what is read in place of the file's own bytes

    The frame has the named columns and `row`. Line ends may be mixed and a byte order mark
    may lead. BadData where the file is missing, not UTF-8, not parted by commas, lacks a
    column, has one too many, a quotation mark is open, a row has too many or too few fields,
    a text stands in one language only, or would be a formula in a spreadsheet.
    """
    file = path.name
    text = _text(path) if text is None else text.removeprefix("\ufeff")
    lines = _lines(file, text.replace("\r\n", "\n").replace("\r", "\n"))
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
    require_both_languages(file, header, rows)
    require_harmless(file, header, rows)
    frame = pd.DataFrame(rows, columns=[*header, "row"], dtype="object")
    return frame.astype(dict.fromkeys(header, "string"))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise BadData(N_("{file} is missing from data/sources."), file=path.name) from error
    except UnicodeDecodeError as error:
        raise BadData(
            N_("{file} is not UTF-8. Save it from the spreadsheet as “CSV UTF-8”."), file=path.name
        ) from error


def _lines(file: str, text: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise BadData(
            N_("{file}: a quotation mark is not closed before line {line}, or one inside a text is not doubled."),  # noqa: E501
            file=file, line=reader.line_num,
        ) from error  # fmt: skip


def _require_columns(file: str, header: list[str], columns: list[str]) -> None:
    if len(header) == 1 and ";" in header[0]:
        raise BadData(
            N_("{file} is parted by semicolons. Save it as “CSV UTF-8 (comma delimited)”, with a point as the decimal sign."),  # noqa: E501
            file=file,
        )  # fmt: skip
    missing = [name for name in columns if name not in header]
    unknown = [name for place, name in enumerate(header) if name not in columns or name in header[:place]]  # noqa: E501  # fmt: skip
    if missing:
        raise BadData(
            N_("{file} lacks the column {missing}. It should have: {columns}."),
            file=file, missing=", ".join(missing), columns=", ".join(columns),
        )  # fmt: skip
    if unknown:
        raise BadData(
            N_("{file} has a column that is not in the schema, or twice: {unknown}. It should have: {columns}."),  # noqa: E501
            file=file, unknown=", ".join(unknown), columns=", ".join(columns),
        )  # fmt: skip


def require_both_languages(file: str, header: list[str], rows: list[list]) -> None:
    """Raise BadData where a text stands in one language only; a row ends with its number."""
    pairs = [(name, f"{name[:-3]}_en") for name in header if name.endswith("_sl")]
    places = [[header.index(name) for name in pair] for pair in pairs if pair[1] in header]
    for fields in rows:
        for one, other in places:
            if (fields[one] is None) == (fields[other] is None):
                continue
            given, missing = (other, one) if fields[one] is None else (one, other)
            raise BadData(
                N_("{file}, row {row}: {given} is written, but {missing} is empty. Write both languages or neither."),  # noqa: E501
                file=file, row=fields[-1], given=header[given], missing=header[missing],
            )  # fmt: skip


def require_harmless(file: str, header: list[str], rows: list[list]) -> None:
    """Raise BadData where a text would be a formula in a spreadsheet; a row ends with its number.

    What no source says, no export can do.
    """
    for fields in rows:
        for name, value in zip(header, fields, strict=False):
            if harmless.is_alive(value):
                raise BadData(
                    N_("{file}, row {row}: {name} is “{value}”, which spreadsheet programs take for a formula. Begin it with a letter or a digit."),  # noqa: E501
                    file=file, row=fields[-1], name=name, value=value[:40],
                )  # fmt: skip
