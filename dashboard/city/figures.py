"""Choose and say a city's headline figures, each with its source."""

from datetime import date

import pandas as pd

from dashboard import formats
from dashboard.adoption.words import when_text
from dashboard.city import boundary, is_measure, source, target, tonnes
from dashboard.html import Figure
from dashboard.language import _, ngettext
from dashboard.measures import quality_word


def headline(
    city: pd.Series,
    inventory: pd.DataFrame,
    targets: pd.DataFrame,
    statuses: pd.DataFrame,
    measures: pd.DataFrame,
) -> list[Figure]:
    """Return up to four headline figures, each with the address of its source.

    inventory, targets, statuses, measures  as queries/city_<name>.sql returns them
    """
    step = _signatories(measures) or _mission_step(statuses)
    if inventory.empty:
        return [_population(city), step, _measures(city, measures), _covenant(statuses)]
    baseline = inventory.iloc[0]
    found = [_emissions(baseline), _residual(baseline, targets), _investment(targets), step]
    return [figure for figure in found if figure is not None]


def _emissions(row: pd.Series) -> Figure:
    note = f"CO₂e, {boundary(row)} · {quality_word(row['quality'])}"
    heading = _("Emissions {year}").format(year=row["baseline_year"])
    return Figure(heading, tonnes(row["total"]), note, source(row["source_id"]))


def _residual(baseline: pd.Series, targets: pd.DataFrame) -> Figure | None:
    if (row := target(targets, "ghg_residual")) is None:
        return None
    heading = _("Target {year}").format(year=int(row["target_year"]))
    if (cut := target(targets, "ghg_reduction_percent")) is not None:
        heading = f"{heading}, {formats.percent(-cut['value'] / 100)}"
    less = tonnes(baseline["total"] - row["value"])
    note = _("{less} less a year · target").format(less=less)
    return Figure(heading, tonnes(row["value"]), note, source(row["source_id"]))


def _investment(targets: pd.DataFrame) -> Figure | None:
    if (row := target(targets, "investment_need")) is None:
        return None
    years = f"{int(row['baseline_year'])}–\u2060{int(row['target_year'])}"  # kept on one line
    whose = _("investment plan") if row["is_official"] else _("our sum, not official")
    return Figure(
        _("Investment need {years}").format(years=years), _money(row["value"]),
        f"{whose} · {quality_word(row['quality'])}", source(row["source_id"]),
    )  # fmt: skip


def _money(value: float) -> str:
    if value < 1e9:
        return formats.money(value)
    return _("€{number} billion").format(number=formats.number(value / 1e9, 2))


def _signatories(measures: pd.DataFrame) -> Figure | None:
    rows = measures[measures["kind"].eq("key_fact") & measures["unit_id"].eq("organisations")]
    if rows.empty:
        return None
    row = rows.iloc[-1]
    note = f"{formats.unit(row, row['value'])}, {row['year_to']} · {quality_word(row['quality'])}"
    return Figure(
        _("Signed up to the contract"),
        formats.plain(row["value"]),
        note,
        source(row["source_id"]),
    )


def _mission_step(statuses: pd.DataFrame) -> Figure | None:
    way = statuses[statuses["is_shown"] & statuses["number"].notna()].sort_values("number")
    reached = way[way["state"] == "reached"]
    if reached.empty:
        return None
    row = reached.iloc[-1]
    value = _("{part} of {whole}").format(part=int(row["number"]), whole=row["steps"])
    said = f"{row['title']}, {when_text(row)}"
    beyond = way[(way["number"] > row["number"]) & way["state"].eq("refused")]
    if not beyond.empty:
        said = _("{step}, not selected").format(step=said)
    return Figure(
        _("Steps to the Mission label"), value.replace(" ", formats.SPACE),
        f"{said} · {quality_word(row['quality'])}", source(row["source_id"]),
    )  # fmt: skip


def _population(city: pd.Series) -> Figure:
    if pd.isna(city["population"]):
        return Figure(_("Inhabitants"), _("no data"), "")
    day = formats.day(date(int(city["population_year"]), 1, 1))
    return Figure(
        _("Inhabitants"), formats.number(city["population"]),
        f"{day} · {quality_word(city['population_quality'])}", source(city["population_source_id"]),
    )  # fmt: skip


def _measures(city: pd.Series, measures: pd.DataFrame) -> Figure:
    rows = measures[is_measure(measures)]
    done = int(rows["state"].eq("done").sum())
    note = ngettext("{done} of them done", "{done} of them done", done).format(done=done)
    listed = f"/measures?city_id={city['city_id']}"  # each with its own source
    return Figure(_("Known measures"), formats.number(len(rows)), note, listed)


def _covenant(statuses: pd.DataFrame) -> Figure:
    heading = _("Covenant of Mayors since")
    rows = statuses[statuses["is_shown"] & statuses["stage_id"].eq("covenant")]
    if rows.empty:
        return Figure(heading, _("no data"), "")
    row = rows.iloc[0]
    quality = quality_word(row["quality"])
    if row["state"] == "absent":
        note = f"{_('not on the list of signatories')} · {quality}"
        return Figure(_("Covenant of Mayors"), _("not in it"), note, source(row["source_id"]))
    note = f"{_('on hold')} · {quality}" if row["state"] == "on_hold" else quality
    value = str(row["starts_on"].year) if pd.notna(row["starts_on"]) else _("no data")
    return Figure(heading, value, note, source(row["source_id"]))
