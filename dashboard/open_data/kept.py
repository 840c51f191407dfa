"""Answers in memory: written once for a build, and forgotten when another one is served."""

import hashlib
from collections.abc import Callable
from functools import lru_cache

KEPT = 256  # the largest is under a megabyte


@lru_cache(maxsize=KEPT)
def written(language: str, work: Callable, *given: object) -> tuple[bytes, str]:
    """Return the bytes that work(*given) writes in a language, and their hash; written once."""
    body = work(*given)
    return body, hashlib.sha256(body).hexdigest()[:32]


@lru_cache(maxsize=1)  # done once a build: a kept answer would keep the build's tables open
def forget_before(build: object) -> None:
    """Forget the answers of the builds before."""
    written.cache_clear()
