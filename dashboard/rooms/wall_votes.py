"""The wall's words where cities voted or ranked."""

import math

from dashboard import formats
from dashboard.language import _, ngettext
from dashboard.rooms import results
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall_mix import sent_words

YES_STEP, NO_STEP = 4, 1  # of the ramp; the word in the circle says it too


def yes_no(room: Room, latest: dict[str, Answer], ground: Ground) -> dict:
    """Return title, marks, bars, figures and lines of a yes or no question."""
    names = ground.names()
    yes, no = results.votes(latest)
    waiting = [city for city in names if city not in latest]
    marks = {city: (_("Yes"), YES_STEP) for city in yes}
    marks |= {city: (_("No"), NO_STEP) for city in no}
    rows = [
        _bar(_("Yes"), yes, names, room.shows_names, "solid"),
        _bar(_("No"), no, names, room.shows_names, "other"),
        _bar(_("waiting"), waiting, names, True, "waiting"),
    ]
    figures = [_figure(_("Yes"), str(len(yes)), ""), _figure(_("No"), str(len(no)), "")]
    if latest:
        same = formats.percent(max(len(yes), len(no)) / len(latest))
        figures.append(_figure(_("Agreement"), same, _("of those who have sent, on one side")))
    return {
        "title": f"{room.question['text']}", "marks": marks, "figures": figures,
        "bars": {"title": sent_words(len(latest), len(names)), "goal": None, "rows": rows,
                 "number_format": "0"},
        "said": [],
    }  # fmt: skip


def _bar(name: str, cities: list[str], names: dict, is_named: bool, kind: str) -> dict:
    count = ngettext("{n} city", "{n} cities", len(cities)).format(n=len(cities))
    note = formats.listing([names[city] for city in names if city in cities]) if is_named else ""
    return {
        "name": name, "at": len(cities) / len(names), "value": len(cities), "text": count,
        "kind": kind, "is_strong": False, "note": note,
    }  # fmt: skip


def ranking(room: Room, latest: dict[str, Answer], ground: Ground) -> dict:
    """Return title, marks, bars, figures and lines of a ranking."""
    found = results.ranking(room.question["levers"], latest)
    titles = ground.own_levers().set_index("lever_id")["title"]
    count = len(room.question["levers"])
    rows = [_ranked(titles[lever], place, count) for lever, place in found.places.items()]
    best = next(iter(found.places))
    sent = sent_words(len(latest), len(ground.cities))
    first = _("{sent}; first comes: {lever}").format(sent=sent, lever=titles[best])
    figures = [_figure(_("Sent"), str(len(latest)), _("of {n} cities").format(n=len(ground.cities)))]  # noqa: E501  # fmt: skip
    if found.agreement is not None:
        meaning = _("Kendall's W: 1 is one order for all, 0 none in common")
        figures.append(_figure(_("Agreement"), formats.number(found.agreement, 2), meaning))
    places = _("Mean place, 1 is the most wanted")
    return {
        "title": first if latest else sent, "marks": {}, "figures": figures, "said": [],
        "bars": {"title": places, "goal": None, "rows": rows, "number_format": "0.0"},
    }  # fmt: skip


def _ranked(name: str, place: float, count: int) -> dict:
    if math.isnan(place):
        said = {"at": 1.0, "value": None, "text": _("waiting"), "kind": "waiting"}
    else:
        text = formats.number(place, 1)
        said = {"at": (count + 1 - place) / count, "value": place, "text": text, "kind": "solid"}
    return said | {"name": name, "is_strong": False, "note": ""}


def _figure(title: str, value: str, note: str) -> dict:
    return {"title": title, "value": value, "note": note}
