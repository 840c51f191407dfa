"""The minutes of a round, as Markdown that is also plain text."""

from collections.abc import Iterator
from datetime import datetime

from dashboard import formats
from dashboard.language import _
from dashboard.rooms import codes, questions, results
from dashboard.rooms.answers import Answer
from dashboard.rooms.ground import Ground
from dashboard.rooms.rooms import Room
from dashboard.rooms.wall import asked, state_words, wall
from dashboard.rooms.wall_bars import cut_words
from dashboard.rooms.wall_mix import euros
from dashboard.what_if.words import setting, tonnes


def minutes(room: Room, latest: dict[str, Answer], ground: Ground, address: str) -> str:
    """Return what was asked, what was answered by whom, what it comes to, and on what it rests."""
    shown = wall(room, latest, ground)
    opened = datetime.fromtimestamp(room.opened_at).astimezone()
    told = _("Room {code}, opened on {day} at {time}. State: {state}.")
    lines = [
        f"# {_('Meeting room')}: {asked(room, ground)}", "",
        told.format(
            code=codes.spaced(room.code), day=formats.day(opened), time=opened.strftime("%H:%M"),
            state=state_words()[room.state],
        ),
        "", f"**{shown['title']}.**", "",
        *(f"- {one['title']}: {one['value']} {one['note']}".rstrip() for one in shown["figures"]),
        "", f"## {_('Answers')}", "",
        *_answers(room, latest, ground), "", f"## {_('What the figures rest on')}", "",
        *shown["said"], "", address,
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _answers(room: Room, latest: dict[str, Answer], ground: Ground) -> Iterator[str]:
    """Yield a line for each answer; without names where the room hides them."""
    if not room.shows_names:
        yield _("Names are hidden: the presenter has not revealed them.")
        return
    for city_id, name in ground.names().items():
        if city_id in latest:
            yield f"- {name}: {answer_words(room, latest[city_id], ground)}"
        else:
            yield f"- {name}: {_('no answer')}"


def answer_words(room: Room, answer: Answer, ground: Ground) -> str:
    """Return one answer in words."""
    titles = ground.own_levers().set_index("lever_id")
    if room.kind == questions.YES_NO:
        return _("Yes") if answer.answer["is_yes"] else _("No")
    if room.kind == questions.RANKING:
        order = enumerate(answer.answer["order"], 1)
        return "; ".join(f"{place}. {titles.loc[name, 'title']}" for place, name in order)
    rows = results.by_city(ground, {answer.city_id: answer}).set_index("city_id")
    own = rows.loc[answer.city_id]
    moved = [
        f"{titles.loc[name, 'title']} {setting(value, titles.loc[name, 'display'])}"
        for name, value in own["settings"].items()
    ]
    said = _("{cut}, leaves {total}, investment {euros}")
    head = said.format(
        cut=cut_words(own["cut"]), total=tonnes(own["total"]), euros=euros(own["capex"])
    )
    return f"{head} ({'; '.join(moved) or _('no lever moved')})"
