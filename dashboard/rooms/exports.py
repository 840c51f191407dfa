"""A round to take home, by kind of file: workbook, slide, minutes in either language."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dashboard import language
from dashboard.csvfile import N_
from dashboard.rooms import answers, minutes, workbook
from dashboard.rooms.ground import ground
from dashboard.rooms.refusals import Refused
from dashboard.rooms.rooms import Room

NO_KIND = N_("There is no export “{kind}”. There are: {kinds}.")
OFFICE = "application/vnd.openxmlformats-officedocument"


class Made(NamedTuple):
    """A file that is ready to be sent."""

    name: str
    media: str
    content: bytes


def _minutes(spoken: str, room: Room, latest: dict, address: str) -> bytes:
    language.use(spoken)
    return minutes.minutes(room, latest, ground(), address).encode("utf-8")


def _workbook(room: Room, latest: dict, address: str) -> bytes:
    return workbook.workbook(room, latest, ground(), address)


def _slide(room: Room, latest: dict, address: str) -> bytes:
    from dashboard.rooms import slide  # python-pptx is not waited for at the server's start

    return slide.deck(room, latest, ground(), address)


MARKDOWN = "text/markdown; charset=utf-8"
KINDS: dict[str, tuple[str, str, Callable[[Room, dict, str], bytes]]] = {
    "xlsx": ("xlsx", f"{OFFICE}.spreadsheetml.sheet", _workbook),
    "pptx": ("pptx", f"{OFFICE}.presentationml.presentation", _slide),
} | {f"minutes_{one}": (f"{one}.md", MARKDOWN, partial(_minutes, one)) for one in language.LANGUAGES}  # noqa: E501  # fmt: skip


def make(kind: str, room: Room, address: str) -> Made:
    """Return a room's round as one of KINDS; Refused for what there is none of.

    address  of the room, for the way back from paper
    """
    if kind not in KINDS:
        raise Refused(404, NO_KIND, kind=kind, kinds=", ".join(KINDS))
    ending, media, write = KINDS[kind]
    content = write(room, answers.latest(room.code), address)
    return Made(f"room_{room.code}.{ending}", media, content)
