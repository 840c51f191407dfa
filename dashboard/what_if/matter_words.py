"""Say which uncertain inputs a result hangs on most."""

from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from dashboard import formats
from dashboard.bar_list import Bar
from dashboard.html import Column
from dashboard.language import _
from dashboard.model.mix import GOAL_YEAR
from dashboard.model.uncertainty import DRAWS
from dashboard.sources import quality_mark


class Input(NamedTuple):
    """An uncertain input: its name, the range of its draws, its rank correlation with a result."""

    parameter_id: str
    title: str
    range_text: str
    quality: str
    source_id: str
    value: float = 0.0

    @property
    def value_text(self) -> str:
        """Return the rank correlation as text."""
        return ("+" if self.value > 0 else "") + formats.number(self.value, 2)


def inputs(parameters: pd.DataFrame) -> dict[str, Input]:
    """Return what can be uncertain in one city, by parameter_id.

    parameters  as queries/model_parameters.sql returns them, of one city
    """
    return {row.parameter_id: _input(row) for row in parameters.itertuples()}


def _input(row) -> Input:
    unit = "" if row.unit == "1" else row.unit
    said = f"{_amount(row.low)} – {_amount(row.high)} {unit}".strip()
    return Input(row.parameter_id, row.title, said, row.quality, row.source_id)


def found(pairs: list[tuple[str, float]], known: dict[str, Input]) -> list[Input]:
    """Return the inputs that matter, the strongest first.

    pairs  (parameter_id, rank correlation), as results.fan() returns them
    """
    return [known[name]._replace(value=value) for name, value in pairs]


def bars(rows: list[Input], titles: dict[str, str]) -> list[Bar]:
    """Return the inputs as bars; titles by parameter_id, may be markup."""
    return [Bar(titles[row.parameter_id], row.value, row.value_text) for row in rows]


def table(rows: list[Input], titles: dict[str, str]) -> tuple[list[dict], list[Column]]:
    """Return the inputs as text, and the columns; titles by parameter_id, may be markup."""
    said = [
        {
            "title": titles[row.parameter_id], "value_text": row.value_text,
            "range_text": row.range_text, "quality_text": quality_mark(row.quality),
        }
        for row in rows
    ]  # fmt: skip
    return said, [
        Column("title", _("Input")),
        Column("value_text", _("Rank correlation"), number=True),
        Column("range_text", _("Range of the draws (P5–P95)"), number=True),
        Column("quality_text", _("Quality")),
    ]


def _amount(value: float) -> str:
    return formats.number(value) if abs(value) >= 100 else formats.plain(round(value, 3))


def title(rows: list[Input]) -> str:
    """Return which input the result hangs on most, the first of the rows."""
    return _("The result hangs most on “{input}”").format(input=rows[0].title)


def only(row: Input, title: Markup) -> Markup:
    """Return the one input that moves the result, with its range; its title as a link."""
    said = _("No other uncertain input moves this result. {input}: range of the draws {range} ({quality}).")  # noqa: E501  # fmt: skip
    return Markup(said).format(input=title, range=row.range_text, quality=quality_mark(row.quality))


def subtitle() -> str:
    """Return what the bars of the inputs are."""
    said = _("Rank correlation with the share left in {year}, over {draws} draws. To the right: the higher the input, the more is left.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR, draws=formats.number(DRAWS))


def label() -> str:
    """Return what the bars are, for those who hear them."""
    return _("Rank correlation of each input with the share left")
