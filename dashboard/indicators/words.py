"""Say what an indicator's charts show: findings made of the numbers, units, descriptions.

rows     as series.ready returns them
"""

import pandas as pd

from dashboard import formats
from dashboard.indicators import Asked, number, unit, with_unit
from dashboard.language import _, ngettext


def about(indicator: dict) -> str:
    """Return the line under an indicator's name: theme and what is known of it."""
    return f"{indicator['theme']} · {coverage(indicator)}"


def coverage(indicator: dict) -> str:
    """Return how many cities and which years an indicator is known for."""
    cities = int(indicator["city_count"])
    if cities:
        first, last = int(indicator["first_year"]), int(indicator["last_year"])
        years = str(first) if first == last else f"{first}–{last}"
        said = ngettext("{years} · {n} city", "{years} · {n} cities", cities)
        return said.format(n=formats.number(cities), years=years)
    if targets := int(indicator["target_count"]):
        said = ngettext("only {n} target", "only {n} targets", targets)
        return said.format(n=targets)
    return _("Slovenia only")


def extremes(asked: Asked, rows: pd.DataFrame, year: int) -> str:
    """Return who has most and who has least in a year; rows of one year, largest first."""
    cities = rows[rows["kind"] == "city"]
    high, low = cities.iloc[0], cities.iloc[-1]
    said = {"place": high["place"], "value": with_unit(asked, high["text"]), "year": year}
    if cities["is_target"].all() and len(cities) == 1:
        sentence = _("Target for {year}: {place}, {value}")
    elif len(cities) == 1:
        sentence = _("Only {place} is known: {value} ({year})")
    else:
        sentence = _("Highest: {place}, {value}; lowest: {low}, {low_value} ({year})")
        if cities["is_target"].all():
            sentence = _("Targets for {year}: highest {place}, {value}; lowest {low}, {low_value}")
        said |= {"low": low["place"], "low_value": low["text"]}
    return sentence.format(**said)


def movement(changes: pd.DataFrame) -> str:
    """Return who rose and who fell most; changes as series.changes returns them."""
    changes = changes.dropna(subset=["change"])
    if changes.empty:
        return _("No city has two years that can be compared")
    high, low = changes.iloc[0], changes.iloc[-1]
    parts = [_("largest rise: {moved}").format(moved=_moved(high))] if high["change"] > 0 else []
    parts += [_("largest fall: {moved}").format(moved=_moved(low))] if low["change"] < 0 else []
    sentence = "; ".join(parts) or _("no city has changed")
    return sentence[0].upper() + sentence[1:]


def _moved(one: pd.Series) -> str:
    share = ("+" if one["change"] > 0 else formats.MINUS) + formats.percent(abs(one["change"]), 1)
    return f"{one['place']}, {share} ({one['first']}–{one['last']})"


def risen(changes: pd.DataFrame) -> str:
    """Return in how many cities the value rose and in how many it fell."""
    moved = changes["difference"]
    up, down = int((moved > 0).sum()), int((moved < 0).sum())
    rising = ngettext("Higher than at the start in {n} city", "Higher than at the start in {n} cities", up)  # noqa: E501  # fmt: skip
    falling = ngettext("lower in {n}", "lower in {n}", down)
    return f"{rising.format(n=up)}, {falling.format(n=down)}"


def subtitle(asked: Asked, years: pd.Series) -> str:
    """Return what is drawn: the indicator, its unit, its years."""
    first, last = years.min(), years.max()
    span = str(first) if first == last else f"{first}–{last}"
    return f"{asked.indicator['title']}, {unit(asked)}, {span}"


def middle(asked: Asked, rows: pd.DataFrame, whole: float | None = None) -> tuple[float, str]:
    """Return the median of the cities in a year, as number and as text; whole if it is known."""
    value = rows[rows["kind"] == "city"]["value"].median() if whole is None else whole
    return value, number(asked, pd.concat([rows["value"], pd.Series([value])])).iloc[-1]


def alt(rows: pd.DataFrame, asked: Asked) -> str:
    """Return each city's newest value in a sentence, for those who do not see the chart."""
    newest = rows.sort_values("year").groupby("place_id", sort=False).tail(1)
    told = [
        f"{row.place} {row.text} ({row.year})"
        for row in newest.sort_values("position").itertuples()
    ]
    return f"{subtitle(asked, rows['year'])}: {'; '.join(told)}."


def counted(rows: pd.DataFrame) -> str:
    """Return how many values there are."""
    return ngettext("{n} value", "{n} values", len(rows)).format(n=len(rows))


def together(pair: pd.DataFrame, one: str, other: str) -> str:
    """Return how far two indicators go together; pair as queries/indicator_pair.sql returns it."""
    ranks = pair[["value", "other_value"]].rank()
    rho = ranks["value"].corr(ranks["other_value"])
    if len(pair) < 5 or pd.isna(rho):
        said = ngettext("{n} city has both figures", "{n} cities have both figures", len(pair))
        return said.format(n=len(pair))
    if abs(rho) < 0.3:
        sentence = _(
            "“{one}” and “{other}” hardly go together (rank correlation {rho}, {n} cities)"
        )
    elif rho > 0:
        sentence = _("Where “{one}” is higher, “{other}” is mostly higher (rank correlation {rho}, {n} cities)")  # noqa: E501  # fmt: skip
    else:
        sentence = _("Where “{one}” is higher, “{other}” is mostly lower (rank correlation {rho}, {n} cities)")  # noqa: E501  # fmt: skip
    return sentence.format(one=one, other=other, rho=formats.number(rho, 2), n=len(pair))
