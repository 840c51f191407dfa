"""A cell of a file that staff give, as it would stand in the CSV of the sources."""

import math
import re
from datetime import date, datetime
from difflib import get_close_matches
from typing import NamedTuple
from unicodedata import category

from openpyxl.utils.datetime import from_excel

from dashboard import harmless
from dashboard.forms import refusals
from dashboard.forms.refusals import NotTaken

LONGEST = 5_000  # letters of a cell
SHOWN = 40  # letters of a value that a sentence repeats
SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'")
NUMBER = re.compile(r"[-−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?|[-−]?\d+\.\d+|[-−]?\d{1,3}(,\d{3})+\.\d+")
THOUSANDS = re.compile(r"[-−]?[1-9]\d{0,2}\.\d{3}")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
WRITTEN = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?")
SERIALS = range(18_264, 73_051)  # Excel's days of 1950 to 2099
YES = {"true", "da", "yes", "1", "x", "✓"}
NO = {"false", "ne", "no", "0"}
UNSEEN = {"Cc", "Cs", "Co", "Cn"}  # control signs, halves of signs, and what is no sign
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # make text read backwards


class Choices(NamedTuple):
    """What may stand in a column: key by title in all languages, and the titles to name."""

    by_title: dict[str, str]
    titles: list[str]


def read(given: object, kind: str, known: Choices | None) -> str:
    """Return the text of a cell, empty for an empty one; NotTaken says what would be right.

    kind   the field's type in the data package
    known  where only keys may stand
    """
    text = _text(given)
    if not text:
        return ""
    if len(text) > LONGEST:
        raise NotTaken(refusals.TOO_LONG, n=len(text), most=LONGEST)
    if known is not None:
        return _choice(text, known)
    return READERS.get(kind, _words)(given, text)


def _text(given: object) -> str:
    if given is None:
        return ""
    if isinstance(given, float) and given.is_integer():
        return str(int(given))
    return str(given).strip()


def cut(text: str) -> str:
    """Return a value short enough for a sentence."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _choice(text: str, known: Choices) -> str:
    if text in known.by_title:
        return known.by_title[text]
    folded = {title.casefold(): key for title, key in known.by_title.items()}
    if text.casefold() in folded:
        return folded[text.casefold()]
    near = get_close_matches(cut(text), known.titles, 3) or known.titles[:3]
    raise NotTaken(refusals.NOT_A_CHOICE, value=cut(text), near="; ".join(map(cut, near)))


def _words(_given: object, text: str) -> str:
    if any(category(sign) in UNSEEN or sign in TURNING for sign in text.replace("\n", "")):
        raise NotTaken(refusals.NOT_PRINTED)
    if harmless.is_alive(text):
        raise NotTaken(refusals.ALIVE, value=cut(text), sign=text[0])
    return text


def _number(given: object, text: str) -> str:
    if isinstance(given, (int, float)) and not isinstance(given, bool) and math.isfinite(given):
        return text
    plain = text.translate(SPACES)
    if not NUMBER.fullmatch(plain):
        raise NotTaken(refusals.NOT_A_NUMBER, value=cut(text))
    if THOUSANDS.fullmatch(plain):
        whole, part = plain.replace(".", ""), plain.replace(".", ",")
        raise NotTaken(refusals.TWO_MEANINGS, value=cut(text), whole=whole, part=part)
    plain = plain.replace("−", "-")
    last = max(plain.rfind(","), plain.rfind("."))
    if "," in plain and plain[last] == ",":
        return plain.replace(".", "").replace(",", ".")
    return plain.replace(",", "") if plain.count(".") == 1 else plain.replace(".", "")


def _whole(given: object, text: str) -> str:
    if not re.fullmatch(r"-?\d{1,9}", text.translate(SPACES)) or isinstance(given, bool):
        raise NotTaken(refusals.NOT_WHOLE, value=cut(text))
    return text.translate(SPACES)


def _day(given: object, text: str) -> str:
    if isinstance(given, datetime):
        return given.date().isoformat()
    if isinstance(given, date):
        return given.isoformat()
    if re.fullmatch(r"\d{5}", text) and int(text) in SERIALS:
        return from_excel(int(text)).date().isoformat()
    iso, written = ISO.fullmatch(text), WRITTEN.fullmatch(text)
    parts = iso.groups() if iso else written.groups()[::-1] if written else None
    try:
        return date(*map(int, parts or ())).isoformat()
    except (TypeError, ValueError):
        raise NotTaken(refusals.NOT_A_DATE, value=cut(text)) from None


def _yes_or_no(_given: object, text: str) -> str:
    if text.casefold() in YES:
        return "true"
    if text.casefold() in NO:
        return "false"
    raise NotTaken(refusals.NOT_YES_OR_NO, value=cut(text))


READERS = {"number": _number, "integer": _whole, "date": _day, "boolean": _yes_or_no}
