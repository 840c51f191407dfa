"""What the rules of the build have against changed rows, before anybody publishes them."""

from collections.abc import Iterable

from dashboard.editing.change import Change, Fault


def faults(changes: Iterable[Change]) -> list[Fault]:
    """Return every fault of changed rows, laid over what is published; empty where none is."""
    raise NotImplementedError
