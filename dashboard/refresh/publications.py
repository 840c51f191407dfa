"""Add to sources.csv what was read today."""

import re
from dataclasses import dataclass
from datetime import date

from dashboard import language
from dashboard.csvfile import N_
from dashboard.formats import day, plain
from dashboard.language import _
from dashboard.records import Records

READ_BY = N_("Read through the service's interface, by the command that refreshes the data.")


@dataclass(frozen=True)
class Publication:
    """What a row of sources says; `key` begins its source_id, the day follows."""

    key: str
    publisher: str
    title: str
    updated: str
    licence_id: str
    url: str


def add(records: Records, publication: Publication, today: date) -> str:
    """Add a publication as read today, under a key no reading before has; return the key."""
    first = f"{publication.key}_{today:%Y_%m_%d}".lower()
    source_id, count = first, 1
    while records.find(source_id=source_id):
        count += 1
        source_id = f"{first}_{count}"
    published = re.match(r"\d{4}-\d{2}-\d{2}", publication.updated)
    values = {
        "source_id": source_id,
        "publisher": publication.publisher,
        "title": publication.title,
        "published": published[0] if published else "",
        "accessed_on": f"{today:%Y-%m-%d}",
        "licence_id": publication.licence_id,
        "url": publication.url,
    }
    records.insert(values | in_both("note", READ_BY))
    return source_id


def in_both(name: str, message: str, **told: object) -> dict[str, str]:
    """Return a sentence as a pair of columns, days and numbers written the way of each language."""
    before, found = language.current(), {}
    for spoken in language.LANGUAGES:
        language.use(spoken)
        written = {
            key: day(value) if isinstance(value, date) else plain(value)
            for key, value in told.items()
        }
        found[f"{name}_{spoken}"] = _(message).format(**written)
    language.use(before)
    return found
