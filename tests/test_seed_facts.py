"""Every fact of the ZMOS presentation of 19 April 2022 stands in its table and on its page.

seed_facts.csv names table, key and page of each; a row that is dropped, or a page that stops
showing it, fails here in the language in which it is missing.
"""

import csv
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from markupsafe import Markup, escape

from dashboard import formats
from dashboard.language import LANGUAGES, use

from .pages import open_page, text

with Path(__file__).with_name("seed_facts.csv").open(encoding="utf-8", newline="") as file:
    FACTS = list(csv.DictReader(file))
KEYS = {
    "statements": ["statement_id"],
    "measures": ["measure_id"],
    "statuses": ["status_id"],
    "events": ["event_id"],
    "facts": ["fact_id"],
    "sources": ["source_id"],
    "observations": ["indicator_id", "place_id", "year", "source_id"],
    "conflict_values": ["conflict_id", "position"],
}


def row(con, fact: dict) -> dict:
    columns = KEYS[fact["table"]]
    where = " and ".join(f"cast({column} as varchar) = ?" for column in columns)
    sql = f"select * from {fact['table']} where {where}"
    found = con.cursor().execute(sql, fact["key"].split("/")).df().to_dict("records")
    assert len(found) == 1, f"{fact['fact_id']}: {fact['key']} is not in {fact['table']}"
    return found[0]


def needle(fact: dict, values: dict, language: str) -> str:
    """Return what of the fact a reader sees."""
    use(language)
    for column in ("text", "title", "name"):
        if f"{column}_{language}" in values:
            return values[f"{column}_{language}"]
    if fact["table"] == "observations":
        return formats.number(values["value"])
    if fact["table"] == "statuses":
        return formats.when(values["starts_on"], values["starts_precision"])
    return values["title"]


@cache
def shown(address: str, language: str) -> str:
    """Return all that a page says, at an address, in a language."""
    parts = urlsplit(address)
    name = parts.path.strip("/") or "overview"
    app = open_page(name, **dict(parse_qsl(parts.query)) | {"lang": language})
    assert not app.exception
    return Markup(text(app)).unescape()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["fact_id"])
def test_fact_of_the_presentation_is_on_its_page(con, fact, language):
    wanted = needle(fact, row(con, fact), language)
    assert wanted, fact
    said = shown(fact["page"], language)
    assert wanted in said or str(escape(wanted)) in said


def test_no_fact_is_named_twice():
    assert len({fact["fact_id"] for fact in FACTS}) == len(FACTS)
    assert len({(fact["table"], fact["key"]) for fact in FACTS}) == len(FACTS)
