"""A reader's own story: addresses, one a line, kept in the address and in the browser."""

import csv
import io
from urllib.parse import parse_qsl, urlencode, urlsplit

from dashboard.story.slides import Step

MOST = 40  # steps; a talk has no more, and an address must stay one
NOT_KEPT = ("lang", "step")  # the language is the presenter's, whoever added the step


def lines(text: str) -> list[str]:
    """Return the addresses in a text: from their path on, whatever host stands before it.

    A text of comma-separated rows gives its column `address`.
    """
    given = [line.strip() for line in text.splitlines() if line.strip()]
    if given and "address" in given[0].split(","):
        given = [row["address"] or "" for row in csv.DictReader(io.StringIO("\n".join(given)))]
    return [tidy(line) for line in given if line][:MOST]


def tidy(address: str) -> str:
    """Return an address from its path on, without what does not belong to a step."""
    parts = urlsplit(address.strip())
    kept = [(key, value) for key, value in parse_qsl(parts.query) if key not in NOT_KEPT]
    path = "/" + parts.path.strip("/")
    return f"{path}?{urlencode(kept)}" if kept else path


def steps(addresses: list[str]) -> list[Step]:
    """Return addresses as steps without notes."""
    return [Step(address) for address in addresses]


def rows(addresses: list[str], story_id: str = "own") -> str:
    """Return the steps as rows of data/sources/story_steps.csv."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    write.writerow("step_id story_id position address note_sl note_en seconds".split())
    for place, address in enumerate(addresses, 1):
        write.writerow([f"{story_id}_{place}", story_id, place, address, "", "", ""])
    return out.getvalue()
