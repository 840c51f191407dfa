"""What the overview says: headline figures, who is where, one city's card."""

from datetime import date

import pandas as pd
from markupsafe import Markup

from dashboard import html
from dashboard.adoption import words
from dashboard.formats import SPACE, day, listing, number, percent, when
from dashboard.html import Figure
from dashboard.language import _, ngettext

LABEL, APPLIED, SELECTED = 6, 3, 4


def title(cities: pd.DataFrame) -> str:
    """Return the page's finding.

    cities  as queries/city_stages.sql returns them
    """
    count = int((cities["number"] == LABEL).sum())
    sentence = ngettext(
        "{count} city municipality {of_all} has the Mission label",
        "{count} city municipalities {of_all} have the Mission label",
        count,
    )
    of_all = _("of twelve") if len(cities) == 12 else _("of {all}").format(all=len(cities))
    return words.capital(sentence.format(count=words.in_words(count), of_all=of_all))


def figures(cities: pd.DataFrame, labelled: pd.DataFrame, steps: pd.DataFrame) -> list[Figure]:
    """Return the headline figures, each with the address of its source.

    cities    as queries/city_stages.sql returns them, today
    labelled  as queries/labelled_cities.sql returns it
    steps     as queries/stage_reached.sql returns them
    """
    with_label = cities[cities["number"] == LABEL]
    applied = steps[steps["stage_id"] == "applied"]
    chosen = steps[steps["stage_id"] == "selected"]
    europe = labelled.iloc[0]
    held, everyone = with_label["population"].sum(), cities["population"].sum()
    return [
        Figure(
            _("Mission label"), _of(len(with_label), len(cities)),
            listing(list(with_label["name"])), _source(with_label["source_id"].iloc[0]),
        ),
        Figure(
            _("Applied by {date}").format(date=day(applied["starts_on"].iloc[0])),
            _of(len(applied), len(cities)),
            _chosen(len(chosen), chosen["starts_on"].iloc[0]),
            _source(applied["source_id"].iloc[0]),
        ),
        Figure(
            _("Inhabitants of cities with the label"), percent(held / everyone, 1),
            _("{held} of {all}, 1 January {year}, computed").format(
                held=number(held), all=number(everyone), year=cities["population_year"].iloc[0]
            ),
            _source(cities["population_source_id"].iloc[0]),
        ),
        Figure(
            _("Mission cities with the label"), _of(int(europe["value"]), int(europe["whole"])),
            _("as of {date}").format(date=when(europe["as_of"], europe["as_of_precision"])),
            _source(europe["source_id"]),
        ),
    ]  # fmt: skip


def _chosen(count: int, on: date) -> str:
    sentence = ngettext("{count} selected on {date}", "{count} selected on {date}", count)
    return sentence.format(count=words.in_words(count), date=day(on))


def _of(part: int, whole: int) -> str:
    return _("{part} of {whole}").format(part=number(part), whole=number(whole)).replace(" ", SPACE)


def _source(source_id: str) -> str:
    return f"/sources?source_id={source_id}"


def who_is_where(cities: pd.DataFrame, stages: pd.DataFrame) -> list[dict]:
    """Return the stages from the last to the first, with the cities that stand on each.

    cities  as queries/city_stages.sql returns them
    stages  as queries/stages.sql returns them
    """
    groups = []
    for stage in stages.sort_values("number", ascending=False).itertuples():
        names = list(cities.loc[cities["number"] == stage.number, "name"])
        text = ", ".join(names) if names else _("no municipality on that day")
        title = stage.title[0].upper() + stage.title[1:]
        groups.append({"number": stage.number, "title": title, "cities": names, "text": text})
    return groups


def way(steps: pd.DataFrame) -> list[tuple[Markup, Markup]]:
    """Return one city's steps as pairs of date and words, for a dated list.

    steps  as queries/city_way.sql returns them
    """
    words = {"refused": _("{stage}: not chosen"), "absent": _("{stage}: did not apply")}
    pairs = []
    for step in steps.itertuples():
        said = words.get(step.state, "{stage}").format(stage=step.stage)
        date_text = when(step.starts_on, step.starts_precision)
        if step.is_by:
            date_text = _("by {date}").format(date=date_text)
        mark = html.badge(step.number) if pd.notna(step.number) and step.state == "reached" else ""
        source = html.link(_source(step.source_id), _("source"))
        pairs.append((Markup(date_text), Markup("{} {} {}").format(mark, said, source)))
    return pairs


def table_rows(cities: pd.DataFrame) -> pd.DataFrame:
    """Return the map as a table: name, stage with its number, since when, inhabitants."""
    rows = cities.copy()
    rows["stage_text"] = [
        Markup("{} {}").format(html.badge(int(row.number)), row.stage)
        if row.number > 0 else None
        for row in cities.itertuples()
    ]  # fmt: skip
    rows["since_text"] = [when(r.since, r.since_precision) for r in cities.itertuples()]
    rows["population_text"] = [number(value) for value in cities["population"]]
    rows["name_link"] = [
        html.link(f"/city?city_id={row.city_id}", row.name) for row in cities.itertuples()
    ]
    return rows


def takeaway(cities: pd.DataFrame, on: date) -> str:
    """Return the map's finding on a day as one sentence."""
    best = int(cities["number"].max()) if cities["number"].notna().any() else 0
    names = list(cities.loc[cities["number"] == best, "name"])
    stage = cities.loc[cities["number"] == best, "stage"].iloc[0] if best else ""
    if len(names) == len(cities):
        return _("On {date}, all {count} stand at “{stage}”.").format(
            date=day(on), count=len(names), stage=stage
        )
    return _("On {date}, furthest on the way, at “{stage}”: {names}.").format(
        date=day(on), stage=stage, names=listing(names)
    )
