"""Texts that a spreadsheet program takes for a formula: none is let in, none goes out alive."""

import re

SIGNS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[-+]?\d[\d.,]*(e[-+]?\d+)?", re.IGNORECASE)


def is_alive(text: object) -> bool:
    """Return whether a spreadsheet program would take a text for a formula."""
    return isinstance(text, str) and text.startswith(SIGNS) and not NUMBER.fullmatch(text)


def as_text(text: str) -> str:
    """Return a text for a CSV file so that it stays one: the mark is the spreadsheets' own."""
    return f"'{text}" if is_alive(text) else text


def quiet(book) -> None:
    """Let every text of an openpyxl workbook be a text, whatever it begins with."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    cell.data_type = "s"
