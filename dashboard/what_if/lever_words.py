"""Say what each lever cuts in one mix: the finding, the bars, the table."""

import pandas as pd

from dashboard import formats
from dashboard.formats import MINUS, SPACE
from dashboard.html import Column
from dashboard.language import _, ngettext
from dashboard.model.mix import GOAL_YEAR
from dashboard.sources import quality_mark
from dashboard.what_if.words import deciders, setting

MOST = 10  # bars; what is beyond them stands together in one


def less(value: float) -> str:
    """Return a cut as −13.721 and an increase as +1.200."""
    said = formats.number(abs(value))
    if said == "0":
        return said
    return (MINUS if value > 0 else "+") + said


def title(rows: pd.DataFrame) -> str:
    """Return which lever cuts most.

    rows  as results.shares() returns them
    """
    if rows.empty or rows["share"].iloc[0] <= 0:
        return _("No lever lowers emissions yet")
    said = _("The most comes from “{lever}”: {cut}")
    cut = less(rows["share"].iloc[0]) + SPACE + "t"
    return said.format(lever=rows["title"].iloc[0], cut=cut)


def subtitle() -> str:
    """Return what the bars are."""
    return _("t CO₂e a year in {year}, against levers left alone; the shares add up to the whole cut (Shapley). Hollow: not decided by the city.").format(year=GOAL_YEAR)  # noqa: E501  # fmt: skip


def folded(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows as bars, with those beyond MOST added up into one; the sum stays the same.

    What raises emissions keeps a bar of its own.

    rows  as results.shares() returns them; title may be markup
    """
    rows = rows[["title", "share", "colour", "is_external"]].astype({"title": object})
    if len(rows) > MOST:
        raising, falling = rows[rows["share"] < 0], rows[rows["share"] >= 0]
        kept = falling.iloc[: max(MOST - 1 - len(raising), 1)]
        rest = falling.iloc[len(kept) :]
        said = ngettext("{n} more lever together", "{n} more levers together", len(rest))
        together = pd.DataFrame([{
            "title": said.format(n=len(rest)), "share": rest["share"].sum(),
            "colour": None, "is_external": False,
        }], dtype=object)  # fmt: skip
        rows = pd.concat([kept, together, raising], ignore_index=True)
    values = rows["share"].astype(float)
    return rows.assign(value=values, value_text=values.map(less), is_hollow=rows["is_external"])


def bars_label() -> str:
    """Return what the list of bars is, for those who hear it."""
    return _("What each lever cuts, t CO₂e a year in {year}").format(year=GOAL_YEAR)


def table(
    rows: pd.DataFrame, settings: dict, levers: pd.DataFrame
) -> tuple[pd.DataFrame, list[Column]]:
    """Return the three ways to count each lever's cut, and the columns.

    rows    as results.shares() returns them
    levers  as queries/model_levers.sql returns them
    """
    display = dict(zip(levers["lever_id"], levers["display"], strict=True))
    said = rows.assign(
        setting_text=[setting(settings[name], display[name]) for name in rows["lever_id"]],
        decides_text=rows["decides"].map(deciders()),
        quality_text=pd.Series([*map(quality_mark, rows["quality"])], rows.index, dtype=object),
        **{f"{name}_text": rows[name].map(less) for name in ("share", "alone", "dropped")},
    )
    return said, [
        Column("title", _("Lever")),
        Column("setting_text", _("Setting"), number=True),
        Column("share_text", _("In this mix, t"), number=True),
        Column("alone_text", _("Alone, t"), number=True),
        Column("dropped_text", _("Lost if dropped, t"), number=True),
        Column("decides_text", _("Decided by")),
        Column("quality_text", _("Quality of the bound")),
    ]
