"""The wall's words where levers were moved: every city's cut, the sum, the spread."""

import pandas as pd

from dashboard import formats
from dashboard.formats import MINUS
from dashboard.language import _, current, ngettext
from dashboard.model.mix import BASE_YEAR, GOAL_YEAR
from dashboard.rooms import questions, results, wall_map
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall_bars import bars, cut_words, short_cut
from dashboard.what_if.words import goal_percent, many_tonnes, setting


def shown(room: Room, latest: dict[str, Answer], ground: Ground) -> dict:
    """Return title, marks, bars, figures and lines of a room whose answers are settings."""
    rows = results.by_city(ground, latest)
    marks = {
        row.city_id: (short_cut(row.cut), wall_map.step(row.cut))
        for row in rows[rows["is_sent"]].itertuples()
    }
    last = _settings_figures if room.kind == questions.LEVER else _mix_figures
    return {
        "title": title(rows), "marks": marks, "bars": bars(room, rows),
        "figures": [*_sum_figures(rows), *last(room, rows, ground)], "said": said(ground),
    }  # fmt: skip


def sent_words(count: int, whole: int) -> str:
    """Return how many have sent."""
    if not count:
        return _("Nobody has sent yet")
    said = ngettext("{n} of {all} cities has sent", "{n} of {all} cities have sent", count)
    return said.format(n=count, all=whole)


def title(rows: pd.DataFrame) -> str:
    """Return how many have sent, and how many of them reach the goal."""
    total = results.together(rows)
    sent = sent_words(total.sent, len(rows))
    if not total.sent:
        return sent
    if not total.reached:
        return _("{sent}; none reaches −{share}").format(sent=sent, share=goal_percent())
    said = ngettext("{sent}; {n} reaches −{share}", "{sent}; {n} reach −{share}", total.reached)
    return said.format(sent=sent, n=total.reached, share=goal_percent())


def _figure(title: str, value: str, note: str) -> dict:
    return {"title": title, "value": value, "note": note}


def _sum_figures(rows: pd.DataFrame) -> list[dict]:
    total, none = results.together(rows), _("none yet")
    if not total.sent:
        return [_figure(_("All together"), none, ""), _figure(_("Investment"), none, "")]
    of_need = _("t CO₂e a year; {share} of what all {n} need")
    return [
        _figure(
            _("All together"), MINUS + many_tonnes(total.tonnes).removesuffix("t").rstrip(),
            of_need.format(share=formats.percent(total.share), n=len(rows)),
        ),
        _figure(_("Investment"), euros(total.euros),
                _("until {year}, of levers with a known cost").format(year=GOAL_YEAR)),
    ]  # fmt: skip


def euros(value: float) -> str:
    """Return euros as a headline: from a billion on in billions."""
    if abs(value) < 1e9:
        return formats.money(value)
    return _("€{number} billion").format(number=formats.number(value / 1e9, 1))


def _mix_figures(room: Room, rows: pd.DataFrame, ground: Ground) -> list[dict]:
    sent = rows[rows["is_sent"]]
    if sent.empty:
        return []
    low, high = sent["cut"].min(), sent["cut"].max()
    range_words = _("percentage points, from {low} to {high}")
    found = [_figure(
        _("Spread among cities"), formats.number((high - low) * 100),
        range_words.format(low=cut_words(low), high=cut_words(high)),
    )]  # fmt: skip
    if common := results.most_moved(rows):
        titles = ground.own_levers().set_index("lever_id")["title"]
        agreed = _("moved by {n} of {all}").format(n=common[1], all=len(sent))
        found.append(_figure(_("Lever moved most"), agreed, titles[common[0]]))
    return found


def _settings_figures(room: Room, rows: pd.DataFrame, ground: Ground) -> list[dict]:
    [lever_id] = room.question["levers"]
    lever = ground.own_levers().set_index("lever_id").loc[lever_id]
    sent = rows[rows["is_sent"]]
    if sent.empty:
        return []
    values = pd.Series([
        row.settings.get(lever_id, ground.limits[row.city_id][lever_id].start)
        for row in sent.itertuples()
    ])  # fmt: skip
    low, middle, high = (
        setting(value, lever["display"]) for value in (values.min(), values.median(), values.max())
    )
    spread = _("from {low} to {high}").format(low=low, high=high)
    return [_figure(_("Setting in the middle"), middle, spread)]


def said(ground: Ground) -> list[str]:
    """Return what the figures rest on."""
    names = ground.cities.set_index("city_id")
    column = "name_genitive" if current() == "sl" else "name"
    known = formats.listing([names.loc[city, column] for city in ground.published()])
    return [_("Source: model of this site on top of today's course; base year {year} from the published inventories of {cities}, elsewhere estimated.").format(year=BASE_YEAR, cities=known)]  # noqa: E501  # fmt: skip
