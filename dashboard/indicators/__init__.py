"""Any indicator of the cities: what was asked for, and how its values are written.

choices (what can be asked) -> series (rows ready to draw) -> words, tables, files; no streamlit.
"""

from typing import NamedTuple

import pandas as pd

from dashboard import formats
from dashboard.language import _

PER = ("value", "inhabitant", "thousand", "km2", "index")
STEPS = ((100, 0), (10, 1), (1, 2), (0, 3))  # decimals of a computed value, by its size


class Asked(NamedTuple):
    """What a reader asked for.

    indicator  a row of queries/indicators.sql
    per        one of PER
    base_year  the year that is 100 where per is index
    chosen     city_id to set off, or ""
    """

    indicator: dict
    per: str = "value"
    base_year: int = 0
    chosen: str = ""

    @property
    def with_country(self) -> bool:
        """Whether Slovenia can stand beside cities: not as a sum that dwarfs them."""
        return self.per != "value" or self.indicator["kind"] == "rate"


def decimals(asked: Asked, values: pd.Series) -> int:
    """Return with how many decimals the values are written: as published, or three digits."""
    if asked.per == "value":
        return int(asked.indicator["decimals"])
    if asked.per == "index":
        return 1
    largest = values.abs().max()
    return next(places for least, places in STEPS if not largest < least)


def number(asked: Asked, values: pd.Series) -> pd.Series:
    """Return the values as text, all with as many decimals; "" where there is none."""
    places = decimals(asked, values)
    return values.map(lambda value: "" if pd.isna(value) else formats.number(value, places))


def unit(asked: Asked) -> str:
    """Return the unit of what is drawn."""
    said = {
        "value": "{unit}",
        "inhabitant": _("{unit} per inhabitant"),
        "thousand": _("{unit} per 1,000 inhabitants"),
        "km2": _("{unit} per km²"),
        "index": _("index, {year} = 100"),
    }
    return said[asked.per].format(unit=asked.indicator["unit"], year=asked.base_year)


def with_unit(asked: Asked, text: str) -> str:
    """Return a written value with its unit; an index has none."""
    if asked.per == "index":
        return text
    joined = "" if asked.per == "value" and unit(asked) == "%" and formats.current() == "en" else formats.SPACE  # noqa: E501  # fmt: skip
    return f"{text}{joined}{unit(asked)}"
