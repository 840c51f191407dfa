"""What an amount of emissions is as much as, by the presentation's equivalence."""

from typing import NamedTuple


class Alike(NamedTuple):
    """What an amount of emissions is as much as."""

    trees: float
    hectares: float


def alike(tonnes: float, known: dict) -> Alike:
    """Return the trees and hectares of forest that take up as much in a year.

    known  the row of queries/what_if_equivalence.sql
    """
    return Alike(
        tonnes * known["trees"] / known["tonnes"], tonnes * known["hectares"] / known["tonnes"]
    )
