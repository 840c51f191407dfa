"""Files as nobody should give them, drawn from a seed: broken, hostile, huge, oddly written."""

import csv
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

from openpyxl import Workbook, load_workbook

from benchmarks.upload_bombs import bombs
from dashboard.forms import template

ALIVE = ("=1+1", "=cmd|' /C calc'!A0", "+SUM(1,1)", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("x")')
ODD = (
    "", "12,5", "1.234", "19. 4. 2022", "44670", "nič", "č" * 6_000, "\u202eabc", "a\x00b", "NaN",
    "1e400", "-", "  ", "🙂", "'", '"', "da", True, 1e308, -0.0, 10**25, "2022-02-30", "#REF!",
)  # fmt: skip
ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
)


@cache
def small() -> bytes:
    """Return a workbook like the template, with one sheet and few rows."""
    book = load_workbook(io.BytesIO(template.workbook("kranj", "Kranj")))
    keep = book.worksheets[4]
    for sheet in book.worksheets:
        if sheet is not keep:
            book.remove(sheet)
    keep.delete_rows(6, keep.max_row)
    keep.data_validations.dataValidation.clear()
    return _bytes(book)


def _bytes(book: Workbook) -> bytes:
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def flipped(draw: random.Random) -> tuple[str, bytes]:
    """Return a workbook with some bits turned over."""
    body = bytearray(small())
    for _flip in range(draw.choice((1, 1, 2, 8, 64))):
        body[draw.randrange(len(body))] ^= 1 << draw.randrange(8)
    return "a.xlsx", bytes(body)


def cut(draw: random.Random) -> tuple[str, bytes]:
    """Return a part of a workbook, or one with a piece missing or doubled."""
    body, at = small(), draw.randrange(len(small()))
    piece = body[at : at + draw.randrange(1, 500)]
    return "a.xlsx", draw.choice((body[:at], body.replace(piece, b"", 1), body[:at] + piece + body[at:]))  # noqa: E501  # fmt: skip


def repacked(draw: random.Random) -> tuple[str, bytes]:
    """Return a workbook whose XML was changed within an unbroken ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(small())) as old, zipfile.ZipFile(out, "w", 8) as new:
        victim = draw.choice(old.namelist())
        for name in old.namelist():
            text = old.read(name)
            if name == victim:
                text = _spoiled(text, draw)
            if name != victim or draw.random() > 0.1:
                new.writestr(name, text)
    return "a.xlsx", out.getvalue()


def _spoiled(text: bytes, draw: random.Random) -> bytes:
    at = draw.randrange(len(text))
    numbers = (
        b'r="A1048576"',
        b'r="XFD1"',
        b'r="A0"',
        b's="99999"',
        b't="e"',
        b't="str"',
        b't="d"',
    )
    return draw.choice((
        ENTITY + text, text[:at], b"", text[:at] + bytes([draw.randrange(256)]) + text[at + 1 :],
        text.replace(b't="n"', draw.choice(numbers)), text.replace(b'r="B', b'r="ZZZZ'),
        text.replace(b"<v>", b"<f>1+1</f><v>"), text.replace(b"<row", b"<row" + b"<row" * 50),
        text.replace(b"sheet1", b"../../etc/passwd"), text.decode("latin-1").encode("utf-16"),
        text.replace(b"<v>", b"<v>" + b"9" * draw.choice((5, 400, 9_000))),
    ))  # fmt: skip


def bomb(draw: random.Random) -> tuple[str, bytes]:
    """Return one of the bombs."""
    return "a.xlsx", draw.choice(bombs())


def typed(draw: random.Random) -> tuple[str, bytes]:
    """Return a whole workbook with odd and alive values typed into it."""
    book = load_workbook(io.BytesIO(small()))
    sheet = book.worksheets[0]
    for _cell in range(draw.choice((1, 5, 40))):
        cell = sheet.cell(draw.randrange(1, 12), draw.randrange(2, 16))
        value = draw.choice(ALIVE + ODD)
        if not isinstance(value, str) or value.isprintable():
            cell.value = value
            if draw.random() < 0.5 and cell.data_type == "f":
                cell.data_type = "s"
    return "a.xlsx", _bytes(book)


def lines(draw: random.Random) -> tuple[str, bytes]:
    """Return a CSV file with any separator, letters, and values."""
    out = io.StringIO()
    write = csv.writer(
        out, delimiter=draw.choice(";,\t"), lineterminator=draw.choice(("\n", "\r\n"))
    )
    sheet = load_workbook(io.BytesIO(small())).worksheets[0]
    for row in sheet.iter_rows(values_only=True):
        write.writerow([v if draw.random() < 0.97 else draw.choice(ALIVE + ODD) for v in row])
    if draw.random() < 0.2:
        write.writerow(draw.choice((["x" * 200_000] * 3, ["x" * 10] * 200)))
    code = draw.choice(("utf-8", "utf-8-sig", "cp1250", "utf-16", "utf-16-be", "iso8859-2"))
    return "a.csv", out.getvalue().encode(code, "replace")


def noise(draw: random.Random) -> tuple[str, bytes]:
    """Return bytes of any kind under any name."""
    start = draw.choice(
        (b"", b"PK\x03\x04", b"PK", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0")
    )
    name = draw.choice(("a.xlsx", "a.csv", "a.xls", "a", "../../a.csv", "a.xlsx.exe"))
    return name, start + draw.randbytes(draw.choice((0, 10, 500, 20_000)))


KINDS: dict[str, tuple[Callable, int]] = {  # and how many of a hundred
    "bits turned over": (flipped, 30), "cut or doubled": (cut, 14), "XML spoiled": (repacked, 20),
    "values typed": (typed, 12), "CSV": (lines, 14), "noise": (noise, 9), "bombs": (bomb, 1),
}  # fmt: skip


def files(count: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield kind, name and bytes of files drawn from a seed."""
    draw = random.Random(seed)
    kinds, weights = list(KINDS), [weight for _make, weight in KINDS.values()]
    for kind in draw.choices(kinds, weights, k=count):
        yield kind, *KINDS[kind][0](draw)
