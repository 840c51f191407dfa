"""A statistical office's table, as PxWeb and Eurostat tell of it."""

import itertools
import json

from dashboard.refresh.feeds import PLACE, YEARS, Feed


class Table:
    """A table of a statistical office: labels by dimension and code, values by codes."""

    def __init__(self):
        self.title, self.labels, self.values, self.flags = "Izbrani podatki", {}, {}, {}

    def add(self, feed: Feed, shown: dict) -> None:
        """Put in what is shown today of a feed's indicator."""
        years = [str(year) for year in range(2000, 2027)]
        codes = {place: code for code, place in feed.places.items()}
        for name, asked in feed.selection.items():
            known = self.labels.setdefault(name, {})
            for one in asked:
                if PLACE in one:
                    known.update(feed.places)
                elif YEARS in one:
                    known.update({one.replace(YEARS, year): year for year in years})
                else:
                    code, _, label = one.partition("=")
                    known[code or f"m{len(known)}"] = label or code
        for (place, year), value in shown.items():
            if place not in codes:
                continue  # the service does not know it
            self.values[self.key(feed, codes[place], year)] = value

    def key(self, feed: Feed, place: str, year: int) -> frozenset:
        """Return the name of a cell."""
        key = {}
        for name, (asked, *_) in feed.selection.items():
            code, _, label = asked.partition("=")
            code = code or self.code_of(name, label)
            key[name] = code.replace(PLACE, place).replace(YEARS, str(year))
        return frozenset(key.items())

    def code_of(self, name: str, label: str) -> str:
        """Return the code that a label has."""
        return next(code for code, text in self.labels[name].items() if text == label)

    def metadata(self) -> bytes:
        """Return what PxWeb says of the table."""
        variables = [
            {"code": name, "text": name, "values": [*known], "valueTexts": [*known.values()]}
            for name, known in self.labels.items()
        ]
        return json.dumps({"title": self.title, "variables": variables}).encode()

    def data(self, chosen: dict[str, list[str]]) -> bytes:
        """Return the cells of the chosen codes as JSON-stat 2.0."""
        dimensions = {
            name: {
                "label": name,
                "category": {
                    "index": {code: place for place, code in enumerate(codes)},
                    "label": {code: self.labels[name][code] for code in codes},
                },
            }
            for name, codes in chosen.items()
        }
        keys = [
            frozenset(zip(chosen, codes, strict=True))
            for codes in itertools.product(*chosen.values())
        ]
        return json.dumps(
            {
                "version": "2.0", "class": "dataset", "label": self.title,
                "updated": "2026-11-20T09:30:00Z", "id": [*chosen],
                "size": [len(codes) for codes in chosen.values()], "dimension": dimensions,
                "value": [self.values.get(key) for key in keys],
                "status": {
                    str(place): self.flags[key]
                    for place, key in enumerate(keys)
                    if key in self.flags
                },
            }
        ).encode()  # fmt: skip
