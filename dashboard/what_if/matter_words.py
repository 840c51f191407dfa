"""Say which uncertain inputs a result hangs on most."""

import pandas as pd
from markupsafe import Markup

from dashboard import formats
from dashboard.html import Column
from dashboard.language import _
from dashboard.model.mix import GOAL_YEAR
from dashboard.model.uncertainty import DRAWS
from dashboard.sources import quality_mark


def rows(found: list[tuple[str, float]], parameters: pd.DataFrame, city_id: str) -> pd.DataFrame:
    """Return the inputs as bar_list.bars() draws them, the strongest first.

    found       (parameter_id, rank correlation), as results.fan() returns them
    parameters  as queries/model_parameters.sql returns them
    """
    here = parameters[parameters["city_id"].isna() | (parameters["city_id"] == city_id)]
    known = here.set_index("parameter_id").loc[[name for name, _share in found]].reset_index()
    values = [share for _name, share in found]
    ranges = [
        f"{_amount(row.low)} – {_amount(row.high)} {'' if row.unit == '1' else row.unit}".strip()
        for row in known.itertuples()
    ]
    return known.assign(
        value=values,
        value_text=[("+" if value > 0 else "") + formats.number(value, 2) for value in values],
        range_text=ranges,
        quality_text=pd.Series([*map(quality_mark, known["quality"])], known.index, dtype=object),
        colour=None,
        is_hollow=False,
    )


def _amount(value: float) -> str:
    return formats.number(value) if abs(value) >= 100 else formats.plain(round(value, 3))


def columns() -> list[Column]:
    """Return the columns of the table under the bars."""
    return [
        Column("title", _("Input")),
        Column("value_text", _("Rank correlation"), number=True),
        Column("range_text", _("Range of the draws (P5–P95)"), number=True),
        Column("quality_text", _("Quality")),
    ]


def title(drawn: pd.DataFrame) -> str:
    """Return which input the result hangs on most.

    drawn  as rows() returns them, not empty
    """
    return _("The result hangs most on “{input}”").format(input=drawn["title"].iloc[0])


def only(lines: pd.DataFrame) -> Markup:
    """Return the one input that moves the result, with its range.

    lines  as rows() returns them, one row; title is markup
    """
    row = lines.iloc[0]
    said = _("No other uncertain input moves this result. {input}: range of the draws {range} ({quality}).")  # noqa: E501  # fmt: skip
    return Markup(said).format(
        input=row["title"], range=row["range_text"], quality=row["quality_text"]
    )


def subtitle() -> str:
    """Return what the bars of the inputs are."""
    said = _("Rank correlation with the share left in {year}, over {draws} draws. To the right: the higher the input, the more is left.")  # noqa: E501  # fmt: skip
    return said.format(year=GOAL_YEAR, draws=formats.number(DRAWS))


def label() -> str:
    """Return what the bars are, for those who hear them."""
    return _("Rank correlation of each input with the share left")
