"""Say what a refresh found: counts by indicator, then every row that differs."""

from collections.abc import Iterator
from decimal import Decimal

from dashboard.csvfile import BadData
from dashboard.formats import plain
from dashboard.language import _, current
from dashboard.refresh.differences import Difference, Found

KINDS = {"new": "+", "changed": "~", "gone": "-"}


def lines(found: Found, names: dict[str, str]) -> Iterator[str]:
    """Yield the indicator's heading with its counts, and a line a difference.

    names  place_id -> name in the language of this run
    """
    feed = found.feed
    title = feed.title_sl if current() == "sl" else feed.title_en
    counts = {kind: sum(one.kind == kind for one in found.differences) for kind in KINDS}
    jumps = sum(one.against is not None for one in found.differences)
    yield _(
        "{indicator} ({title}), {table}: new {new}, changed {changed}, gone {gone}, not plausible {jumps}, the same {same}"  # noqa: E501
    ).format(
        indicator=feed.indicator_id, title=title, table=feed.where,
        jumps=jumps, same=found.same, **counts,
    )  # fmt: skip
    for one in found.differences:
        yield f"  {KINDS[one.kind]} {names[one.place_id]} {one.year}: {_change(one)}"


def _change(one: Difference) -> str:
    old = plain(one.old.value) if one.old else None
    if one.kind == "gone":
        return _("{old} is not in the table any more; the row stays").format(old=old)
    new = _number(one.reading.value)
    text = new if one.kind == "new" else _("{old} becomes {new}").format(old=old, new=new)
    if one.reading.flag:
        text += _(", flagged “{flag}” by the source").format(flag=one.reading.flag)
    if one.against is not None:
        text += _(", NOT PLAUSIBLE beside {other}").format(other=plain(one.against))
    return text


def _number(value: Decimal) -> str:
    return plain(value)


def refusal(title: str, error: BadData) -> str:
    """Return why an answer is not used."""
    return _("{title}: NOT USED. {reason}").format(title=title, reason=error)
