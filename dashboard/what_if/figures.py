"""The headline figures of one mix, each with its source one click away."""

from dashboard import formats
from dashboard.html import Figure
from dashboard.language import _, ngettext
from dashboard.model.mix import GOAL_YEAR, TODAY
from dashboard.model.uncertainty import DRAWS
from dashboard.what_if.alike import Alike
from dashboard.what_if.costs import Cost, by_payer
from dashboard.what_if.results import Outcome, Pace
from dashboard.what_if.words import deciders, goal_percent, payers, tonnes

METHOD = "/sources?source_id=model_method"


def chance(probability: float) -> Figure:
    """Return how sure the goal is."""
    said = formats.percent(probability)
    if 0 < probability < 0.005:
        said = _("under {share}").format(share=formats.percent(0.01))
    if 0.995 <= probability < 1:
        said = _("over {share}").format(share=formats.percent(0.99))
    note = _("of {draws} draws of the uncertain inputs").format(draws=formats.number(DRAWS))
    named = _("Probability of −{share}").format(share=goal_percent())
    return Figure(named, said, note, METHOD)


def investment(rows: list[Cost]) -> Figure:
    """Return what the mix costs, by who pays."""
    paid = by_payer(rows)
    whole = sum(paid.values())
    named = _("Investment by {year}").format(year=GOAL_YEAR)
    unknown = sum(row.capex is None and not row.lever.is_external for row in rows)
    if not whole:
        return Figure(
            named, _("not known") if unknown else _("no investment"), _none_known(unknown), METHOD
        )
    parts = _parts({payers()[name]: amount / whole for name, amount in paid.items()})
    note = _("{parts}; who pays is an estimate").format(parts=parts)
    if saved := sum(row.saving for row in rows):
        note += "; " + _("saves {amount} a year").format(amount=formats.money(saved))
    if unknown:
        note += "; " + _none_known(unknown)
    return Figure(named, formats.money(whole), note, METHOD)


def saving(rows: list[Cost]) -> str:
    """Return what the mix saves a year: nought only where nothing of the city's own is moved."""
    if saved := sum(row.saving for row in rows):
        return formats.money(saved)
    is_own = any(not row.lever.is_external for row in rows)
    return _("not known") if is_own else _("no saving")


def _none_known(count: int) -> str:
    if not count:
        return _("no lever of the city is moved")
    return ngettext(
        "the cost of one lever is not known", "the cost of {n} levers is not known", count
    ).format(n=count)


def _parts(shares: dict[str, float]) -> str:
    said = [f"{name} {formats.percent(share)}" for name, share in shares.items() if share > 0]
    return ", ".join(said)


def whose(cut: dict[str, float], trace: str) -> Figure:
    """Return how much of the cut is decided in the municipality and how much by the state.

    cut    as results.whose() returns it
    trace  address of how the total comes about
    """
    named, whole = _("Whose cut it is"), sum(cut.values())
    if whole <= 0:
        return Figure(named, _("no cut"), _("with this mix emissions do not fall"))
    state = cut.get("state", 0.0) / whole
    own = {name: share / whole for name, share in cut.items() if name != "state"}
    value = f"{formats.percent(1 - state)} : {formats.percent(state)}"
    note = _("levers in the municipality : state")
    if own:
        parts = _parts({deciders()[name]: share for name, share in own.items()})
        note += "; " + _("decided by: {parts}").format(parts=parts)
    return Figure(named, value, note, trace)


def pace(found: Pace, sources: list[str], published: bool) -> Figure:
    """Return the yearly fall that is needed against the best that the city has managed."""
    named, years = _("Pace needed"), {"first": TODAY + 1, "last": GOAL_YEAR}
    source = f"/sources?source_id={sources[0]}" if sources else METHOD
    if found.best is None and published:
        said = _("a year, {first}–{last}, from the level of {year}; with one inventory there is no pace to compare it with")  # noqa: E501  # fmt: skip
    elif found.best is None:
        said = _("a year, {first}–{last}, from the estimate for {year}; no inventory, so no pace to compare it with")  # noqa: E501  # fmt: skip
    else:
        said = _("a year, {first}–{last}, from the inventory of {year}; the best so far was {fall} in {best_year}")  # noqa: E501  # fmt: skip
    best = {"fall": tonnes(-(found.best or 0)), "best_year": found.best_year}
    note = said.format(year=found.since, **best, **years)
    return Figure(named, tonnes(-found.needed), note, source)


def left(result: Outcome, same: Alike, source: str) -> Figure:
    """Return what is left in GOAL_YEAR, and as much as what that is."""
    named = _("Left in {year}").format(year=GOAL_YEAR)
    said = _("as much as {trees} trees or {hectares} ha of forest take up, by the presentation's equivalence")  # noqa: E501  # fmt: skip
    note = said.format(trees=_rough(same.trees), hectares=_rough(same.hectares))
    return Figure(named, tonnes(result.total), note, f"/sources?source_id={source}")


def _rough(value: float) -> str:
    """Return a number with at most three digits that say something."""
    places = max(0, len(str(int(abs(value)))) - 3)
    return formats.number(round(value, -places))


def overlap(interaction: float, trace: str) -> Figure:
    """Return how much less (or more) the levers cut together than each alone, added up."""
    named = _("Overlap of the levers")
    note = (
        _("so much less they cut together than each alone, added up")
        if interaction < 0
        else _("so much more they cut together than each alone, added up")
    )
    return Figure(named, tonnes(abs(interaction)), note, trace)
