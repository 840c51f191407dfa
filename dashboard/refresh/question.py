"""What a service is asked, and how patiently."""

import hashlib
import json
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Patience:
    """How often and how long to try; seconds."""

    tries: int = 5
    silence_s: float = 30
    whole_s: float = 180
    first_wait_s: float = 1
    longest_wait_s: float = 60
    kept_s: float = 2 * 3600
    most_bytes: int = 60_000_000


@dataclass(frozen=True)
class Question:
    """One request: an address with its parameters, and what is posted to it, if anything."""

    url: str
    params: tuple[tuple[str, str], ...] = ()
    body: dict | None = field(default=None, hash=False)

    @property
    def key(self) -> str:
        """Return a name for the answer that no other question has."""
        asked = json.dumps([self.url, self.params, self.body], sort_keys=True)
        return hashlib.sha256(asked.encode()).hexdigest()[:32]
