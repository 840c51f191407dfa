"""What shared views say: kept when somebody shares one, told where a chat previews its link."""

import hashlib
import time
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

import sqlalchemy as sa

from dashboard.store import engine
from dashboard.store.tables import findings

MOST = 20_000  # views that are remembered; the oldest go
LONGEST = 300  # letters


class Finding(NamedTuple):
    """A view's title, which is its finding, and the sentence below it."""

    title: str
    sentence: str


def note(address: str, found: Finding) -> None:
    """Remember what a view says."""
    key = _key(address)
    with engine.writing() as con:
        con.execute(sa.delete(findings).where(findings.c.address_hash == key))
        row = {"title": found.title[:LONGEST], "sentence": found.sentence[:LONGEST]}
        con.execute(sa.insert(findings).values(address_hash=key, made_at=time.time(), **row))
        kept = sa.select(findings.c.made_at).order_by(findings.c.made_at.desc())
        oldest = con.scalar(kept.offset(MOST).limit(1))
        if oldest is not None:
            con.execute(sa.delete(findings).where(findings.c.made_at <= oldest))


def find(address: str) -> Finding | None:
    """Return what a view said when it was last shared, or None."""
    asked = sa.select(findings.c.title, findings.c.sentence)
    with engine.reading() as con:
        row = con.execute(asked.where(findings.c.address_hash == _key(address))).one_or_none()
    return Finding(*row) if row else None


def _key(address: str) -> str:
    """Return the same for the same view, in whatever order its address says it."""
    parts = urlsplit(address)
    pairs = sorted(pair for pair in parse_qsl(parts.query) if pair[0] != "embed")
    return hashlib.sha256(f"{parts.path}?{urlencode(pairs)}".encode()).hexdigest()
