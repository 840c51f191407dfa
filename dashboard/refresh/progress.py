"""Show on a terminal how far a run is; say nothing where no one looks."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")
WIDTH = 24


def shown(items: Iterable[T], name: Callable[[T], str], to: TextIO | None = None) -> Iterator[T]:
    """Yield the items, drawing a bar with the name of the one at work.

    name  a function that gives an item's name
    to    where to draw; the terminal's error stream if not named
    """
    to = to or sys.stderr
    whole = list(items)
    for done, item in enumerate(whole):
        _draw(to, done, len(whole), name(item))
        yield item
    _draw(to, len(whole), len(whole), "")
    if to.isatty():
        to.write("\n")


def _draw(to: TextIO, done: int, count: int, name: str) -> None:
    if not to.isatty():
        return
    full = WIDTH * done // max(count, 1)
    to.write(f"\r\x1b[K[{'#' * full}{'.' * (WIDTH - full)}] {done}/{count} {name}")
    to.flush()
