"""Say who one city is: the page's finding, its line, and what counts as its measures."""

from datetime import date

import pandas as pd
from markupsafe import Markup

from dashboard import formats, html, take_away
from dashboard.language import _, ngettext
from dashboard.measures import quality_word


def title(
    city: pd.Series, statuses: pd.DataFrame, targets: pd.DataFrame, measures: pd.DataFrame
) -> str:
    """Return the page's finding: how far the city is, and what it has that counts.

    city      a row as queries/city_profile.sql returns it
    statuses  as queries/city_statuses.sql returns them
    targets   as queries/city_targets.sql returns them
    measures  as queries/city_measures.sql returns them
    """
    shown = statuses[statuses["is_shown"]].set_index("stage_id")
    return _in_the_mission(city["name"], shown, targets) or _outside(
        city["name"], shown, int(is_measure(measures).sum())
    )


def _in_the_mission(name: str, steps: pd.DataFrame, targets: pd.DataFrame) -> str | None:
    if state(steps, "label") == "reached":
        if (cut := target(targets, "ghg_reduction_percent")) is None:
            return _("{city} has the Mission label").format(city=name)
        share = formats.percent(-cut["value"] / 100)
        sentence = _("{city} has the Mission label and a plan for {share} of emissions by {year}")
        return sentence.format(city=name, share=share, year=int(cut["target_year"]))
    if state(steps, "selected") == "reached":
        return _("{city} is one of the Mission's cities").format(city=name)
    return None


def _outside(name: str, steps: pd.DataFrame, measures: int) -> str:
    if state(steps, "applied") != "reached":
        if state(steps, "covenant") == "on_hold":
            return _("{city} is outside the Mission, its place in the Covenant on hold").format(
                city=name
            )
        for stage_id, sentence in (
            (
                "covenant",
                _("{city} is outside the Mission, in the Covenant of Mayors since {year}"),
            ),
            ("lek", _("{city} is outside the Mission, with a local energy concept of {year}")),
        ):
            if state(steps, stage_id) == "reached" and pd.notna(steps.loc[stage_id, "starts_on"]):
                return sentence.format(city=name, year=steps.loc[stage_id, "starts_on"].year)
    sentence = ngettext(
        "{city} is not among the Mission's cities, but has {count} known measure",
        "{city} is not among the Mission's cities, but has {count} known measures",
        measures,
    )
    return sentence.format(city=name, count=measures)


def state(steps: pd.DataFrame, stage_id: str) -> str | None:
    """Return the state of a step (rows indexed by stage_id), or None where it has no row."""
    return steps.loc[stage_id, "state"] if stage_id in steps.index else None


def target(targets: pd.DataFrame, metric_id: str) -> pd.Series | None:
    """Return the shown target of a metric that has a value, the latest year; or None."""
    rows = targets[
        targets["metric_id"].eq(metric_id) & targets["is_shown"] & targets["value"].notna()
    ]
    return None if rows.empty else rows.iloc[-1]


def subtitle(city: pd.Series) -> str:
    """Return municipality, inhabitants with day and quality, area and region as one line."""
    parts = [city["official_name"]]
    if pd.notna(city["population"]):
        parts.append(
            _("{count} inhabitants ({day}, {quality})").format(
                count=formats.number(city["population"]),
                day=formats.day(date(int(city["population_year"]), 1, 1)),
                quality=quality_word(city["population_quality"]),
            )
        )
    if pd.notna(city["area_km2"]):
        parts.append(f"{formats.number(city['area_km2'], 2)}{formats.SPACE}km²")
    return " · ".join([*parts, city["region"]])


def line(city: pd.Series) -> Markup:
    """Return the subtitle with the link to the city's sheet behind it."""
    return Markup("{} · {}").format(subtitle(city), take_away.of_city(city["city_id"]))


def is_measure(measures: pd.DataFrame) -> pd.Series:
    """Return which rows count as a measure: a shown project that is not part of another."""
    return measures["is_shown"] & measures["kind"].eq("project") & measures["part_of"].isna()


def source(source_id: str) -> str:
    """Return the address of a source's entry."""
    return f"/sources?source_id={source_id}"


def boundary(inventory: pd.Series) -> str:
    """Return net or gross, with or without plants in emissions trading, in two short words."""
    net = _("net") if inventory["is_net"] else _("gross")
    ets = _("with ETS plants") if inventory["includes_ets"] else _("without ETS plants")
    return f"{net}, {ets}"


def tonnes(value: float) -> str:
    """Return whole tonnes with their unit."""
    return f"{formats.number(value)}{formats.SPACE}t"


def onward(city: pd.Series) -> list[Markup]:
    """Return links to where more of the city stands."""
    city_id, name = city["city_id"], city["name"]
    return [
        html.link(f"/measures?city_id={city_id}", _("Measures of {city} beside the others").format(
            city=name, genitive=city["name_genitive"])),
        html.link("/status", _("Status of all the cities")),
        html.link("/sources", _("Every source, conflict and download")),
    ]  # fmt: skip
