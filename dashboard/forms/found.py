"""What a file of staff says: changes with their places in it, and faults."""

from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.editing import Change
from dashboard.language import _


class Place(NamedTuple):
    """Where in a file something stands; no column where it is about a row."""

    sheet: str
    row: int
    column: str = ""

    def __str__(self) -> str:
        said = _("{sheet}, row {row}").format(sheet=self.sheet, row=self.row)
        return f"{said}, {_('column {column}').format(column=self.column)}" if self.column else said


@dataclass
class Upload:
    """What a file says: changes with their places, faults, and how many rows say nothing new."""

    changes: list[Change] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    faults: list[tuple[Place, str]] = field(default_factory=list)
    same: int = 0
