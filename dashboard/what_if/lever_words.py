"""Say what each lever cuts in one mix: the finding, the bars, the table."""

from dashboard import formats
from dashboard.bar_list import Bar
from dashboard.formats import MINUS, SPACE
from dashboard.html import Column
from dashboard.language import _, ngettext
from dashboard.model.mix import GOAL_YEAR
from dashboard.sources import quality_mark
from dashboard.what_if.results import Share
from dashboard.what_if.words import deciders, setting

MOST = 10  # bars; what is beyond them stands together in one


def less(value: float) -> str:
    """Return a cut as −13.721 and an increase as +1.200."""
    said = formats.number(abs(value))
    if said == "0":
        return said
    return (MINUS if value > 0 else "+") + said


def title(rows: list[Share]) -> str:
    """Return which lever cuts most; the first of the rows."""
    if not rows or rows[0].share <= 0:
        return _("No lever lowers emissions yet")
    said = _("The most comes from “{lever}”: {cut}")
    return said.format(lever=rows[0].lever.title, cut=less(rows[0].share) + SPACE + "t")


def subtitle() -> str:
    """Return what the bars are."""
    return _("t CO₂e a year in {year}, against levers left alone; the shares add up to the whole cut (Shapley). Hollow: not decided by the city.").format(year=GOAL_YEAR)  # noqa: E501  # fmt: skip


def folded(rows: list[Share], titles: dict[str, str]) -> list[Bar]:
    """Return the rows as bars, with those beyond MOST added up into one; the sum stays the same.

    What raises emissions keeps a bar of its own.

    titles  by lever_id, may be markup
    """
    if len(rows) <= MOST:
        return [_bar(row, titles) for row in rows]
    raising, falling = ([row for row in rows if (row.share < 0) == up] for up in (True, False))
    shown = max(MOST - 1 - len(raising), 1)
    kept, rest = falling[:shown], falling[shown:]
    said = ngettext("{n} more lever together", "{n} more levers together", len(rest))
    cut = sum(row.share for row in rest)
    together = Bar(said.format(n=len(rest)), cut, less(cut))
    return [*(_bar(row, titles) for row in kept), together, *(_bar(row, titles) for row in raising)]


def _bar(row: Share, titles: dict[str, str]) -> Bar:
    lever = row.lever
    return Bar(titles[lever.lever_id], row.share, less(row.share), lever.colour, lever.is_external)


def bars_label() -> str:
    """Return what the list of bars is, for those who hear it."""
    return _("What each lever cuts, t CO₂e a year in {year}").format(year=GOAL_YEAR)


def table(
    rows: list[Share], settings: dict, titles: dict[str, str]
) -> tuple[list[dict], list[Column]]:
    """Return the three ways to count each lever's cut, and the columns.

    titles  by lever_id, may be markup
    """
    who = deciders()
    said = [
        {
            "title": titles[row.lever.lever_id],
            "setting_text": setting(settings[row.lever.lever_id], row.lever.display),
            "decides_text": who[row.lever.decides],
            "quality_text": quality_mark(row.lever.quality),
            "share_text": less(row.share), "alone_text": less(row.alone),
            "dropped_text": less(row.dropped),
        }
        for row in rows
    ]  # fmt: skip
    return said, [
        Column("title", _("Lever")),
        Column("setting_text", _("Setting"), number=True),
        Column("share_text", _("In this mix, t"), number=True),
        Column("alone_text", _("Alone, t"), number=True),
        Column("dropped_text", _("Lost if dropped, t"), number=True),
        Column("decides_text", _("Decided by")),
        Column("quality_text", _("Quality of the bound")),
    ]
