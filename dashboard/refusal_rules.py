"""The rules of data/schema.sql that are checks, said in words: by the shape of the check."""

import re

from dashboard.csvfile import N_

NAME, OTHER = r'"?(?P<name>\w+)"?', r'"?(?P<other>\w+)"?'
SHAPES = {
    rf"CHECK\(\(\({NAME} IS NULL\) = \({OTHER} IS NULL\)\)\)":
        N_("{file}, row {row}: {name} and {other} go together. Give both or neither."),
    rf"CHECK\(\(\({NAME} IS NULL\) OR \({OTHER} IS NOT NULL\)\)\)":
        N_("{file}, row {row}: {name} is given, so {other} must be given too."),
    rf"OR \({NAME} >= {OTHER}\)\)\)$":
        N_("{file}, row {row}: {name} lies before {other}. Put one of the two right."),
    rf"CHECK\(\({NAME} BETWEEN (?P<low>\d+) AND (?P<high>\d+)\)\)":
        N_("{file}, row {row}: {name} is {value}, not from {low} to {high}."),
    rf"regexp_full_match\({NAME}, '\[a-z0-9_\]\+'\)":
        N_("{file}, row {row}: {name} is “{value}”, but only small letters from a to z, digits and _ may stand in it."),  # noqa: E501
    rf"regexp_full_match\({NAME}, 'https":
        N_("{file}, row {row}: {name} is “{value}”, no address such as https://www.zmos.si."),
    rf"regexp_full_match\({NAME}, '\\\\d":
        N_("{file}, row {row}: {name} is “{value}”, no date such as 2026-04-19, 2026-04 or 2026."),
}  # fmt: skip


def said(error: str, given: dict) -> tuple[str, dict] | None:
    """Return message and values for a broken check, by what the database says of it; else None."""
    for shape, message in SHAPES.items():
        if found := re.search(shape, error):
            values = found.groupdict()
            return message, values | {"value": given.get(values["name"])}
    return None
