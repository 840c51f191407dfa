"""Numbers, quantities and dates as each language writes them."""

from datetime import date
from functools import cache, lru_cache

import pandas as pd
from babel import Locale
from babel.numbers import NumberPattern, parse_pattern

from dashboard.language import _, current

SPACE = "\u00a0"  # keeps a number and its unit on one line
MINUS = "\u2212"


def number(value: float, decimals: int = 0) -> str:
    """Return 1.234,5 in Slovenian and 1,234.5 in English, with a true minus."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return _written(value, pattern)


def plain(value: float) -> str:
    """Return a value with as many decimals as it has, at most three."""
    return _written(value, "#,##0.###")


def _written(value: float, pattern: str) -> str:
    return _in(current(), value + 0, pattern)  # no minus before a zero of arithmetic


@lru_cache(maxsize=50_000)  # most numbers of a page are those of the page before
def _in(language: str, value: float, pattern: str) -> str:
    # a pattern is read once: Babel's own format_decimal would read it for every number
    return _pattern(pattern).apply(value, _locale(language)).replace("-", MINUS)


@cache
def _pattern(text: str) -> NumberPattern:
    return parse_pattern(text)


@cache
def _locale(language: str) -> Locale:
    return Locale(language)


def percent(share: float, decimals: int = 0) -> str:
    """Return a share of 0 to 1 as 51,1 % or 51.1%."""
    gap = SPACE if current() == "sl" else ""
    return f"{number(share * 100, decimals)}{gap}%"


def money(value: float) -> str:
    """Return euros in full up to a million, else in millions with one decimal: 366,0 mio. €."""
    if value < 0 and current() != "sl":
        return MINUS + money(-value)
    if abs(value) < 1e6:
        return f"{number(value)}{SPACE}€" if current() == "sl" else f"€{number(value)}"
    if current() == "sl":
        return f"{number(value / 1e6, 1)}{SPACE}mio.{SPACE}€"
    return f"€{number(value / 1e6, 1)} million"


def plural(value: float) -> str:
    """Return the CLDR plural form of a number: one, two, few or other."""
    return _locale(current()).plural_form(abs(value))


def unit(row: dict, value: float) -> str:
    """Return the unit in the form that follows a value.

    row  a row of units: sl_one, sl_two, sl_few, sl_other, sl_part, en_one, en_other
    """
    form = "part" if current() == "sl" and value % 1 and "sl_part" in row else plural(value)
    return row[f"{current()}_{form}"]


def quantity(row: dict, value: float, bound: str = "exact") -> str:
    """Return a value with its unit and, where it is a bound, the words that say so."""
    word = unit(row, value)
    joined = f"{plain(value)}{'' if word == '%' and current() == 'en' else SPACE}{word}"
    said = {"at_least": _("more than {}"), "about": _("about {}"), "at_most": _("at most {}")}
    return said.get(bound, "{}").format(joined)


def day(value: date) -> str:
    """Return 19. 4. 2022 or 19 April 2022."""
    if current() == "sl":
        return f"{value.day}.{SPACE}{value.month}.{SPACE}{value.year}"
    return f"{value.day}{SPACE}{_month_name(value)}{SPACE}{value.year}"


def _month_name(value: date) -> str:
    return _locale(current()).months["stand-alone"]["wide"][value.month]


def when(value: date | None, precision: str | None) -> str:
    """Return a date no more exactly than its source gives it: a month stays a month."""
    if value is None or pd.isna(value):
        return _("date not known")
    if precision == "year":
        return str(value.year)
    if precision == "month":
        return f"{_month_name(value)}{SPACE}{value.year}"
    return day(value)


def iso_when(text: str | None) -> str:
    """Return an ISO date of any precision (2022, 2022-04, 2022-04-19) as text."""
    if text is None or pd.isna(text):
        return _("date not stated")
    parts = [int(part) for part in text.split("-")] + [1, 1]
    return when(date(*parts[:3]), ("year", "month", "day")[text.count("-")])


def listing(items: list[str]) -> str:
    """Return a, b in c; a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return _("{first} and {last}").format(first=", ".join(items[:-1]), last=items[-1])
