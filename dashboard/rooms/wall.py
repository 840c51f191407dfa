"""What the wall shows of a room: title, map, bars, figures, each as text that is ready to paint."""

from collections.abc import Callable

from dashboard.downloads import TABLES
from dashboard.language import _, current
from dashboard.rooms import codes, questions, rooms, wall_map, wall_mix, wall_votes
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.rooms.rooms import Room

LEAST_HIDDEN = 3  # answers from which nothing shown can be told to be somebody's


def wall(room: Room, latest: dict[str, Answer], ground: Ground) -> dict:
    """Return what the component paints; without names where the room hides them.

    kicker, title, state, code, join   texts of the head
    map      as wall_map.drawn() returns it
    bars     {title, goal: {at, text} or None, rows: [{name, at, text, kind, note}]}
    figures  [{title, value, note}]
    said     lines below
    """
    shown = room.shows_names or len(latest) >= LEAST_HIDDEN
    part = KINDS[room.kind](room, latest if shown else {}, ground)
    if not shown and latest:
        part |= {"title": hidden_title(len(latest), ground)}
    kicker = kind_words()[room.kind] if room.kind == questions.YES_NO else asked(room, ground)
    marks = {} if not room.shows_names else part["marks"]
    return {
        "kicker": f"{_('Meeting room')} · {kicker}",
        "title": part["title"], "state": state_words()[room.state],
        "code": codes.spaced(room.code), "join": _("Join"), "version": room.version,
        "map": wall_map.drawn(ground, marks, set(latest)),
        "map_alt": map_alt(ground, marks, set(latest)),
        "bars": part["bars"], "figures": part["figures"], "said": [*part["said"], _credit()],
        "sent": sorted(latest),
    }  # fmt: skip


def _credit() -> str:
    return wall_map.credit(TABLES.built.get("sources"), current())


def asked(room: Room, ground: Ground) -> str:
    """Return what a room asks, in words."""
    if room.kind == questions.YES_NO:
        return room.question["text"]
    if room.kind != questions.LEVER:
        return kind_words()[room.kind]
    titles = ground.own_levers().set_index("lever_id")["title"]
    return f"{kind_words()[room.kind]}: {titles[room.question['levers'][0]]}"


def hidden_title(count: int, ground: Ground) -> str:
    """Return who has sent while too few have for their answers to be shown without names."""
    said = _("{sent}; answers show from {least} on, names when revealed")
    return said.format(sent=wall_mix.sent_words(count, len(ground.cities)), least=LEAST_HIDDEN)


def map_alt(ground: Ground, marks: dict, sent: set[str]) -> str:
    """Return the map as a sentence."""
    words = {True: _("has sent"), False: _("waiting")}
    said = [
        f"{name} {marks[city][0]}" if city in marks else f"{name}: {words[city in sent]}"
        for city, name in ground.names().items()
    ]
    return _("Map by city: {items}.").format(items="; ".join(said))


def kind_words() -> dict[str, str]:
    """Return the kinds of question in words."""
    return {
        questions.MIX: _("Every city its own mix"),
        questions.LEVER: _("One lever for all"),
        questions.YES_NO: _("Yes or no"),
        questions.RANKING: _("Ranking of levers"),
    }


def state_words() -> dict[str, str]:
    """Return the states of a room in words."""
    return {
        rooms.OPEN: _("Open: answers are coming in"),
        rooms.FROZEN: _("Frozen: no more answers"),
        rooms.REVEALED: _("Revealed: answers with names"),
        rooms.CLOSED: _("Closed"),
    }


KINDS: dict[str, Callable] = {
    questions.MIX: wall_mix.shown,
    questions.LEVER: wall_mix.shown,
    questions.YES_NO: wall_votes.yes_no,
    questions.RANKING: wall_votes.ranking,
}
