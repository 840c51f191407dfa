"""Say what the search for the cheapest mix found, or why there is none."""

from dashboard import formats
from dashboard.language import _
from dashboard.what_if.seek import Found
from dashboard.what_if.words import goal_percent, tonnes


def button() -> str:
    """Return what the search is asked with."""
    return _("Find the cheapest mix for −{share}").format(share=goal_percent())


def answer(found: Found, titles: dict[str, str], cost_known: set[str]) -> list[str]:
    """Return the answer, a sentence a paragraph.

    titles      the levers' by lever_id
    cost_known  lever_ids whose cost has a source, or is not the city's
    """
    return _reached(found, titles, cost_known) if not found.gap else _missed(found, titles)


def _reached(found: Found, titles: dict[str, str], cost_known: set[str]) -> list[str]:
    said = _("A mix that reaches the goal leaves {left} and needs {cost} of investment with a known cost.")  # noqa: E501  # fmt: skip
    unknown = [titles[name] for name in found.settings if name not in cost_known]
    text = [said.format(left=tonnes(found.total), cost=formats.money(found.cost))]
    if unknown and found.assumed:
        text.append(_("Moved without a known cost, reckoned in the search at {cost} (the middle price of a tonne among levers with a known cost; an estimate): {names}.").format(cost=formats.money(found.assumed), names="; ".join(unknown)))  # noqa: E501  # fmt: skip
    return text


def _missed(found: Found, titles: dict[str, str]) -> list[str]:
    if found.is_locked:
        said = _("The locked levers keep the goal out of reach: with all others at their bound, {gap} are missing. Unlocked, the goal can be reached.")  # noqa: E501  # fmt: skip
        return [said.format(gap=tonnes(found.gap))]
    said = _("No. With every free lever where it lowers emissions most, {gap} are still missing to −{share}.")  # noqa: E501  # fmt: skip
    text = [said.format(gap=tonnes(found.gap), share=goal_percent())]
    if found.outside:
        names = "; ".join(titles[name] for name in found.outside)
        text.append(_("From outside the city this would close the gap, at its bound: {names}.").format(names=names))  # noqa: E501  # fmt: skip
    else:
        text.append(_("Even with all that comes from outside at its best, {left} stay that no lever here reaches.").format(left=tonnes(found.left)))  # noqa: E501  # fmt: skip
    return text


def applied() -> str:
    """Return what puts a found mix on the levers."""
    return _("Put this mix on the levers")


def others(found: list[Found], first: Found, titles: dict[str, str]) -> list[str]:
    """Return each near-equal mix: what it costs more, reckoned whole, and what it does without."""
    said = _("{more} more: without “{names}”")
    whole = first.cost + first.assumed
    lines = []
    for one in found:
        spared = [titles[name] for name in first.settings if name not in one.settings]
        more = formats.money(one.cost + one.assumed - whole)
        lines.append(said.format(more=more, names="; ".join(spared)))
    return lines or [_("No mix without one of its levers reaches the goal at nearly the cost.")]
